import type { Attribute } from "../../types.ts";
import { code, count, l10n, measure, pick, scale, someOf, yesNo } from "../build.ts";
import { markings, platings, settingStyles } from "./choices.ts";

const pieces = scale("quantity", "piece");
const mm = scale("length", "mm");
const um = scale("length", "um");

const bench: readonly Attribute[] = [
  measure(
    "pulse-energy",
    l10n("Pulse energy", "脉冲能量", "脈衝能量", "Energia de impulso"),
    scale("energy", "j")(0.01, 500),
    "headline",
  ),
  measure("spot-diameter", l10n("Smallest spot diameter", "最小光斑", "最小光斑", "Ponto mínimo"), mm(0.01, 5)),
  someOf(
    "setting-styles",
    l10n("Setting styles", "镶法", "鑲法", "Tipos de cravação"),
    settingStyles,
    "required",
    "filterable",
    "headline",
  ),
  someOf(
    "bench-tools",
    l10n("Tools at the bench", "工位配置", "工位配備", "Ferramentas na banca"),
    [
      pick("microscope", "Microscope", "显微镜", "顯微鏡", "Microscópio"),
      pick("pneumatic-graver", "Pneumatic graver", "气动雕刻机", "氣動雕刻機", "Buril pneumático"),
      pick("flexible-shaft", "Flexible shaft", "吊机", "吊磨", "Motor suspenso"),
      pick("torch", "Gas torch", "火枪", "火槍", "Maçarico"),
      pick("ultrasonic", "Ultrasonic and steam cleaning", "超声波与蒸汽清洗", "超聲波與蒸氣清洗", "Ultrassons e vapor"),
      pick("vise", "Engraver's ball vice", "雕刻球座", "雕刻球座", "Bola de cravador"),
    ],
    "required",
    "filterable",
    "headline",
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
    l10n("Largest batch", "单批上限", "每批上限", "Lote máximo"),
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
  count("rack-capacity", l10n("Pieces per rack", "每挂件数", "每掛件數", "Peças por suporte"), pieces(1, 2000)),
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

export const finishingAttributes: readonly Attribute[] = [...bench, ...finishing];
