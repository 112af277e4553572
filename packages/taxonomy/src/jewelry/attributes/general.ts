import type { Attribute } from "../../types.ts";
import { count, day, l10n, line, measure, oneOf, pick, plain, scale, someOf, yesNo } from "../build.ts";
import { finishes, languagePicks, marketPicks, metals, operatorLabel, shapes, stones } from "./choices.ts";

const g = scale("mass", "g");
const kg = scale("mass", "kg");
const ct = scale("mass", "ct");
const mm = scale("length", "mm");

/** Attributes that several families share. */
export const generalAttributes: readonly Attribute[] = [
  oneOf(
    "operator",
    operatorLabel,
    [
      pick("included", "Included", "含师傅", "包師傅", "Incluído"),
      pick("optional", "On request", "可另配师傅", "可另配師傅", "A pedido"),
      pick("self", "You operate", "自行操作", "自行操作", "Opera o cliente"),
    ],
    "required",
    "filterable",
  ),
  line("model", l10n("Make and model", "品牌型号", "品牌型號", "Marca e modelo"), 80),
  day("in-service-since", l10n("In service since", "投用日期", "啟用日期", "Em serviço desde")),
  yesNo("bonded", l10n("Bonded site", "保税场所", "保稅場所", "Entreposto aduaneiro"), "filterable"),
  yesNo("own-material", l10n("Bring your own material", "可自带物料", "可自備物料", "Pode trazer o seu material")),
  measure("power", l10n("Power", "功率", "功率", "Potência"), scale("power", "kw")(0.01, 500)),
  count("stations", l10n("Work places", "工位", "工位", "Postos"), plain(1, 200), "filterable", "headline"),
  count("axes", l10n("Axes", "轴数", "軸數", "Eixos"), plain(2, 9), "filterable", "headline"),
  someOf("metals", l10n("Metals", "金属", "金屬", "Metais"), metals, "required", "filterable", "headline"),
  someOf("stones", l10n("Stones", "石料", "石料", "Pedras"), stones, "required", "filterable", "headline"),
  someOf("shapes", l10n("Shapes", "形状", "形狀", "Formas"), shapes, "filterable"),
  someOf(
    "finishes",
    l10n("Finishes", "表面效果", "表面效果", "Acabamentos"),
    finishes,
    "required",
    "filterable",
    "headline",
  ),
  measure("stone-mass-min", l10n("Smallest stone", "最小石重", "最小石重", "Pedra mais pequena"), ct(0.001, 5000)),
  measure(
    "stone-mass-max",
    l10n("Largest stone", "最大石重", "最大石重", "Pedra maior"),
    ct(0.001, 100_000),
    "filterable",
    "headline",
  ),
  measure("stone-size-min", l10n("Stone size, from", "石径下限", "石徑下限", "Diâmetro da pedra, desde"), mm(0.5, 100)),
  measure(
    "stone-size-max",
    l10n("Stone size, to", "石径上限", "石徑上限", "Diâmetro da pedra, até"),
    mm(0.5, 200),
    "filterable",
    "headline",
  ),
  measure(
    "work-length",
    l10n("Work area, length", "加工区长", "加工區長", "Comprimento útil"),
    mm(1, 3000),
    "required",
    "filterable",
    "headline",
  ),
  measure(
    "work-width",
    l10n("Work area, width", "加工区宽", "加工區闊", "Largura útil"),
    mm(1, 3000),
    "required",
    "headline",
  ),
  measure("work-height", l10n("Work area, height", "加工区高", "加工區高", "Altura útil"), mm(1, 3000)),
  measure(
    "piece-size-max",
    l10n("Largest piece", "最大工件", "最大工件", "Peça maior"),
    mm(1, 1000),
    "filterable",
    "headline",
  ),
  measure(
    "max-temperature",
    l10n("Highest temperature", "最高温度", "最高溫度", "Temperatura máxima"),
    scale("temperature", "celsius")(20, 2500),
    "filterable",
    "headline",
  ),
  measure(
    "cycle-time",
    l10n("Cycle time", "单次周期", "單次週期", "Duração do ciclo"),
    scale("time", "min")(0.1, 2880),
  ),
  measure(
    "charge-mass",
    l10n("Largest charge", "最大装料", "最大裝料", "Carga máxima"),
    kg(0.01, 1000),
    "required",
    "filterable",
    "headline",
  ),
  measure("min-lot-mass", l10n("Smallest lot", "起订重量", "起訂重量", "Lote mínimo"), g(0.1, 1_000_000), "filterable"),
  measure(
    "output-fineness",
    l10n("Fineness of output", "成品成色", "成品成色", "Toque obtido"),
    scale("fineness", "permille")(333, 999.99),
    "filterable",
    "headline",
  ),
  measure(
    "magnification",
    l10n("Magnification", "放大倍数", "放大倍數", "Ampliação"),
    scale("magnification", "times")(2, 200_000),
    "filterable",
  ),
  measure(
    "laser-power",
    l10n("Laser power", "激光功率", "激光功率", "Potência do laser"),
    scale("power", "w")(1, 2000),
    "filterable",
    "headline",
  ),
  measure(
    "speed",
    l10n("Highest spindle speed", "最高转速", "最高轉速", "Rotação máxima"),
    scale("rotation", "rpm")(10, 400_000),
  ),
  measure(
    "daily-output",
    l10n("Output", "日产能", "日產能", "Produção"),
    scale("output", "piece-day")(1, 1_000_000),
    "filterable",
  ),
  someOf(
    "languages",
    l10n("Working languages", "工作语言", "工作語言", "Línguas de trabalho"),
    languagePicks,
    "filterable",
  ),
  someOf("markets", l10n("Markets supplied", "供货市场", "供貨市場", "Mercados servidos"), marketPicks, "filterable"),
];
