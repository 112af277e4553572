import { family, l10n } from "../build.ts";
import { labService } from "./lab-service.ts";

const fineness = family(
  {
    id: "fineness-testing",
    kind: "lab",
    stage: "l",
    motif: "spectrum",
    label: l10n("Fineness testing", "贵金属成色检测", "貴金屬成色檢測", "Ensaio do toque"),
    attributes: [...labService, "destructive", "range-low", "range-high", "uncertainty", "last-calibration"],
    priceUnits: ["sample", "report", "batch"],
    words: ["成色", "含金量", "纯度", "純度", "fineness", "purity", "karat", "toque", "quilates"],
  },
  [
    {
      id: "xrf-fineness",
      label: l10n("XRF fineness", "XRF测金", "XRF成色測試", "Toque por XRF"),
      attributes: ["fineness-standards", "metals"],
      words: [
        "EDXRF",
        "X荧光",
        "X熒光",
        "荧光光谱",
        "测金",
        "驗金",
        "Fischer",
        "Skyray",
        "GB/T 18043",
        "ISO 23345",
        "fluorescência",
      ],
    },
    {
      id: "fire-assay",
      label: l10n("Fire assay", "火试金（灰吹法）", "火試金（灰吹法）", "Ensaio por copelação"),
      motif: "crucible",
      attributes: ["assay-standards"],
      words: [
        "灰吹",
        "火试金",
        "火試金",
        "cupellation",
        "umpire",
        "仲裁",
        "ISO 11426",
        "GB/T 9288",
        "copelação",
        "ensaio por fogo",
      ],
    },
    {
      id: "icp-titration",
      label: l10n(
        "Platinum, palladium and silver assay",
        "铂钯银成分分析",
        "鉑鈀銀成分分析",
        "Ensaio de platina, paládio e prata",
      ),
      attributes: ["wet-assay-standards", "elements"],
      words: [
        "ICP-OES",
        "ICP",
        "滴定",
        "potentiometric titration",
        "ISO 11210",
        "ISO 11490",
        "ISO 11427",
        "titulação",
        "Pt950",
        "Ag925",
      ],
    },
  ],
);

const safety = family(
  {
    id: "safety-coating-testing",
    kind: "lab",
    stage: "l",
    motif: "bath",
    label: l10n("Safety and coating", "有害元素与镀层检测", "有害元素與鍍層檢測", "Segurança e revestimentos"),
    attributes: [...labService, "destructive"],
    priceUnits: ["sample", "report", "batch"],
    words: ["饰品安全", "首飾安全", "compliance test", "segurança"],
  },
  [
    {
      id: "harmful-elements",
      label: l10n("Harmful elements", "有害元素检测", "有害元素檢測", "Elementos nocivos"),
      motif: "spectrum",
      attributes: ["safety-standards", "elements", "detection-limit"],
      words: ["GB 28480", "铅镉", "鉛鎘", "lead", "cadmium", "重金属", "重金屬", "REACH", "ICP-MS", "chumbo", "cádmio"],
    },
    {
      id: "nickel-release",
      label: l10n("Nickel release", "镍释放", "鎳釋放", "Libertação de níquel"),
      attributes: ["safety-standards", "detection-limit"],
      words: ["EN 1811", "EN 12472", "nickel", "致敏", "过敏", "敏感", "耳针", "耳針", "ear post", "níquel"],
    },
    {
      id: "plating-thickness-test",
      label: l10n("Plating thickness", "镀层厚度检测", "鍍層厚度檢測", "Espessura do revestimento"),
      attributes: ["coating-standards", "coating-max"],
      words: ["膜厚", "镀金厚度", "电金厚度", "vermeil", "ISO 3497", "XDL", "XDAL", "micron", "espessura"],
    },
    {
      id: "corrosion-wear-test",
      label: l10n("Corrosion and wear", "耐腐蚀与耐磨试验", "耐腐蝕與耐磨測試", "Corrosão e desgaste"),
      attributes: ["coating-standards", "exposure-time"],
      words: ["盐雾", "鹽霧", "salt spray", "ISO 9227", "人工汗", "tarnish", "变色", "甩色", "névoa salina"],
    },
  ],
);

export const metalLabCategories = [...fineness, ...safety];
