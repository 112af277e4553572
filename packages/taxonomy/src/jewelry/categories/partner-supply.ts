import { family, l10n } from "../build.ts";

const supply = ["lead-time", "markets", "languages", "trial-order", "bonded"];
const parcels = ["treatments-disclosed", "parcel-min", "provenance"];

const metals = family(
  {
    id: "metal-partners",
    kind: "partner",
    stage: "u1",
    motif: "crucible",
    label: l10n("Metal supply and recycling", "金属供应与回收", "金屬供應與回收", "Metais e reciclagem"),
    attributes: [...supply, "metals", "output-fineness"],
    priceUnits: ["gram", "kilogram", "batch"],
    words: ["贵金属", "貴金屬", "bullion", "metais preciosos"],
  },
  [
    {
      id: "metal-supply",
      label: l10n(
        "Metal, alloy and semi-finished supply",
        "金料、补口与型材供应",
        "金料、補口與型材供應",
        "Metal, ligas e semiacabados",
      ),
      attributes: ["order-mass-min", "melt-form", "provenance"],
      words: [
        "金料",
        "板料",
        "补口",
        "補口",
        "master alloy",
        "casting grain",
        "solder",
        "焊料",
        "bullion",
        "granalha",
        "ligas",
      ],
    },
    {
      id: "recycling-service",
      label: l10n("Scrap and sweeps refining", "旧料灰料回收提纯", "舊料灰料回收提煉", "Afinação de sucata e limalhas"),
      attributes: ["min-lot-mass", "refining-process", "metal-loss", "licensed-discharge"],
      words: ["回收", "提纯", "旧金", "舊金", "金粉", "sweeps", "lemel", "buy-back", "以旧换新", "sucata", "refinação"],
    },
  ],
);

const stones = family(
  {
    id: "stone-partners",
    kind: "partner",
    stage: "u2",
    motif: "stone",
    label: l10n("Stone supply and cutting", "石料供应与切磨", "石料供應與切磨", "Pedras e lapidação"),
    attributes: supply,
    priceUnits: ["carat", "stone", "gram", "batch"],
    words: ["裸石", "loose stones", "货源", "貨源", "pedras soltas"],
  },
  [
    {
      id: "diamond-supply",
      label: l10n("Diamonds", "钻石", "鑽石", "Diamantes"),
      attributes: [...parcels, "shapes", "stone-mass-min", "stone-mass-max", "calibrated"],
      words: [
        "裸钻",
        "裸鑽",
        "melee",
        "碎钻",
        "副石",
        "围石",
        "培育钻石",
        "LGD",
        "lab-grown",
        "钻坯",
        "rough",
        "diamantes",
      ],
    },
    {
      id: "coloured-stone-supply",
      label: l10n("Coloured stones", "彩色宝石", "有色寶石", "Gemas de cor"),
      attributes: ["stones", ...parcels, "shapes", "calibrated"],
      words: [
        "彩宝",
        "彩寶",
        "ruby",
        "sapphire",
        "emerald",
        "碧玺",
        "碧璽",
        "zircon",
        "CZ",
        "合成石",
        "colored",
        "配石",
        "safira",
      ],
    },
    {
      id: "jade-supply",
      label: l10n("Jade", "玉石", "玉石", "Jade"),
      motif: "jade",
      attributes: ["stones", "treatments-disclosed", "min-order", "provenance", "shapes"],
      priceUnits: ["piece", "kilogram", "gram", "batch"],
      words: [
        "翡翠",
        "Fei Cui",
        "jadeite",
        "和田玉",
        "nephrite",
        "手镯",
        "手鐲",
        "毛料",
        "赌石",
        "蛋面",
        "平洲",
        "四会",
      ],
    },
    {
      id: "pearl-supply",
      label: l10n("Pearls", "珍珠", "珍珠", "Pérolas"),
      motif: "pearl",
      attributes: [
        "pearl-types",
        "stone-size-min",
        "stone-size-max",
        "treatments-disclosed",
        "min-order",
        "provenance",
      ],
      priceUnits: ["strand", "piece", "gram", "batch"],
      words: ["淡水珠", "Akoya", "南洋珠", "大溪地", "海水珠", "freshwater", "Tahitian", "成串", "colar"],
    },
    {
      id: "gem-cutting-service",
      label: l10n("Gem cutting to drawing", "来图切磨", "來圖切磨", "Lapidação por medida"),
      attributes: ["stones", "shapes", "calibrated", "daily-output"],
      words: ["磨石", "磨鑽", "切磨", "lapidary", "recut", "改磨", "刻面", "异形", "lapidar", "玉雕加工"],
    },
  ],
);

export const supplyPartners = [...metals, ...stones];
