import { family, l10n } from "../build.ts";

const course = [
  "course-hours",
  "class-size",
  "teaching-form",
  "level",
  "award",
  "hkqf-level",
  "cef",
  "cpd-hours",
  "self-study-hours",
  "entry-requirements",
  "tools-included",
  "in-company",
];

const lessons = ["培训", "培訓", "课程", "課程", "training", "course", "class", "formação", "curso"];

const design = family(
  {
    id: "design-courses",
    kind: "training",
    stage: "s",
    motif: "wireframe",
    label: l10n("Design courses", "设计课程", "設計課程", "Cursos de desenho"),
    attributes: course,
    priceUnits: ["seat", "class"],
    words: [...lessons],
  },
  [
    {
      id: "cad-course",
      label: l10n("Jewelry CAD", "珠宝电绘起版", "珠寶電腦起版", "CAD de joalharia"),
      attributes: ["software"],
      words: ["JewelCAD", "MatrixGold", "Rhino", "ZBrush", "电绘班", "3D建模", "電腦繪圖", "modelação 3D"],
    },
    {
      id: "drawing-course",
      label: l10n(
        "Design drawing and rendering",
        "珠宝手绘与渲染",
        "珠寶手繪與效果圖",
        "Desenho e ilustração de joias",
      ),
      attributes: [],
      words: ["手绘", "手繪", "gouache", "水粉", "sketch", "商业设计", "esboço", "aguarela"],
    },
    {
      id: "wax-carving-course",
      label: l10n("Wax carving", "手雕蜡版", "手雕蠟版", "Escultura em cera"),
      motif: "printer",
      attributes: [],
      words: ["雕蜡", "雕蠟", "蜡雕", "起蜡版", "wax model", "modelo em cera"],
    },
  ],
);

const craft = family(
  {
    id: "craft-courses",
    kind: "training",
    stage: "s",
    motif: "microscope",
    label: l10n("Craft courses", "工艺课程", "工藝課程", "Cursos de ofício"),
    attributes: course,
    priceUnits: ["seat", "class"],
    words: [...lessons, "学徒", "學徒", "技能", "apprentice", "vocational", "ofício", "aprendiz"],
  },
  [
    {
      id: "casting-course",
      label: l10n("Casting process", "倒模工艺", "倒模工藝", "Processo de fundição"),
      motif: "flask",
      attributes: [],
      words: ["倒模", "铸造", "鑄造", "lost wax", "defect analysis", "砂眼", "fundição por cera perdida"],
    },
    {
      id: "bench-course",
      label: l10n("Goldsmithing and bench work", "金工执模", "金工執模", "Ourivesaria de banca"),
      motif: "weld",
      attributes: [],
      words: ["金工", "执模", "執模", "焊接", "soldering", "silversmith", "贵金属首饰制作工", "ourives", "limagem"],
    },
    {
      id: "setting-course",
      label: l10n("Stone setting and micro-setting", "镶石与微镶", "鑲石與微鑲", "Cravação e microcravação"),
      attributes: ["setting-styles"],
      words: ["微镶", "微鑲", "镶嵌", "鑲嵌", "micro-pavé", "GRS", "engraving", "雕金", "cravador"],
    },
    {
      id: "plating-course",
      label: l10n("Plating and waste water", "电镀与废水处理", "電鍍與廢水處理", "Galvanoplastia e efluentes"),
      motif: "bath",
      attributes: [],
      words: ["电金", "電金", "污水", "环保", "rhodium", "wastewater", "águas residuais"],
    },
    {
      id: "jade-carving-course",
      label: l10n("Jade carving", "玉雕", "玉雕", "Escultura em jade"),
      motif: "jade",
      attributes: [],
      words: ["玉雕", "琢玉", "翡翠雕刻", "非遗", "jadeite", "lapidação"],
    },
  ],
);

const gemmology = family(
  {
    id: "gemmology-courses",
    kind: "training",
    stage: "s",
    motif: "loupe",
    label: l10n("Gemmology courses", "宝石学课程", "寶石學課程", "Cursos de gemologia"),
    attributes: course,
    priceUnits: ["seat", "class"],
    words: [...lessons, "gemology", "gemmology", "宝石学", "寶石學", "gemologia"],
  },
  [
    {
      id: "gemmology-diploma",
      label: l10n("Gemmology diploma", "宝石鉴定师文凭", "寶石學文憑", "Diploma de gemologia"),
      attributes: ["examining-body"],
      words: [
        "FGA",
        "GIA",
        "GG",
        "GAC",
        "GIC",
        "CGC",
        "DGA",
        "Gem-A",
        "鉴定师",
        "鑑定師",
        "graduate gemologist",
        "gemólogo",
      ],
    },
    {
      id: "grading-course",
      label: l10n("Diamond and jade grading", "钻石与翡翠分级", "鑽石與翡翠分級", "Classificação de diamante e jade"),
      motif: "stone",
      attributes: [],
      words: ["4C", "钻石分级", "鑽石證書課程", "翡翠", "Fei Cui", "HKQF", "screening", "graduação"],
    },
    {
      id: "xrf-operator-course",
      label: l10n("XRF and assay operator", "XRF与试金操作员", "XRF與試金操作員", "Operador de XRF e ensaio"),
      motif: "spectrum",
      attributes: [],
      words: ["测金", "驗金", "检验员", "辐射安全", "radiation safety", "assayer", "ensaiador"],
    },
  ],
);

const business = family(
  {
    id: "business-courses",
    kind: "training",
    stage: "s",
    motif: "certificate",
    label: l10n("Business courses", "经营课程", "營商課程", "Cursos de gestão"),
    attributes: course,
    priceUnits: ["seat", "class"],
    words: [...lessons, "管理", "management", "gestão"],
  },
  [
    {
      id: "compliance-course",
      label: l10n(
        "Hallmarking, AML and compliance",
        "印记、反洗钱与合规",
        "字印、打擊洗錢與合規",
        "Contraste, branqueamento e conformidade",
      ),
      motif: "hallmark",
      attributes: [],
      words: ["反洗钱", "反洗錢", "AML", "DPMS", "RJC", "GB 11887", "Cap. 362A", "KYC", "branqueamento de capitais"],
    },
    {
      id: "retail-livestream-course",
      label: l10n("Retail and livestream selling", "零售与直播销售", "零售與直播銷售", "Venda a retalho e em direto"),
      motif: "studio",
      attributes: [],
      words: ["直播", "带货", "帶貨", "导购", "sales", "e-commerce", "live commerce", "vendas"],
    },
    {
      id: "mediation-course",
      label: l10n("Mediation skills", "调解技能", "調解技巧", "Técnicas de mediação"),
      attributes: [],
      words: ["调解员", "調解員", "mediator", "conciliation", "谈判", "談判", "negotiation", "mediador"],
    },
  ],
);

export const trainingCategories = [...design, ...craft, ...gemmology, ...business];
