import type { Attribute } from "../../types.ts";
import { code, day, l10n, line, measure, oneOf, pick, scale, someOf, yesNo } from "../build.ts";
import { languagePicks } from "./choices.ts";

const permille = scale("fineness", "permille");
const workingDays = scale("working-time", "working-day");
const inHouse = pick("in-house", "In-house method", "自建方法", "自訂方法", "Método interno");

const standards = (id: string, ...codes: readonly (readonly [string, string])[]): Attribute =>
  someOf(
    id,
    l10n("Standards", "检测标准", "檢測標準", "Normas"),
    [...codes.map(([key, text]) => code(key, text)), inHouse],
    "required",
    "filterable",
    "headline",
  );

export const labAttributes: readonly Attribute[] = [
  measure(
    "turnaround",
    l10n("Turnaround", "检测周期", "檢測需時", "Prazo"),
    workingDays(0.1, 60),
    "required",
    "filterable",
    "headline",
  ),
  measure("express-turnaround", l10n("Express", "加急周期", "加快時間", "Prazo urgente"), workingDays(0.1, 30)),
  measure(
    "express-surcharge",
    l10n("Express surcharge", "加急加收", "加快附加費", "Sobretaxa de urgência"),
    scale("share", "percent")(0, 300),
  ),
  someOf(
    "accreditation",
    l10n("Accreditation of the method", "方法认可", "方法認可", "Acreditação do método"),
    [
      code("cnas", "CNAS"),
      code("hoklas", "HOKLAS"),
      code("cma", "CMA"),
      pick("iso-17025", "ISO/IEC 17025, other", "ISO/IEC 17025，其他", "ISO/IEC 17025，其他", "ISO/IEC 17025, outra"),
    ],
    "filterable",
    "headline",
  ),
  line("accreditation-scope", l10n("Scope number", "认可范围编号", "認可範圍編號", "Número do âmbito"), 60),
  day("last-calibration", l10n("Last calibration", "最近校准日期", "最近校準日期", "Última calibração")),
  yesNo("destructive", l10n("Destructive", "有损检测", "有損檢測", "Destrutivo"), "required", "filterable"),
  measure(
    "sample-min-mass",
    l10n("Smallest sample", "最小样品量", "最少樣本量", "Amostra mínima"),
    scale("mass", "g")(0.0001, 1000),
  ),
  measure(
    "retention",
    l10n("Samples kept", "留样期", "留樣期", "Conservação das amostras"),
    scale("time", "day")(0, 3650),
  ),
  someOf(
    "report-languages",
    l10n("Report languages", "报告语言", "報告語言", "Línguas do relatório"),
    [
      pick("zh-hans", "Simplified Chinese", "简体中文", "簡體中文", "Chinês simplificado"),
      pick("zh-hant", "Traditional Chinese", "繁体中文", "繁體中文", "Chinês tradicional"),
      ...languagePicks.filter((language) => language.id === "en" || language.id === "pt"),
    ],
    "filterable",
  ),
  someOf(
    "report-forms",
    l10n("Form of report", "报告形式", "報告形式", "Forma do relatório"),
    [
      pick("full", "Full report", "完整报告", "完整報告", "Relatório completo"),
      pick("card", "Card", "证书卡", "證書卡", "Cartão"),
      pick("tag", "Hang tag", "吊牌证书", "吊牌證書", "Etiqueta"),
      pick("digital", "Digital, with QR", "电子证书（扫码查验）", "電子證書（掃碼查核）", "Digital, com QR"),
    ],
    "filterable",
  ),
  someOf(
    "elements",
    l10n("Elements", "元素", "元素", "Elementos"),
    ["Au", "Ag", "Pt", "Pd", "Rh", "Ru", "Ir", "Cu", "Zn", "Ni", "Pb", "Cd", "Cr", "As", "Hg", "Sb"].map((symbol) =>
      code(symbol.toLowerCase(), symbol),
    ),
    "required",
    "filterable",
  ),
  measure("range-low", l10n("Range, from", "测量下限", "量度下限", "Gama, desde"), permille(0, 1000)),
  measure("range-high", l10n("Range, to", "测量上限", "量度上限", "Gama, até"), permille(0, 1000), "filterable"),
  measure("uncertainty", l10n("Uncertainty, ±", "不确定度，±", "不確定度，±", "Incerteza, ±"), permille(0.001, 50)),
  measure(
    "detection-limit",
    l10n("Detection limit", "检出限", "檢出限", "Limite de deteção"),
    scale("concentration", "mg-kg")(0.000001, 10_000),
    "filterable",
    "headline",
  ),
  measure(
    "coating-max",
    l10n("Thickest coating", "可测最厚镀层", "可測最厚鍍層", "Revestimento máximo"),
    scale("length", "um")(0.01, 200),
    "filterable",
  ),
  measure(
    "exposure-time",
    l10n("Longest exposure", "最长试验时间", "最長試驗時間", "Exposição máxima"),
    scale("time", "h")(1, 5000),
    "filterable",
  ),
  someOf(
    "techniques",
    l10n("Techniques", "检测技术", "檢測技術", "Técnicas"),
    [
      pick("microscopy", "Microscopy", "显微观察", "顯微觀察", "Microscopia"),
      code("ftir", "FTIR"),
      code("raman", "Raman"),
      code("uv-vis-nir", "UV-Vis-NIR"),
      code("pl", "PL"),
      pick("deep-uv", "Deep-UV imaging", "深紫外成像", "深紫外成像", "Imagem UV profundo"),
      code("edxrf", "EDXRF"),
      code("la-icp-ms", "LA-ICP-MS"),
      code("icp-oes", "ICP-OES"),
      code("sem-eds", "SEM-EDS"),
      pick("x-ray", "X-ray and micro-CT", "X射线与显微CT", "X光與顯微CT", "Raios X e micro-CT"),
    ],
    "required",
    "filterable",
    "headline",
  ),
  oneOf(
    "inspection-place",
    l10n("Where", "检验地点", "檢驗地點", "Local"),
    [
      pick("on-site", "At your factory", "驻厂检验", "到廠檢驗", "Na sua fábrica"),
      pick("lab", "At the laboratory", "送检", "送檢", "No laboratório"),
      pick("both", "Either", "均可", "均可", "Ambos"),
    ],
    "required",
    "filterable",
    "headline",
  ),
  someOf(
    "aql",
    l10n("AQL levels", "AQL水平", "AQL水平", "Níveis AQL"),
    ["0.65", "1.0", "1.5", "2.5", "4.0"].map((level) => code(`aql-${level.replace(".", "-")}`, level)),
    "filterable",
    "headline",
  ),
  measure(
    "screening-rate",
    l10n("Screening rate", "筛查速度", "篩查速度", "Cadência de triagem"),
    scale("frequency", "per-hour")(1, 50_000),
    "filterable",
    "headline",
  ),
  standards("fineness-standards", ["gb-t-18043", "GB/T 18043"], ["iso-23345", "ISO 23345"], ["gb-11887", "GB 11887"]),
  standards("assay-standards", ["iso-11426", "ISO 11426"], ["gb-t-9288", "GB/T 9288"]),
  standards(
    "wet-assay-standards",
    ["iso-11210", "ISO 11210"],
    ["iso-11490", "ISO 11490"],
    ["iso-11427", "ISO 11427"],
    ["iso-15093", "ISO 15093"],
  ),
  standards(
    "safety-standards",
    ["gb-28480", "GB 28480"],
    ["en-1811", "EN 1811"],
    ["en-12472", "EN 12472"],
    ["reach", "REACH"],
  ),
  standards("coating-standards", ["iso-3497", "ISO 3497"], ["iso-9227", "ISO 9227"]),
  standards("gem-standards", ["gb-t-16553", "GB/T 16553-2017"], ["gb-t-16552", "GB/T 16552"]),
  standards(
    "jade-standards",
    ["hksm-fct-2016", "HKSM/FCT-2016"],
    ["gb-t-16553", "GB/T 16553-2017"],
    ["gb-t-23885", "GB/T 23885"],
  ),
  standards(
    "diamond-standards",
    ["gb-t-16554", "GB/T 16554-2017"],
    ["hksm-dt-2008", "HKSM/DT-2008"],
    ["gb-t-34543", "GB/T 34543"],
  ),
  standards("pearl-standards", ["gb-t-18781", "GB/T 18781"], ["gb-t-16553", "GB/T 16553-2017"]),
];
