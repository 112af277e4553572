import { byTitle } from "./by-title.ts";
import { n, type Offer } from "./offer.ts";
import { supplying } from "./partner-terms.ts";

/** Design, printed models and moulds. */
export const MODEL_PARTNERS: readonly Offer[] = [
  {
    category: "jewelry-design",
    titles: [
      [
        "CAD from your sketch, print-ready, stones counted",
        "来稿电绘起版，可直接打印，附石单",
        "來稿電腦起版，可直接打印，附石單",
        "CAD a partir do seu esboço, pronto a imprimir, pedras contadas",
      ],
      [
        "Bridal line in three price points, hand drawn first",
        "婚嫁系列三档价位，先手稿",
        "婚嫁系列三級價位，先手繪",
        "Linha de noiva em três preços, primeiro à mão",
      ],
      [
        "Sculpted animals and zodiac in ZBrush for hard gold",
        "ZBrush生肖、动物造型，3D硬金用",
        "ZBrush生肖、動物造型，3D硬金用",
        "Animais e zodíaco esculpidos em ZBrush para ouro duro",
      ],
      [
        "Redesign of family pieces around their own stones",
        "旧款改款，用原石重新设计",
        "舊款改款，用原石重新設計",
        "Redesenho de peças de família com as suas pedras",
      ],
    ],
    summary: [
      "Files that cast: wall, seat and sprue checked, metal weight given for each alloy.",
      "出得了货的文件：壁厚、石位、水口核过，按成色报金重。",
      "出得到貨的檔案：壁厚、石位、水口核對，按成色報金重。",
      "Ficheiros que fundem: paredes, assentos e gitos verificados, peso por liga.",
    ],
    about: [
      "We ask first what it may cost and weigh, and design inside that. You see two directions in three days, one of them developed with two rounds of changes. Rights pass to you with the last payment, by a written line, and we do not show the piece before you do.",
      "先问预算和金重，再在范围内设计。三天出两个方向，选一个深化，含两轮修改。尾款结清版权书面归您，您发布前我们不公开。",
      "先問預算及金重，再在範圍內設計。三日出兩個方向，選一個深化，包兩次修改。尾款付清版權以書面轉讓，你發佈前我們不公開。",
      "Perguntamos primeiro quanto pode custar e pesar, e desenhamos dentro disso. Vê duas direções em três dias; uma é desenvolvida com duas rondas de alterações. Os direitos passam para si, por escrito, com o último pagamento, e não mostramos a peça antes de si.",
    ],
    included: [
      "Two rounds of changes, stone list, weight per alloy",
      "两轮修改、石单、各成色金重",
      "兩次修改、石單、各成色金重",
      "Duas rondas de alterações, lista de pedras, peso por liga",
    ],
    attributes: (chance, at) => ({
      ...supplying(chance, byTitle(at, [3, 10, 7, 12])),
      software: byTitle(at, [
        ["jewelcad", "rhino"],
        ["hand-drawing", "matrixgold", "keyshot"],
        ["zbrush"],
        ["hand-drawing", "rhino"],
      ]),
      deliverables: byTitle(at, [
        ["cad-file", "print-file"],
        ["sketch", "render", "cad-file"],
        ["cad-file", "print-file", "render"],
        ["sketch", "render", "print-file"],
      ]),
      revisions: n(byTitle(at, [2, 3, 2, 3]), null),
    }),
    price: { from: 320, to: 1800, unit: "design" },
    bookingMode: "quote",
    leadTimeDays: 2,
    capability: {
      processes: [
        "Sketch, CAD, sculpting, rendering, stone layout",
        "手稿、电绘、雕刻建模、渲染、排石",
        "手稿、電腦繪圖、雕刻建模、效果圖、排石",
        "Esboço, CAD, modelação, imagem 3D, disposição de pedras",
      ],
      materials: [
        "For K-gold, platinum, silver and hard gold",
        "适用K金、铂金、银、硬金",
        "適用K金、鉑金、銀、硬金",
        "Para ouro, platina, prata e ouro duro",
      ],
      monthly: 20,
      unit: "design",
      minimum: 1,
    },
  },
  {
    category: "wax-printing-service",
    titles: [
      [
        "Purple wax models, 16 µm layers, overnight",
        "紫蜡喷蜡版，层厚16 µm，隔夜取",
        "紫蠟噴蠟版，層厚16 µm，隔夜取",
        "Modelos em cera roxa, camada de 16 µm, de um dia para o outro",
      ],
      [
        "Castable resin for large openwork pieces",
        "大件镂空款，可铸树脂打印",
        "大件通花款，可鑄樹脂打印",
        "Resina para fundição, peças grandes vazadas",
      ],
      [
        "Trees of wax printed and treed, ready for investment",
        "喷蜡并种好蜡树，可直接灌石膏",
        "噴蠟並種好蠟樹，可直接灌石膏",
        "Ceras impressas e montadas em árvore, prontas a revestir",
      ],
      [
        "Display models in resin for showrooms, hand finished",
        "展厅陈列用树脂模型，手工打磨",
        "展廳陳列用樹脂模型，手工打磨",
        "Modelos de resina para exposição, acabados à mão",
      ],
    ],
    summary: [
      "File in by four, wax by nine; supports removed and surfaces looked at under ten power.",
      "下午四点前来文件，次日九点取蜡，去支撑、十倍镜验面。",
      "下午四時前來檔案，翌日九時取蠟，去支撐、十倍鏡驗面。",
      "Ficheiro até às quatro, cera às nove; suportes retirados e superfície vista a dez vezes.",
    ],
    about: [
      "We check the file before printing: open edges, walls under 0.5 mm and seats without depth come back to you with a picture. The price per piece covers up to 25 mm of height. Resin for casting is printed only after we know your burnout, because not every resin leaves cleanly in every kiln.",
      "打印前先查文件：破面、壁厚小于0.5 mm、石位不够深的截图退回。单价含25 mm高度以内。可铸树脂先问您的焙烧曲线再打，不同炉子烧得干净的树脂不一样。",
      "打印前先檢查檔案：破面、壁厚小於0.5 mm、石位不夠深的截圖退回。單價包25 mm高度以內。可鑄樹脂先問清你的焗爐曲線才打印，不同焗爐燒得清的樹脂不一樣。",
      "Verificamos o ficheiro antes: arestas abertas, paredes abaixo de 0,5 mm e assentos sem fundo voltam com imagem. O preço por peça cobre até 25 mm de altura. A resina só se imprime depois de sabermos a sua curva de queima, porque nem toda arde limpa em todos os fornos.",
    ],
    included: [
      "File check, support removal, washing",
      "查文件、去支撑、清洗",
      "檢查檔案、去支撐、清洗",
      "Verificação do ficheiro, remoção de suportes, lavagem",
    ],
    attributes: (chance, at) => ({
      ...supplying(chance, byTitle(at, [1, 2, 2, 3])),
      "print-materials": byTitle(at, [["wax"], ["castable-resin"], ["wax"], ["model-resin"]]),
      "layer-thickness": n(byTitle(at, [16, 25, 16, 50]), "um"),
      "min-order": n(byTitle(at, [1, 1, 10, 1]), "piece"),
      "daily-output": n(byTitle(at, [200, 60, 300, 30]) * chance.between(1, 2), "piece-day"),
    }),
    price: { from: 15, to: 60, unit: "piece" },
    bookingMode: "quote",
    leadTimeDays: 1,
    capability: {
      processes: [
        "Printing, support removal, treeing, inspection",
        "打印、去支撑、种树、验版",
        "打印、去支撐、種樹、驗版",
        "Impressão, remoção de suportes, montagem, inspeção",
      ],
      materials: [
        "Casting wax, castable resin, model resin",
        "铸造蜡、可铸树脂、模型树脂",
        "鑄造蠟、可鑄樹脂、模型樹脂",
        "Cera de fundição, resina para fundir, resina de modelo",
      ],
      monthly: 1500,
      unit: "piece",
      minimum: 1,
    },
  },
  {
    category: "mould-service",
    titles: [
      [
        "Rubber moulds and wax injection, vacuum, by the hundred",
        "压胶模、抽真空注蜡，按百件",
        "壓膠模、抽真空唧蠟，按百件",
        "Moldes de borracha e injeção de cera a vácuo, às centenas",
      ],
      [
        "High-tear silicone moulds for long runs, pressed hot",
        "高抗撕硅胶热压模，大批量注蜡",
        "高抗撕矽膠熱壓模，大批量唧蠟",
        "Moldes de silicone resistente, a quente, grandes séries",
      ],
      [
        "Liquid silicone from prints that heat would spoil",
        "液体硅胶冷压模，适合怕热打印件",
        "液態矽膠凍模，適合怕熱打印件",
        "Silicone líquido a frio, para impressões sensíveis ao calor",
      ],
      [
        "Master finishing and mould together, from your print",
        "银版执版加压模，来打印件即可",
        "銀版執版連壓模，來打印件即可",
        "Acabamento do modelo e molde, a partir da sua impressão",
      ],
    ],
    summary: [
      "Shrinkage given in writing per model, moulds cut on the bevel, kept dark and numbered.",
      "每款书面给缩水率，斜刀开模，编号避光存放。",
      "每款書面列明縮水率，斜刀開模，編號避光存放。",
      "Retração por escrito para cada modelo, corte em bisel, moldes numerados ao abrigo da luz.",
    ],
    about: [
      "Natural rubber shrinks 1.5 to 3 %, liquid silicone much less; tell us the finished size and we choose. The first ten waxes of every mould are weighed and measured before we run the lot. Moulds belong to you, and we hold them free of charge for one year after the last injection.",
      "天然胶缩1.5%至3%，液体硅胶小得多，给成品尺寸我们来选。每模头十件蜡先称重量尺寸再开批。模归您所有，末次注蜡后免费保管一年。",
      "天然膠縮1.5%至3%，液態矽膠小得多，給成品尺寸我們代選。每模首十件蠟先秤重量尺寸才開批。模屬客戶，末次唧蠟後免費保管一年。",
      "A borracha natural encolhe 1,5 a 3 %, o silicone líquido muito menos; diga a medida final e nós escolhemos. As dez primeiras ceras pesam-se e medem-se antes da série. Os moldes são seus e guardam-se grátis um ano após a última injeção.",
    ],
    attributes: (chance, at) => ({
      ...supplying(chance, byTitle(at, [2, 4, 2, 4])),
      "mould-materials": byTitle(at, [
        ["natural-rubber"],
        ["silicone"],
        ["liquid-silicone"],
        ["natural-rubber", "silicone"],
      ]),
      "min-order": n(byTitle(at, [1, 20, 1, 1]), "piece"),
      "daily-output": n(byTitle(at, [600, 1500, 300, 200]) * chance.between(1, 2), "piece-day"),
    }),
    price: { from: 30, to: 160, unit: "mould" },
    bookingMode: "quote",
    leadTimeDays: 2,
    capability: {
      processes: [
        "Mould cutting, injection, wax repair, treeing",
        "开胶模、注蜡、修蜡、种蜡树",
        "開膠模、唧蠟、執蠟、種蠟樹",
        "Corte de moldes, injeção, retoque de cera, montagem",
      ],
      materials: [
        "Natural rubber, silicone, liquid silicone",
        "天然胶、硅胶、液体硅胶",
        "天然膠、矽膠、液態矽膠",
        "Borracha natural, silicone, silicone líquido",
      ],
      monthly: 400,
      unit: "mould",
      minimum: 1,
    },
  },
];
