import type { TaxonomyData } from "../types.ts";
import { codeOfConduct } from "./code-of-conduct.ts";
import { l10n } from "./build.ts";

export const alliance: TaxonomyData["alliance"] = {
  name: l10n(
    "Pearl Estuary Jewelry Alliance",
    "珠江口珠宝产业联盟",
    "珠江口珠寶產業聯盟",
    "Aliança de Joalharia do Estuário das Pérolas",
  ),
  short: l10n("Pearl Estuary", "珠江口联盟", "珠江口聯盟", "Estuário das Pérolas"),
  region: l10n("Whole Bay Area", "整个大湾区", "整個大灣區", "Toda a Grande Baía"),
  codeOfConduct,
};

export const oftenSearched: TaxonomyData["oftenSearched"] = [
  l10n("casting 倒模", "倒模", "倒模", "fundição 倒模"),
  l10n("XRF fineness", "XRF测金", "XRF驗金", "toque por XRF"),
  l10n("GB/T 16553", "GB/T 16553", "GB/T 16553", "GB/T 16553"),
  l10n("micro-pavé", "微镶", "微鑲", "micropavé"),
  l10n("rhodium plating", "电铑", "電銠", "banho de ródio"),
  l10n("Fei Cui report", "翡翠证书", "翡翠證書", "relatório de Fei Cui"),
  l10n("hard gold", "3D硬金", "3D硬金", "ouro duro"),
];
