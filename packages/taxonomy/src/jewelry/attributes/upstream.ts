import type { Attribute } from "../../types.ts";
import { l10n, measure, oneOf, pick, scale, someOf, yesNo } from "../build.ts";
import { software } from "./choices.ts";

const um = scale("length", "um");

const cutting: readonly Attribute[] = [
  measure(
    "throughput",
    l10n("Throughput", "日处理量", "日處理量", "Capacidade"),
    scale("mass-rate", "kg-day")(0.001, 10_000),
    "required",
    "filterable",
    "headline",
  ),
  someOf(
    "refining-process",
    l10n("Process", "工艺", "工藝", "Processo"),
    [
      pick("aqua-regia", "Aqua regia", "王水法", "王水法", "Água-régia"),
      pick("electrolytic", "Electrolytic (Wohlwill)", "电解法", "電解法", "Eletrolítico (Wohlwill)"),
      pick("chlorination", "Chlorination (Miller)", "氯化法", "氯化法", "Cloração (Miller)"),
      pick("inquartation", "Inquartation", "分金法", "分金法", "Inquartação"),
    ],
    "required",
    "filterable",
  ),
  someOf(
    "melt-form",
    l10n("Form of output", "出料形态", "出料形態", "Forma de saída"),
    [
      pick("grain", "Casting grain", "金粒", "金粒", "Granalha"),
      pick("bar", "Bar", "金条", "金條", "Barra"),
      pick("sheet", "Sheet and strip", "板带", "片帶", "Chapa e fita"),
      pick("wire", "Wire", "线材", "線材", "Fio"),
      pick("tube", "Tube", "管材", "管材", "Tubo"),
      pick("master-alloy", "Master alloy", "补口", "補口", "Liga-mãe"),
      pick("solder", "Solder", "焊料", "焊料", "Solda"),
    ],
    "filterable",
  ),
  oneOf(
    "planning-scan",
    l10n("Inclusion scan", "内含物扫描", "內含物掃描", "Leitura de inclusões"),
    [
      pick("immersion", "Immersion, full 3D", "浸液三维扫描", "浸液立體掃描", "Imersão, 3D completo"),
      pick("surface", "Outline only", "仅外形扫描", "只掃外形", "Só contorno"),
    ],
    "filterable",
  ),
  someOf(
    "treatment",
    l10n("Treatment", "处理方式", "處理方法", "Tratamento"),
    [
      pick("heat", "Heating", "加热", "加熱", "Aquecimento"),
      pick("flux-heat", "Heating with flux", "助熔加热", "助熔加熱", "Aquecimento com fundente"),
      pick(
        "vacuum-anneal",
        "Vacuum or gas annealing",
        "真空或气氛退火",
        "真空或氣氛退火",
        "Recozimento em vácuo ou gás",
      ),
      pick("hpht", "HPHT", "高温高压", "高溫高壓", "HPHT"),
    ],
    "required",
    "filterable",
  ),
];

const modelling: readonly Attribute[] = [
  someOf("software", l10n("Software", "软件", "軟件", "Programas"), software, "required", "filterable", "headline"),
  measure(
    "accuracy",
    l10n("Accuracy", "精度", "精度", "Exatidão"),
    um(0.1, 1000),
    "required",
    "filterable",
    "headline",
  ),
  measure(
    "layer-thickness",
    l10n("Layer thickness", "层厚", "層厚", "Espessura de camada"),
    um(1, 500),
    "required",
    "filterable",
    "headline",
  ),
  someOf(
    "print-materials",
    l10n("Print material", "打印材料", "打印物料", "Material de impressão"),
    [
      pick("wax", "Wax", "蜡", "蠟", "Cera"),
      pick("castable-resin", "Castable resin", "可铸树脂", "可鑄樹脂", "Resina para fundição"),
      pick("model-resin", "Model resin", "模型树脂", "模型樹脂", "Resina para modelos"),
    ],
    "required",
    "filterable",
  ),
  someOf(
    "mould-materials",
    l10n("Mould material", "模具材料", "膠模物料", "Material do molde"),
    [
      pick("natural-rubber", "Natural rubber", "天然胶", "天然膠", "Borracha natural"),
      pick("silicone", "Silicone", "硅胶", "矽膠", "Silicone"),
      pick(
        "liquid-silicone",
        "Liquid silicone, cold cure",
        "液体硅胶（冷压）",
        "液態矽膠（凍模）",
        "Silicone líquido a frio",
      ),
      pick("metal", "Metal mould", "金属模", "金屬模", "Molde metálico"),
    ],
    "required",
    "filterable",
    "headline",
  ),
  measure("shrinkage", l10n("Shrinkage", "缩水率", "縮水率", "Retração"), scale("share", "percent")(0, 10), "headline"),
  yesNo(
    "vacuum-assisted",
    l10n("Vacuum-assisted", "抽真空", "抽真空", "Assistido por vácuo"),
    "filterable",
    "headline",
  ),
];

export const upstreamAttributes: readonly Attribute[] = [...cutting, ...modelling];
