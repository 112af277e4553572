import type { Attribute } from "../../types.ts";
import { code, count, l10n, measure, oneOf, pick, scale, someOf, yesNo } from "../build.ts";
import { markings, platings, settingStyles, software } from "./choices.ts";

const mm = scale("length", "mm");
const um = scale("length", "um");
const litre = scale("volume", "l");

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
  someOf("software", l10n("Software", "软件", "軟件", "Software"), software, "required", "filterable", "headline"),
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

const casting: readonly Attribute[] = [
  measure(
    "flask-diameter",
    l10n("Flask diameter, largest", "钢盅直径上限", "鋼盅直徑上限", "Cilindro, diâmetro máximo"),
    mm(40, 300),
    "required",
    "filterable",
    "headline",
  ),
  measure(
    "flask-height",
    l10n("Flask height, largest", "钢盅高度上限", "鋼盅高度上限", "Cilindro, altura máxima"),
    mm(40, 500),
  ),
  measure(
    "chamber-volume",
    l10n("Chamber volume", "炉腔容积", "爐腔容積", "Volume da câmara"),
    litre(0.1, 100),
    "filterable",
    "headline",
  ),
  measure(
    "vacuum",
    l10n("Vacuum, lowest pressure", "极限真空", "極限真空", "Vácuo, pressão mínima"),
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
  yesNo("burnout", l10n("Burnout on site", "含焙烧", "包焗爐", "Recozimento de moldes no local"), "filterable"),
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
    l10n("Sheet width, largest", "最大板宽", "最大片闊", "Largura máxima de chapa"),
    mm(5, 500),
    "required",
    "filterable",
    "headline",
  ),
  measure(
    "thickness-min",
    l10n("Thickness, least", "最薄厚度", "最薄厚度", "Espessura mínima"),
    mm(0.005, 10),
    "headline",
  ),
  measure(
    "wire-min",
    l10n("Wire, thinnest", "最小线径", "最小線徑", "Fio mais fino"),
    mm(0.05, 10),
    "required",
    "filterable",
    "headline",
  ),
  measure("wire-max", l10n("Wire, thickest", "最大线径", "最大線徑", "Fio mais grosso"), mm(0.05, 15)),
  someOf(
    "chain-types",
    l10n("Chain types", "链型", "鏈款", "Tipos de corrente"),
    [
      pick("cable", "Cable", "O字链", "O字鏈", "Forçado"),
      pick("curb", "Curb", "侧身链", "側身鏈", "Grumete"),
      pick("box", "Box", "盒仔链", "盒仔鏈", "Veneziana"),
      pick("rope", "Rope", "麻花链", "繩鏈", "Corda"),
      pick("snake", "Snake", "蛇骨链", "蛇骨鏈", "Cobra"),
      pick("franco", "Franco", "肖邦链", "蕭邦鏈", "Franco"),
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
    l10n("Wall thickness, least", "最小壁厚", "最薄壁厚", "Parede mínima"),
    um(30, 2000),
    "filterable",
    "headline",
  ),
  measure(
    "hardness",
    l10n("Hardness", "硬度", "硬度", "Dureza"),
    scale("hardness", "hv")(20, 2000),
    "filterable",
    "headline",
  ),
];

const bench: readonly Attribute[] = [
  measure(
    "pulse-energy",
    l10n("Pulse energy", "脉冲能量", "脈衝能量", "Energia de impulso"),
    scale("energy", "j")(0.01, 500),
    "headline",
  ),
  measure("spot-diameter", l10n("Spot diameter, least", "最小光斑", "最小光斑", "Ponto mínimo"), mm(0.01, 5)),
  someOf(
    "setting-styles",
    l10n("Setting styles", "镶法", "鑲法", "Tipos de cravação"),
    settingStyles,
    "required",
    "filterable",
    "headline",
  ),
  yesNo(
    "microscope",
    l10n("Microscope at each place", "每工位配显微镜", "每位配顯微鏡", "Microscópio em cada posto"),
    "filterable",
  ),
  yesNo(
    "dust-recovery",
    l10n("Dust and filings recovered", "金粉回收", "金粉回收", "Recuperação de limalha e pó"),
    "filterable",
  ),
];

const finishing: readonly Attribute[] = [
  someOf(
    "finishing-methods",
    l10n("Finishing method", "研磨方式", "研磨方式", "Processo"),
    [
      pick("drag", "Drag finishing", "拖拽研磨", "拖曳研磨", "Acabamento por arrasto"),
      pick("disc", "Centrifugal disc", "涡流研磨", "渦流研磨", "Disco centrífugo"),
      pick("tumbling", "Barrel tumbling", "滚筒研磨", "滾筒研磨", "Tambor rotativo"),
      pick("magnetic", "Magnetic pins", "磁力研磨", "磁力研磨", "Agulhas magnéticas"),
      pick("vibratory", "Vibratory", "振动研磨", "震動研磨", "Vibratório"),
      pick("dry-electrolytic", "Dry electropolish", "干式电解抛光", "乾式電解打磨", "Eletropolimento a seco"),
    ],
    "required",
    "filterable",
    "headline",
  ),
  measure(
    "batch-mass",
    l10n("Batch, largest", "单批上限", "每批上限", "Lote máximo"),
    scale("mass", "kg")(0.05, 500),
    "filterable",
    "headline",
  ),
  someOf(
    "plating-types",
    l10n("Platings", "镀层", "電鍍層", "Revestimentos"),
    platings,
    "required",
    "filterable",
    "headline",
  ),
  measure(
    "plating-thickness",
    l10n("Plating thickness, up to", "镀层厚度上限", "鍍層厚度上限", "Espessura até"),
    um(0.01, 100),
    "filterable",
    "headline",
  ),
  count("rack-capacity", l10n("Pieces per rack", "每挂件数", "每掛件數", "Peças por suporte"), 1, 2000),
  yesNo("cyanide-free", l10n("Cyanide-free", "无氰", "無氰", "Sem cianeto"), "filterable"),
  yesNo("nickel-free", l10n("Nickel-free", "无镍", "無鎳", "Sem níquel"), "filterable"),
  yesNo(
    "licensed-discharge",
    l10n("Licensed waste water", "废水持证排放", "廢水持牌排放", "Efluentes licenciados"),
    "filterable",
  ),
  someOf(
    "pvd-coatings",
    l10n("Coatings", "膜层", "膜層", "Revestimentos PVD"),
    [
      pick("tin", "Gold-coloured TiN", "氮化钛（金色）", "氮化鈦（金色）", "TiN dourado"),
      pick("zrn", "ZrN, pale gold", "氮化锆（浅金）", "氮化鋯（淺金）", "ZrN, dourado claro"),
      pick("rose", "Rose TiCN", "碳氮化钛（玫瑰金）", "碳氮化鈦（玫瑰金）", "TiCN rosado"),
      pick("black", "Black TiAlN", "黑色TiAlN", "黑色TiAlN", "TiAlN negro"),
      code("dlc", "DLC"),
    ],
    "required",
    "filterable",
    "headline",
  ),
  measure(
    "chamber-diameter",
    l10n("Chamber diameter", "腔体直径", "腔體直徑", "Diâmetro da câmara"),
    mm(100, 3000),
    "headline",
  ),
  someOf(
    "enamel-types",
    l10n("Enamel", "珐琅种类", "琺瑯種類", "Esmalte"),
    [
      pick("vitreous", "Vitreous, kiln-fired", "高温珐琅", "燒琺瑯", "Vítreo, a fogo"),
      pick("cloisonne", "Cloisonné", "掐丝珐琅", "掐絲琺瑯", "Cloisonné"),
      pick("plique-a-jour", "Plique-à-jour", "透空珐琅", "透空琺瑯", "Plique-à-jour"),
      pick("cold", "Cold enamel", "滴胶冷珐琅", "凍琺瑯", "Esmalte a frio"),
    ],
    "required",
    "filterable",
    "headline",
  ),
  someOf(
    "marking-types",
    l10n("Markings", "打标内容", "字印內容", "Marcações"),
    markings,
    "required",
    "filterable",
    "headline",
  ),
  measure(
    "readability",
    l10n("Readability", "天平分度值", "天秤讀數", "Resolução da balança"),
    scale("mass", "mg")(0.0001, 1000),
    "required",
    "filterable",
    "headline",
  ),
  measure(
    "weighing-capacity",
    l10n("Weighing capacity", "最大称量", "最大磅重", "Capacidade de pesagem"),
    scale("mass", "g")(0.1, 100_000),
    "filterable",
    "headline",
  ),
];

export const makingAttributes: readonly Attribute[] = [
  ...cutting,
  ...modelling,
  ...casting,
  ...forming,
  ...bench,
  ...finishing,
];
