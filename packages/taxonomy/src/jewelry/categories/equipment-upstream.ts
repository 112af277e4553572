import { family, l10n } from "../build.ts";

const machine = ["operator", "model", "in-service-since", "power", "bonded"];

const refining = family(
  {
    id: "refining-equipment",
    kind: "equipment",
    stage: "u1",
    motif: "crucible",
    label: l10n("Refining and melting", "精炼与熔炼设备", "提煉與熔金設備", "Afinação e fusão"),
    attributes: machine,
    priceUnits: ["machine-hour", "kilogram", "batch", "shift", "day"],
    words: ["贵金属", "貴金屬", "precious metal", "metais preciosos"],
  },
  [
    {
      id: "melting-granulation",
      label: l10n("Melting and granulation", "熔炼造粒", "熔金造粒", "Fusão e granulação"),
      attributes: ["charge-mass", "metals", "max-temperature", "atmosphere", "melt-form", "cycle-time"],
      words: [
        "induction furnace",
        "中频炉",
        "熔金炉",
        "熔金爐",
        "金粒机",
        "casting grain",
        "granulator",
        "补口",
        "補口",
        "forno de indução",
        "granalha",
      ],
    },
    {
      id: "refining-line",
      label: l10n("Refining line", "精炼提纯线", "提煉生產線", "Linha de afinação"),
      attributes: ["throughput", "output-fineness", "refining-process", "min-lot-mass", "licensed-discharge"],
      words: [
        "aqua regia",
        "王水",
        "电解提纯",
        "Wohlwill",
        "提纯",
        "提金",
        "煉金",
        "afinagem",
        "refinação",
        "água-régia",
      ],
    },
    {
      id: "sweeps-recovery",
      label: l10n("Sweeps and filings recovery", "灰料金泥回收设备", "灰料金泥回收設備", "Recuperação de limalhas"),
      attributes: ["throughput", "metals", "min-lot-mass", "licensed-discharge"],
      words: ["sweeps", "lemel", "金粉", "打磨灰", "地毯灰", "incinerator", "ball mill", "焚烧炉", "escovilha"],
    },
  ],
);

const cutting = family(
  {
    id: "cutting-equipment",
    kind: "equipment",
    stage: "u2",
    motif: "stone",
    label: l10n("Rough and gem cutting", "开石切磨设备", "開石切磨設備", "Lapidação"),
    attributes: machine,
    priceUnits: ["machine-hour", "shift", "day", "month"],
    words: ["lapidary", "琢磨", "加工宝石", "gemas"],
  },
  [
    {
      id: "rough-planning",
      label: l10n("Rough planning and scanning", "毛坯扫描划线", "原石掃描劃線", "Planeamento de pedra em bruto"),
      attributes: ["stone-mass-max", "stone-mass-min", "planning-scan", "stones"],
      priceUnits: ["machine-hour", "stone", "carat", "day"],
      words: ["Sarine", "Galaxy", "DiaExpert", "inclusion mapping", "钻坯设计", "划线", "劃線", "bruto", "marcação"],
    },
    {
      id: "laser-sawing",
      label: l10n("Laser sawing", "激光切石", "激光開石", "Serragem a laser"),
      attributes: ["stone-mass-max", "laser-power", "stones"],
      priceUnits: ["machine-hour", "stone", "carat"],
      words: ["Quazer", "激光开料", "锯钻", "鋸鑽", "bruting", "打边", "green laser", "corte a laser"],
    },
    {
      id: "faceting-bench",
      label: l10n("Faceting benches", "刻面磨石台", "磨石枱", "Bancas de lapidação"),
      attributes: ["stations", "stones", "shapes", "stone-size-max"],
      priceUnits: ["hour", "shift", "day", "month"],
      words: ["faceting", "磨钻", "磨鑽", "宝石车磨", "lap", "scaife", "facetar", "lapidador"],
    },
    {
      id: "gem-heat-treatment",
      label: l10n("Gem heat treatment", "宝石热处理炉", "寶石熱處理爐", "Tratamento térmico de gemas"),
      motif: "crucible",
      attributes: ["treatment", "max-temperature", "chamber-volume", "stones", "atmosphere"],
      priceUnits: ["machine-hour", "batch", "day"],
      words: ["burning", "烧石", "燒石", "焗色", "HPHT", "annealing", "优化处理", "queima"],
    },
    {
      id: "jade-carving-machine",
      label: l10n("Jade carving machine", "玉雕机", "玉雕機", "Máquina de esculpir jade"),
      motif: "jade",
      attributes: ["work-length", "work-width", "work-height", "axes", "speed", "stones"],
      words: [
        "超声波玉雕",
        "超聲波玉雕",
        "ultrasonic carving",
        "CNC jade",
        "翡翠",
        "雕花机",
        "挂件",
        "玉器",
        "escultura",
      ],
    },
    {
      id: "bead-pearl-drilling",
      label: l10n("Bead and pearl drilling", "珠子打孔机", "珠子鑽孔機", "Furação de contas e pérolas"),
      motif: "pearl",
      attributes: ["stones", "stone-size-min", "stone-size-max", "daily-output"],
      priceUnits: ["machine-hour", "piece", "strand", "day"],
      words: ["珍珠打孔", "打窿", "穿珠", "bead mill", "车珠机", "drilling", "furar pérolas"],
    },
  ],
);

