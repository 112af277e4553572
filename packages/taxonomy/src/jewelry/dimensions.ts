import type { Dimension } from "../types.ts";
import { l10n, same } from "./build.ts";

/** Conversion factors: troy ounce and Hong Kong tael as the bullion trade of Hong Kong weighs them; mainland liang is 50 g. */
export const dimensions: readonly Dimension[] = [
  {
    id: "mass",
    base: "g",
    units: [
      { id: "g", symbol: l10n("g", "克", "克", "g"), factor: 1 },
      { id: "mg", symbol: l10n("mg", "毫克", "毫克", "mg"), factor: 0.001 },
      { id: "kg", symbol: l10n("kg", "千克", "公斤", "kg"), factor: 1000 },
      { id: "oz-t", symbol: l10n("oz t", "金衡盎司", "金衡安士", "oz t"), factor: 31.1034768 },
      { id: "tael-hk", symbol: l10n("tael (HK)", "司马两", "司馬両", "tael (HK)"), factor: 37.429 },
      { id: "liang", symbol: l10n("liang (50 g)", "市两（50克）", "市両（50克）", "liang (50 g)"), factor: 50 },
      { id: "ct", symbol: l10n("ct", "克拉", "卡", "ct"), factor: 0.2 },
      { id: "point", symbol: l10n("pt (0.01 ct)", "分", "份（0.01卡）", "ponto (0,01 ct)"), factor: 0.002 },
    ],
  },
  {
    id: "length",
    base: "mm",
    units: [
      { id: "mm", symbol: l10n("mm", "毫米", "毫米", "mm"), factor: 1 },
      { id: "nm", symbol: l10n("nm", "纳米", "納米", "nm"), factor: 0.000001 },
      { id: "um", symbol: l10n("µm", "微米", "微米", "µm"), factor: 0.001 },
      { id: "cm", symbol: l10n("cm", "厘米", "厘米", "cm"), factor: 10 },
      { id: "m", symbol: l10n("m", "米", "米", "m"), factor: 1000 },
      { id: "in", symbol: l10n("in", "英寸", "吋", "pol."), factor: 25.4 },
    ],
  },
  {
    id: "area",
    base: "cm2",
    units: [
      { id: "cm2", symbol: l10n("cm²", "平方厘米", "平方厘米", "cm²"), factor: 1 },
      { id: "dm2", symbol: l10n("dm²", "平方分米", "平方分米", "dm²"), factor: 100 },
      { id: "m2", symbol: l10n("m²", "平方米", "平方米", "m²"), factor: 10_000 },
      { id: "ft2", symbol: l10n("sq ft", "平方英尺", "平方呎", "pé²"), factor: 929.0304 },
    ],
  },
  {
    id: "volume",
    base: "l",
    units: [
      { id: "l", symbol: l10n("L", "升", "公升", "L"), factor: 1 },
      { id: "ml", symbol: l10n("mL", "毫升", "毫升", "mL"), factor: 0.001 },
    ],
  },
  {
    id: "time",
    base: "h",
    units: [
      { id: "h", symbol: l10n("h", "小时", "小時", "h"), factor: 1 },
      { id: "min", symbol: l10n("min", "分钟", "分鐘", "min"), factor: 1 / 60 },
      { id: "day", symbol: l10n("days", "天", "日", "dias"), one: l10n("day", "天", "日", "dia"), factor: 24 },
      {
        id: "month",
        symbol: l10n("months", "个月", "個月", "meses"),
        one: l10n("month", "个月", "個月", "mês"),
        factor: 730.5,
      },
    ],
  },
  {
    id: "working-time",
    base: "working-day",
    units: [
      {
        id: "working-day",
        symbol: l10n("working days", "个工作日", "個工作天", "dias úteis"),
        one: l10n("working day", "个工作日", "個工作天", "dia útil"),
        factor: 1,
      },
      {
        id: "working-week",
        symbol: l10n("weeks", "周", "星期", "semanas"),
        one: l10n("week", "周", "星期", "semana"),
        factor: 5,
      },
    ],
  },
  { id: "temperature", base: "celsius", units: [{ id: "celsius", symbol: same("°C"), factor: 1 }] },
  {
    id: "power",
    base: "w",
    units: [
      { id: "w", symbol: same("W"), factor: 1 },
      { id: "kw", symbol: same("kW"), factor: 1000 },
    ],
  },
  {
    id: "energy",
    base: "j",
    units: [
      { id: "j", symbol: same("J"), factor: 1 },
      { id: "mj", symbol: same("mJ"), factor: 0.001 },
    ],
  },
  {
    id: "pressure",
    base: "bar",
    units: [
      { id: "bar", symbol: same("bar"), factor: 1 },
      { id: "mbar", symbol: same("mbar"), factor: 0.001 },
      { id: "mpa", symbol: same("MPa"), factor: 10 },
    ],
  },
  {
    id: "force",
    base: "kn",
    units: [
      { id: "kn", symbol: same("kN"), factor: 1 },
      { id: "tf", symbol: l10n("t", "吨力", "噸", "t"), factor: 9.80665 },
    ],
  },
  {
    id: "fineness",
    base: "permille",
    units: [
      { id: "permille", symbol: same("‰"), factor: 1 },
      { id: "percent", symbol: same("%"), factor: 10 },
      { id: "karat", symbol: same("K"), factor: 1000 / 24 },
    ],
  },
  {
    id: "share",
    base: "percent",
    units: [
      { id: "percent", symbol: same("%"), factor: 1 },
      { id: "permille", symbol: same("‰"), factor: 0.1 },
    ],
  },
  {
    id: "concentration",
    base: "mg-kg",
    units: [
      { id: "mg-kg", symbol: same("mg/kg"), factor: 1 },
      { id: "ug-kg", symbol: same("µg/kg"), factor: 0.001 },
      { id: "percent", symbol: same("%"), factor: 10_000 },
    ],
  },
  {
    id: "mass-rate",
    base: "kg-day",
    units: [
      { id: "kg-day", symbol: l10n("kg/day", "千克/天", "公斤／日", "kg/dia"), factor: 1 },
      { id: "g-day", symbol: l10n("g/day", "克/天", "克／日", "g/dia"), factor: 0.001 },
      { id: "ct-day", symbol: l10n("ct/day", "克拉/天", "卡／日", "ct/dia"), factor: 0.0002 },
    ],
  },
  {
    id: "output",
    base: "piece-day",
    units: [
      {
        id: "piece-day",
        symbol: l10n("pieces/day", "件/天", "件／日", "peças/dia"),
        one: l10n("piece/day", "件/天", "件／日", "peça/dia"),
        factor: 1,
      },
    ],
  },
  {
    id: "quantity",
    base: "piece",
    units: [
      { id: "piece", symbol: l10n("pieces", "件", "件", "peças"), one: l10n("piece", "件", "件", "peça"), factor: 1 },
      { id: "pair", symbol: l10n("pairs", "对", "對", "pares"), one: l10n("pair", "对", "對", "par"), factor: 2 },
    ],
  },
  {
    id: "people",
    base: "person",
    units: [
      {
        id: "person",
        symbol: l10n("people", "人", "人", "pessoas"),
        one: l10n("person", "人", "人", "pessoa"),
        factor: 1,
      },
    ],
  },
  { id: "magnification", base: "times", units: [{ id: "times", symbol: same("×"), factor: 1 }] },
  {
    id: "frequency",
    base: "per-hour",
    units: [
      { id: "per-hour", symbol: l10n("per hour", "次/小时", "次／小時", "por hora"), factor: 1 },
      { id: "per-min", symbol: l10n("per minute", "次/分钟", "次／分鐘", "por minuto"), factor: 60 },
    ],
  },
  {
    id: "rotation",
    base: "rpm",
    units: [{ id: "rpm", symbol: l10n("rpm", "转/分", "轉／分", "rpm"), factor: 1 }],
  },
  { id: "hardness", base: "hv", units: [{ id: "hv", symbol: same("HV"), factor: 1 }] },
];
