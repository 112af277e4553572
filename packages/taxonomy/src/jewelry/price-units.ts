import type { PriceUnit } from "../types.ts";
import { l10n } from "./build.ts";

const unit = (id: string, label: PriceUnit["label"], short: PriceUnit["short"]): PriceUnit => ({ id, label, short });

/** `short` follows a figure on a card: "CNY 480 / machine-hour". */
export const priceUnits: readonly PriceUnit[] = [
  unit("hour", l10n("hour", "小时", "小時", "hora"), l10n("/ h", "/小时", "／小時", "/ h")),
  unit(
    "machine-hour",
    l10n("machine-hour", "机时", "機時", "hora-máquina"),
    l10n("/ machine-hour", "/机时", "／機時", "/ hora-máquina"),
  ),
  unit(
    "build-hour",
    l10n("build-hour", "打印机时", "打印機時", "hora de impressão"),
    l10n("/ build-hour", "/打印机时", "／打印機時", "/ hora de impressão"),
  ),
  unit("half-day", l10n("half-day", "半天", "半日", "meio dia"), l10n("/ half-day", "/半天", "／半日", "/ meio dia")),
  unit("shift", l10n("shift", "班次", "更", "turno"), l10n("/ shift", "/班次", "／更", "/ turno")),
  unit("day", l10n("day", "天", "日", "dia"), l10n("/ day", "/天", "／日", "/ dia")),
  unit("week", l10n("week", "周", "星期", "semana"), l10n("/ week", "/周", "／星期", "/ semana")),
  unit("month", l10n("month", "月", "月", "mês"), l10n("/ month", "/月", "／月", "/ mês")),
  unit("piece", l10n("piece", "件", "件", "peça"), l10n("/ piece", "/件", "／件", "/ peça")),
  unit("gram", l10n("gram", "克", "克", "grama"), l10n("/ g", "/克", "／克", "/ g")),
  unit("kilogram", l10n("kilogram", "千克", "公斤", "quilograma"), l10n("/ kg", "/千克", "／公斤", "/ kg")),
  unit("carat", l10n("carat", "克拉", "卡", "quilate"), l10n("/ ct", "/克拉", "／卡", "/ ct")),
  unit("stone", l10n("stone", "粒", "粒", "pedra"), l10n("/ stone", "/粒", "／粒", "/ pedra")),
  unit("strand", l10n("strand", "串", "串", "fio"), l10n("/ strand", "/串", "／串", "/ fio")),
  unit("sample", l10n("sample", "样品", "樣本", "amostra"), l10n("/ sample", "/样", "／樣本", "/ amostra")),
  unit("report", l10n("report", "报告", "報告", "relatório"), l10n("/ report", "/份报告", "／份報告", "/ relatório")),
  unit("batch", l10n("batch", "批次", "批次", "lote de processo"), l10n("/ batch", "/批", "／批", "/ lote")),
  unit("rack", l10n("rack", "挂", "掛", "suporte"), l10n("/ rack", "/挂", "／掛", "/ suporte")),
  unit("flask", l10n("flask", "钢盅", "鋼盅", "cilindro"), l10n("/ flask", "/盅", "／盅", "/ cilindro")),
  unit("mould", l10n("mould", "胶模", "膠模", "molde"), l10n("/ mould", "/个模", "／個模", "/ molde")),
  unit("design", l10n("design", "款", "款", "modelo"), l10n("/ design", "/款", "／款", "/ modelo")),
  unit(
    "thousand-strokes",
    l10n("1,000 strokes", "千冲次", "千啤次", "1000 golpes"),
    l10n("/ 1,000 strokes", "/千冲次", "／千啤次", "/ 1000 golpes"),
  ),
  unit("seat", l10n("seat", "席位", "名額", "lugar"), l10n("/ seat", "/人", "／位", "/ lugar")),
  unit("class", l10n("class", "整班", "整班", "turma"), l10n("/ class", "/整班", "／整班", "/ turma")),
  unit(
    "person-day",
    l10n("person-day", "人天", "人日", "pessoa-dia"),
    l10n("/ person-day", "/人天", "／人日", "/ pessoa-dia"),
  ),
  unit(
    "setter-day",
    l10n("setter-day", "镶石师傅日工", "鑲石師傅日工", "cravador-dia"),
    l10n("/ setter-day", "/师傅·天", "／師傅·日", "/ cravador-dia"),
  ),
  unit(
    "square-metre-day",
    l10n("square metre and day", "平方米·天", "平方米·日", "metro quadrado-dia"),
    l10n("/ m²·day", "/平方米·天", "／平方米·日", "/ m²·dia"),
  ),
  unit("leg", l10n("leg", "单程", "單程", "percurso"), l10n("/ leg", "/程", "／程", "/ percurso")),
  unit("case", l10n("case", "件案", "宗個案", "processo"), l10n("/ case", "/案", "／宗", "/ processo")),
  unit("project", l10n("project", "项目", "項目", "projeto"), l10n("/ project", "/项目", "／項目", "/ projeto")),
];
