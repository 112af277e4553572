import type { Category } from "../../types.ts";
import { finishingEquipment } from "./equipment-finishing.ts";
import { makingEquipment } from "./equipment-making.ts";
import { upstreamEquipment } from "./equipment-upstream.ts";
import { gemLabCategories } from "./lab-gems.ts";
import { metalLabCategories } from "./lab-metals.ts";
import { formingPartners } from "./partner-forming.ts";
import { makingPartners } from "./partner-making.ts";
import { supplyPartners } from "./partner-supply.ts";
import { servicePartners } from "./partner-trade.ts";
import { trainingCategories } from "./training.ts";

export const categories: readonly Category[] = [
  ...upstreamEquipment,
  ...makingEquipment,
  ...finishingEquipment,
  ...metalLabCategories,
  ...gemLabCategories,
  ...trainingCategories,
  ...supplyPartners,
  ...formingPartners,
  ...makingPartners,
  ...servicePartners,
];
