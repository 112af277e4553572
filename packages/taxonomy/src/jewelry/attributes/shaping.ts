import type { Attribute } from "../../types.ts";
import { l10n, measure, pick, scale, someOf, yesNo } from "../build.ts";

const mm = scale("length", "mm");
const um = scale("length", "um");
const litre = scale("volume", "l");

const casting: readonly Attribute[] = [
  measure(
    "flask-diameter",
    l10n("Largest flask diameter", "钢盅直径上限", "鋼盅直徑上限", "Diâmetro máximo do cilindro"),
    mm(40, 300),
    "required",
    "filterable",
    "headline",
  ),
  measure(
    "flask-height",
    l10n("Largest flask height", "钢盅高度上限", "鋼盅高度上限", "Altura máxima do cilindro"),
    mm(40, 500),
  ),
  measure(
    "chamber-volume",
    l10n("Chamber volume", "炉腔容积", "爐腔容積", "Volume da câmara"),
    litre(0.1, 100),
    "required",
    "filterable",
    "headline",
  ),
  measure(
    "vacuum",
    l10n("Lowest vacuum pressure", "极限真空", "極限真空", "Vácuo, pressão mínima"),
    scale("pressure", "mbar")(0.000001, 1000),
  ),
  measure("overpressure", l10n("Overpressure", "加压", "加壓", "Sobrepressão"), scale("pressure", "bar")(0, 10)),
  someOf(
    "atmosphere",
    l10n("Atmosphere", "保护气氛", "保護氣", "Atmosfera"),
    [
      pick("argon", "Argon", "氩气", "氬氣", "Árgon"),
      pick("nitrogen", "Nitrogen", "氮气", "氮氣", "Azoto"),
      pick("vacuum", "Vacuum", "真空", "真空", "Vácuo"),
      pick("forming-gas", "Forming gas", "氮氢混合气", "氮氫混合氣", "Gás de formação"),
      pick("air", "Air", "空气", "空氣", "Ar"),
    ],
    "filterable",
  ),
  yesNo(
    "burnout",
    l10n("Burnout on site", "可现场焙烧", "可即場焗盅", "Calcinação de cilindros no local"),
    "filterable",
  ),
];

const forming: readonly Attribute[] = [
  measure(
    "press-force",
    l10n("Press force", "压力", "壓力", "Força da prensa"),
    scale("force", "tf")(0.5, 2000),
    "required",
    "filterable",
    "headline",
  ),
  measure(
    "stroke-rate",
    l10n("Stroke rate", "冲次", "啤次", "Cadência"),
    scale("frequency", "per-min")(1, 1000),
    "headline",
  ),
  measure(
    "sheet-width",
    l10n("Widest sheet", "最大板宽", "最大片闊", "Largura máxima de chapa"),
    mm(5, 500),
    "required",
    "filterable",
    "headline",
  ),
  measure(
    "thickness-min",
    l10n("Smallest thickness", "最薄厚度", "最薄厚度", "Espessura mínima"),
    mm(0.005, 10),
    "headline",
  ),
  measure(
    "wire-min",
    l10n("Thinnest wire", "最小线径", "最小線徑", "Fio mais fino"),
    mm(0.05, 10),
    "required",
    "filterable",
    "headline",
  ),
  measure("wire-max", l10n("Thickest wire", "最大线径", "最大線徑", "Fio mais grosso"), mm(0.05, 15)),
  someOf(
    "chain-types",
    l10n("Chain types", "链型", "鏈款", "Tipos de corrente"),
    [
      pick("cable", "Cable", "O字链", "O字鏈", "Forçado"),
      pick("curb", "Curb", "侧身链", "側身鏈", "Barbela"),
      pick("box", "Box", "盒子链", "盒仔鏈", "Veneziana"),
      pick("rope", "Rope", "麻花链", "繩鏈", "Corda"),
      pick("snake", "Snake", "蛇骨链", "蛇骨鏈", "Cobra"),
      pick("wheat", "Wheat", "肖邦链", "蕭邦鏈", "Espiga"),
      pick("singapore", "Singapore", "水波链", "水波鏈", "Singapura"),
      pick("ball", "Ball", "珠仔链", "珠仔鏈", "Bolas"),
      pick("hollow", "Hollow", "空心链", "空心鏈", "Oca"),
    ],
    "required",
    "filterable",
    "headline",
  ),
  measure(
    "bath-volume",
    l10n("Bath volume", "缸体容积", "缸容量", "Volume do banho"),
    litre(0.5, 20_000),
    "filterable",
    "headline",
  ),
  measure(
    "wall-thickness",
    l10n("Thinnest wall", "最小壁厚", "最薄壁厚", "Parede mínima"),
    um(30, 2000),
    "filterable",
    "headline",
  ),
  measure("hardness", l10n("Hardness", "硬度", "硬度", "Dureza"), scale("hardness", "hv")(20, 2000), "filterable"),
];

export const shapingAttributes: readonly Attribute[] = [...casting, ...forming];
