import type { Category } from "../../types.ts";
import { finishingEquipment } from "./equipment-finishing.ts";
import { makingEquipment } from "./equipment-making.ts";
import { upstreamEquipment } from "./equipment-upstream.ts";
import { labCategories } from "./lab.ts";
import { servicePartners } from "./partner-services.ts";
import { supplyPartners } from "./partner-supply.ts";
import { trainingCategories } from "./training.ts";

export const categories: readonly Category[] = [
  ...upstreamEquipment,
  ...makingEquipment,
  ...finishingEquipment,
  ...labCategories,
  ...trainingCategories,
  ...supplyPartners,
  ...servicePartners,
];
