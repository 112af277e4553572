import { code, l10n, pick } from "../build.ts";
import type { Choice } from "../../types.ts";
import { languages } from "../programmes.ts";

export const metals: readonly Choice[] = [
  pick("au-999", "Gold 999 ‰", "足金，999‰", "足金，999‰", "Ouro, 999 ‰"),
  pick("au-916", "22K gold, 916 ‰", "22K金，916‰", "22K金，916‰", "Ouro 22 quilates, 916 ‰"),
  pick("au-750", "18K gold, 750 ‰", "18K金，750‰", "18K金，750‰", "Ouro 18 quilates, 750 ‰"),
  pick("au-585", "14K gold, 585 ‰", "14K金，585‰", "14K金，585‰", "Ouro 14 quilates, 585 ‰"),
  pick("au-375", "9K gold, 375 ‰", "9K金，375‰", "9K金，375‰", "Ouro 9 quilates, 375 ‰"),
  pick("pt-999", "Platinum 999 ‰", "足铂，999‰", "足鉑，999‰", "Platina, 999 ‰"),
  pick("pt-950", "Platinum 950 ‰", "铂金，950‰", "鉑金，950‰", "Platina, 950 ‰"),
  pick("pd-950", "Palladium 950 ‰", "钯金，950‰", "鈀金，950‰", "Paládio, 950 ‰"),
  pick("ag-999", "Silver 999 ‰", "足银，999‰", "足銀，999‰", "Prata, 999 ‰"),
  pick("ag-925", "Silver 925 ‰", "银，925‰", "銀，925‰", "Prata, 925 ‰"),
  pick("copper-alloy", "Brass and bronze", "铜合金", "銅合金", "Latão e bronze"),
  pick("steel-titanium", "Steel and titanium", "不锈钢与钛", "不鏽鋼與鈦", "Aço e titânio"),
];

export const stones: readonly Choice[] = [
  pick("diamond", "Natural diamond", "天然钻石", "天然鑽石", "Diamante natural"),
  pick("lab-grown-diamond", "Laboratory-grown diamond", "培育钻石", "培育鑽石", "Diamante de laboratório"),
  pick("ruby-sapphire", "Ruby and sapphire", "红蓝宝石", "紅藍寶石", "Rubi e safira"),
  pick("emerald", "Emerald", "祖母绿", "祖母綠", "Esmeralda"),
  pick("jadeite", "Fei Cui (jadeite jade)", "翡翠", "翡翠", "Fei Cui (jadeíte)"),
  pick("nephrite", "Nephrite", "和田玉", "軟玉", "Nefrite"),
  pick("pearl", "Pearl", "珍珠", "珍珠", "Pérola"),
  pick("amber-coral", "Amber and coral", "琥珀与珊瑚", "琥珀與珊瑚", "Âmbar e coral"),
  pick(
    "semi-precious",
    "Tourmaline, quartz and other gems",
    "碧玺、水晶等彩宝",
    "碧璽、水晶等半寶石",
    "Turmalina, quartzo e outras gemas",
  ),
  pick(
    "synthetic",
    "Cubic zirconia and synthetics",
    "合成立方氧化锆等合成石",
    "蘇聯石等合成石",
    "Zircónia cúbica e sintéticas",
  ),
];

export const shapes: readonly Choice[] = [
  pick("round", "Round", "圆形", "圓形", "Redonda"),
  pick("oval", "Oval", "椭圆形", "蛋形", "Oval"),
  pick("princess", "Princess", "公主方", "公主方", "Princesa"),
  pick("cushion", "Cushion", "垫形", "枕形", "Almofada"),
  pick("emerald-cut", "Emerald cut", "祖母绿形", "祖母綠形", "Esmeralda"),
  pick("pear", "Pear", "梨形", "梨形", "Pera"),
  pick("marquise", "Marquise", "马眼形", "馬眼形", "Marquise"),
  pick("baguette", "Baguette and tapers", "梯方与长方", "梯方與長方", "Baguette e trapézio"),
  pick("cabochon", "Cabochon", "蛋面", "蛋面", "Cabochão"),
  pick("bead", "Bead", "珠子", "珠", "Conta"),
  pick("carving", "Carving", "雕件", "雕件", "Peça esculpida"),
  pick("bangle", "Bangle", "手镯", "手鐲", "Bracelete rígido"),
];

