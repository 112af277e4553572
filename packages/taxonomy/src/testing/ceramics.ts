import { concepts, l10n } from "../jewelry/build.ts";
import type { TaxonomyData } from "../types.ts";

const machine = concepts("machine");
const process = concepts("process");

/** A second trade, small: proves that nothing in the lookups knows about jewelry. */
export const ceramics: TaxonomyData = {
  alliance: {
    name: l10n("Kiln Road Ceramics Alliance", "窑路陶瓷联盟", "窰路陶瓷聯盟", "Aliança Cerâmica da Rota dos Fornos"),
    short: l10n("Kiln Road", "窑路", "窰路", "Rota dos Fornos"),
    region: l10n("The valley", "全谷", "全谷", "Todo o vale"),
    codeOfConduct: {
      version: "1",
      text: l10n("1. Fire safely.", "1. 安全烧窑。", "1. 安全燒窰。", "1. Cozer em segurança."),
    },
  },
  stageGroups: [{ id: "all", label: l10n("Making", "制作", "製作", "Fabrico") }],
  stages: [
    {
      id: "fire",
      code: "2",
      group: "all",
      order: 1,
      label: l10n("Firing", "烧成", "燒成", "Cozedura"),
      hint: l10n("Biscuit and glaze", "素烧与釉烧", "素燒與釉燒", "Chacota e vidrado"),
    },
    {
      id: "form",
      code: "1",
      group: "all",
      order: 0,
      label: l10n("Forming", "成型", "成型", "Conformação"),
      hint: l10n("Throwing and slip casting", "拉坯与注浆", "拉坯與注漿", "Roda e enchimento"),
    },
  ],
  dimensions: [
    { id: "temperature", base: "celsius", units: [{ id: "celsius", symbol: l10n("°C", "°C", "°C", "°C"), factor: 1 }] },
    {
      id: "volume",
      base: "l",
      units: [
        { id: "l", symbol: l10n("L", "升", "公升", "L"), factor: 1 },
        { id: "m3", symbol: l10n("m³", "立方米", "立方米", "m³"), factor: 1000 },
      ],
    },
  ],
  attributes: [
    {
      id: "glaze-safe",
      label: l10n("Food-safe glaze", "餐具级釉", "餐具級釉", "Vidrado alimentar"),
      type: "boolean",
      required: false,
      filterable: true,
    },
    {
      id: "kiln-volume",
      label: l10n("Kiln volume", "窑容积", "窰容積", "Volume do forno"),
      type: "number",
      dimension: "volume",
      unit: "m3",
      min: 0.01,
      max: 50,
      required: true,
      filterable: true,
      headline: true,
    },
    {
      id: "top-temperature",
      label: l10n("Top temperature", "最高温度", "最高溫度", "Temperatura máxima"),
      type: "number",
      dimension: "temperature",
      unit: "celsius",
      min: 600,
      max: 1500,
      required: true,
      filterable: true,
    },
  ],
  priceUnits: [
    {
      id: "firing",
      label: l10n("firing", "窑次", "窰次", "fornada"),
      short: l10n("/ firing", "/窑", "／窰", "/ fornada"),
    },
    { id: "hour", label: l10n("hour", "小时", "小時", "hora"), short: l10n("/ h", "/小时", "／小時", "/ h") },
  ],
  categories: [
    {
      id: "kilns",
      kind: "equipment",
      parent: null,
      stage: "fire",
      label: l10n("Kilns", "窑炉", "窰爐", "Fornos"),
      motif: "crucible",
      attributes: ["glaze-safe", "kiln-volume"],
      priceUnits: ["firing"],
      words: ["kiln"],
    },
    {
      id: "gas-kiln",
      kind: "equipment",
      parent: "kilns",
      stage: "fire",
      label: l10n("Gas kiln", "气窑", "氣窰", "Forno a gás"),
      motif: "crucible",
      attributes: ["top-temperature"],
      priceUnits: [],
      words: ["还原焰"],
    },
    {
      id: "wood-kiln",
      kind: "equipment",
      parent: "kilns",
      stage: "fire",
      label: l10n("Wood kiln", "柴窑", "柴窰", "Forno a lenha"),
      motif: "crucible",
      attributes: [],
      priceUnits: ["firing", "hour"],
      words: ["龙窑"],
    },
    {
      id: "throwing-course",
      kind: "training",
      parent: null,
      stage: "form",
      label: l10n("Throwing course", "拉坯课", "拉坯班", "Curso de roda"),
      motif: "certificate",
      attributes: [],
      priceUnits: ["hour"],
      words: ["陶艺"],
    },
  ],
  credentials: [],
  programmes: [],
  places: [
    {
      id: "lowtown",
      parent: null,
      jurisdiction: "other",
      label: l10n("Lowtown", "下镇", "下鎮", "Vila Baixa"),
      lat: 40,
      lon: -8,
      timeZone: "Europe/Lisbon",
    },
    {
      id: "hightown",
      parent: null,
      jurisdiction: "other",
      label: l10n("Hightown", "上镇", "上鎮", "Vila Alta"),
      lat: 41,
      lon: -8,
      timeZone: "Europe/Lisbon",
    },
  ],
  languages: [],
  oftenSearched: [],
  thesaurus: [
    machine("kiln", ["kiln", "oven"], ["窑", "窑炉"], ["窰", "窰爐"], ["forno", "mufla"], { category: "kilns" }),
    machine("gas-kiln", ["gas kiln"], ["气窑"], ["氣窰"], ["forno a gás"], {
      broader: ["kiln"],
      near: ["wood-kiln"],
      category: "gas-kiln",
    }),
    machine("wood-kiln", ["wood kiln", "anagama"], ["柴窑", "龙窑"], ["柴窰", "龍窰"], ["forno a lenha"], {
      broader: ["kiln"],
      category: "wood-kiln",
    }),
    process("throwing", ["throwing", "wheel work"], ["拉坯"], ["拉坯"], ["olaria de roda"], {
      category: "throwing-course",
    }),
  ],
};
