import { CASTING } from "./casting.ts";
import { PROTOTYPING_EQUIPMENT } from "./equipment-prototyping.ts";
import { UPSTREAM_EQUIPMENT } from "./equipment-upstream.ts";
import { MAKING_EQUIPMENT } from "./equipment-making.ts";
import { FINISHING_EQUIPMENT } from "./equipment-finishing.ts";
import { TRADE_EQUIPMENT } from "./equipment-trade.ts";
import { GEM_LABS } from "./lab-gems.ts";
import { METAL_LABS } from "./lab-metals.ts";
import { PRODUCT_LABS } from "./lab-products.ts";
import { CRAFT_TRAINING } from "./training-craft.ts";
import { DESIGN_TRAINING } from "./training-design.ts";
import { TRADE_TRAINING } from "./training-trade.ts";
import { FORMING_PARTNERS } from "./partner-forming.ts";
import { MAKING_PARTNERS } from "./partner-making.ts";
import { MODEL_PARTNERS } from "./partner-models.ts";
import { SERVICE_PARTNERS } from "./partner-services.ts";
import { SUPPLY_PARTNERS } from "./partner-supply.ts";
import { TRADE_PARTNERS } from "./partner-trade.ts";
import type { Offer } from "./offer.ts";

/** Everything that organisations of the demo offer. */
export const OFFERS: readonly Offer[] = [
  ...CASTING,
  ...UPSTREAM_EQUIPMENT,
  ...PROTOTYPING_EQUIPMENT,
  ...MAKING_EQUIPMENT,
  ...FINISHING_EQUIPMENT,
  ...TRADE_EQUIPMENT,
  ...METAL_LABS,
  ...GEM_LABS,
  ...PRODUCT_LABS,
  ...DESIGN_TRAINING,
  ...CRAFT_TRAINING,
  ...TRADE_TRAINING,
  ...SUPPLY_PARTNERS,
  ...MODEL_PARTNERS,
  ...FORMING_PARTNERS,
  ...MAKING_PARTNERS,
  ...TRADE_PARTNERS,
  ...SERVICE_PARTNERS,
];