export const settingStyles: readonly Choice[] = [
  pick("prong", "Prong", "爪镶", "爪鑲", "Garras"),
  pick("bezel", "Bezel", "包镶", "包鑲", "Inglesa (virola)"),
  pick("pave", "Pavé", "钉镶", "釘鑲", "Pavé"),
  pick("micro-pave", "Micro-pavé", "微镶", "微鑲", "Micropavé"),
  pick("channel", "Channel", "槽镶", "迫鑲", "Carril"),
  pick("flush", "Flush", "闷镶", "悶鑲", "Embutida"),
  pick("invisible", "Invisible", "无边镶", "無邊鑲", "Invisível"),
  pick("wax", "Wax setting", "蜡镶", "蠟鑲", "Em cera"),
  pick("tension", "Tension", "卡镶", "張力鑲", "Tensão"),
];

export const platings: readonly Choice[] = [
  pick("rhodium", "Rhodium", "铑", "銠", "Ródio"),
  pick("black-rhodium", "Black rhodium", "黑铑", "黑銠", "Ródio negro"),
  pick("gold-24k", "24K gold", "24K黄金", "24K黃金", "Ouro 24 quilates"),
  pick("gold-18k", "18K gold", "18K金", "18K金", "Ouro 18 quilates"),
  pick("rose-gold", "Rose gold", "玫瑰金", "玫瑰金", "Ouro rosa"),
  pick("silver", "Silver", "银", "銀", "Prata"),
  pick("palladium", "Palladium", "钯", "鈀", "Paládio"),
  pick("ruthenium", "Ruthenium", "钌", "釕", "Ruténio"),
  pick("e-coat", "Clear e-coat", "电泳保护层", "電泳保護漆", "Verniz eletroforético"),
];

export const finishes: readonly Choice[] = [
  pick("high-polish", "High polish", "镜面抛光", "鏡面打磨", "Polimento espelhado"),
  pick("satin", "Satin and brushed", "拉砂", "拉砂", "Acetinado e escovado"),
  pick("sandblast", "Sandblast", "喷砂", "噴砂", "Jato de areia"),
  pick("hammered", "Hammered", "锤纹", "錘紋", "Martelado"),
  pick("diamond-cut", "Diamond-cut facets", "车花", "批花", "Facetado a diamante"),
  pick("antique", "Antiqued and oxidised", "做旧氧化", "做舊氧化", "Envelhecido e oxidado"),
  pick("electropolish", "Electropolish", "电解抛光", "電解打磨", "Eletropolimento"),
];

export const markings: readonly Choice[] = [
  pick("fineness", "Fineness mark", "成色印记", "成色字印", "Punção de toque"),
  pick("maker", "Maker's mark", "厂家代号", "廠家字印", "Punção de fabricante"),
  pick("serial", "Serial number", "编号", "編號", "Número de série"),
  pick("qr", "QR or data matrix", "二维码", "二維碼", "QR ou data matrix"),
  pick("girdle", "Diamond girdle inscription", "钻石腰码", "鑽石腰碼", "Inscrição na cintura do diamante"),
  pick("graphic", "Logo and pattern", "标志与图案", "標誌與圖案", "Logótipo e desenho"),
];

export const marketPicks: readonly Choice[] = [
  pick("mainland", "Mainland China", "中国内地", "中國內地", "China continental"),
  pick("hong-kong", "Hong Kong", "香港", "香港", "Hong Kong"),
  pick("macao", "Macao", "澳门", "澳門", "Macau"),
  pick("southeast-asia", "Southeast Asia", "东南亚", "東南亞", "Sudeste Asiático"),
  pick("japan-korea", "Japan and Korea", "日本与韩国", "日本與韓國", "Japão e Coreia"),
  pick("middle-east", "Middle East and India", "中东与印度", "中東與印度", "Médio Oriente e Índia"),
  pick("europe", "Europe", "欧洲", "歐洲", "Europa"),
  pick("americas", "Americas", "美洲", "美洲", "Américas"),
  pick("lusophone", "Portuguese-speaking countries", "葡语国家", "葡語國家", "Países de língua portuguesa"),
];

export const software: readonly Choice[] = [
  code("rhino", "Rhino"),
  code("matrixgold", "MatrixGold"),
  code("jewelcad", "JewelCAD"),
  code("zbrush", "ZBrush"),
  code("blender", "Blender"),
  code("keyshot", "KeyShot"),
  pick("hand-drawing", "Drawing by hand", "手绘", "手繪", "Desenho à mão"),
];

export const languagePicks: readonly Choice[] = languages.map(({ id, label }) => ({ id, label }));

export const operatorLabel = l10n("Operator", "操作师傅", "操作師傅", "Operador");