const modelling = family(
  {
    id: "modelling-equipment",
    kind: "equipment",
    stage: "m1",
    motif: "wireframe",
    label: l10n("Design and measuring", "设计与测量设备", "設計與量度設備", "Desenho e medição"),
    attributes: machine,
    priceUnits: ["hour", "half-day", "day", "month"],
    words: ["起版", "3D design", "modelação"],
  },
  [
    {
      id: "cad-workstation",
      label: l10n("CAD workstation", "电绘工作站", "電腦起版工作站", "Estação de CAD"),
      attributes: ["stations", "software"],
      words: [
        "JewelCAD",
        "MatrixGold",
        "Rhino",
        "ZBrush",
        "电绘",
        "電繪",
        "电脑起版",
        "电脑绘图",
        "CAD/CAM",
        "modelação 3D",
      ],
    },
    {
      id: "3d-scanning",
      label: l10n("3D scanning", "三维扫描", "立體掃描", "Digitalização 3D"),
      attributes: ["accuracy", "piece-size-max", "last-calibration"],
      priceUnits: ["hour", "piece", "half-day", "day"],
      words: ["抄数", "抄數", "逆向", "reverse engineering", "micro-CT", "3D扫描", "engenharia inversa", "scanner"],
    },
  ],
);

const prototyping = family(
  {
    id: "prototyping-equipment",
    kind: "equipment",
    stage: "m2",
    motif: "printer",
    label: l10n("Rapid prototyping", "快速成型设备", "快速成型設備", "Prototipagem rápida"),
    attributes: machine,
    priceUnits: ["build-hour", "machine-hour", "batch", "piece"],
    words: ["RP", "3D printing", "3D打印", "快速成形", "impressão 3D"],
  },
  [
    {
      id: "wax-printing",
      label: l10n("Wax printer", "喷蜡机", "噴蠟機", "Impressora de cera"),
      attributes: ["work-length", "work-width", "work-height", "layer-thickness", "daily-output"],
      words: ["喷蜡", "噴蠟", "MJP", "Solidscape", "WaxJet", "蜡版", "蠟版", "wax print", "紫蜡", "impressão em cera"],
    },
    {
      id: "resin-printing",
      label: l10n("Resin printer", "树脂打印机", "樹脂打印機", "Impressora de resina"),
      attributes: ["work-length", "work-width", "work-height", "layer-thickness", "print-materials"],
      words: ["SLA", "DLP", "光固化", "Asiga", "castable resin", "红蜡", "树脂版", "resina", "estereolitografia"],
    },
    {
      id: "mould-making",
      label: l10n("Mould making", "压模机", "壓膠模機", "Fabrico de moldes"),
      attributes: ["mould-materials", "shrinkage", "work-length", "work-width"],
      priceUnits: ["mould", "machine-hour", "day"],
      words: [
        "胶模",
        "膠模",
        "开胶模",
        "開膠模",
        "vulcaniser",
        "vulcanizer",
        "rubber mould",
        "mold",
        "硅胶模",
        "vulcanizador",
        "molde de borracha",
      ],
    },
    {
      id: "wax-injection",
      label: l10n("Wax injection", "注蜡机", "唧蠟機", "Injeção de cera"),
      attributes: ["vacuum-assisted", "stations", "daily-output"],
      priceUnits: ["machine-hour", "piece", "shift", "day"],
      words: ["唧蜡", "唧蠟", "注蜡", "射蜡", "种蜡树", "種蠟樹", "wax tree", "injector", "árvore de cera"],
    },
  ],
);

export const upstreamEquipment = [...refining, ...cutting, ...modelling, ...prototyping];
