import { byTitle } from "./by-title.ts";
import { labTerms } from "./lab-terms.ts";
import { n, type Offer } from "./offer.ts";

/** Finished jewelry: certificates, inspection, defects and values. */
export const PRODUCT_LABS: readonly Offer[] = [
  {
    category: "jewelry-certificate",
    titles: [
      [
        "Certificate by the piece: 18K gold with diamonds",
        "18K金镶钻饰品逐件证书",
        "18K金鑲鑽首飾逐件證書",
        "Certificado por peça: ouro 18 quilates com diamantes",
      ],
      [
        "Hong Kong jewelry card for gem-set pieces, bilingual",
        "镶宝首饰双语证书卡",
        "鑲寶石首飾雙語證書卡",
        "Cartão bilingue para joias com gemas",
      ],
      [
        "Hang tags for K-gold and silver, 500 pieces a day",
        "K金、银饰挂签证书，日检500件",
        "K金、銀飾掛牌證書，日檢500件",
        "Etiquetas para ouro e prata, 500 peças por dia",
      ],
      [
        "Pearl and jade sets: one report, one photograph",
        "珍珠、玉石套装合并证书，附照片",
        "珍珠、玉石套裝合併證書，附照片",
        "Conjuntos de pérola e jade: um relatório, uma fotografia",
      ],
    ],
    summary: [
      "Main stone named, metal checked by XRF, total weight and photograph on one document.",
      "主石定名、金属XRF测成色、总质量和照片合在一张证书。",
      "主石定名、金屬XRF測成色、總重量及照片列於同一證書。",
      "Pedra principal identificada, metal por XRF, peso total e fotografia num só documento.",
    ],
    about: [
      "Send the order with your article numbers: they are printed on the certificate and in the QR page. Side stones are sampled, ten of every hundred, unless you order all. Pieces whose mark does not agree with the metal come back without a certificate and with the reading.",
      "送检单请带货号，货号印在证书和查询页上。配石按每百粒抽十粒，要求全检另计。印记与实测成色不符的不出证，连同数据退回。",
      "送檢單請列明貨號，貨號會印在證書及查核頁上。副石每百粒抽驗十粒，如要全驗另計。字印與實測成色不符的不發證，連同數據退回。",
      "Envie a lista com as suas referências: vão impressas no certificado e na página do QR. Das pedras laterais testam-se dez em cem, salvo pedido de todas. Peças cujo contraste não corresponde ao metal voltam sem certificado e com a leitura.",
    ],
    included: [
      "Photograph, certificate, QR page for three years",
      "拍照、证书、三年在线查询",
      "拍照、證書、三年網上查核",
      "Fotografia, certificado, página QR durante três anos",
    ],
    attributes: (chance, at) => ({
      ...labTerms(chance, {
        seat: byTitle(at, ["mainland", "hong-kong", "mainland", "hong-kong"]),
        days: chance.between(2, 4),
      }),
      "gem-standards": byTitle(at, [
        ["gb-t-16553", "gb-t-16552"],
        ["in-house"],
        ["gb-t-16553"],
        ["in-house", "gb-t-16553"],
      ]),
      "report-forms": byTitle(at, [
        ["card", "tag", "digital"],
        ["card", "digital"],
        ["tag", "digital"],
        ["full", "card"],
      ]),
      retention: n(0, "day"),
    }),
    price: { from: 20, to: 48, unit: "piece" },
    bookingMode: "request",
    leadTimeDays: 1,
  },
  {
    category: "quality-inspection",
    titles: [
      [
        "AQL 1.5 inspection of finished goods at your factory",
        "驻厂成品AQL 1.5抽检",
        "到廠成品AQL 1.5抽檢",
        "Inspeção AQL 1,5 de produto acabado na sua fábrica",
      ],
      [
        "Export lots checked under bond before sealing",
        "保税货封箱前检验",
        "保稅貨封箱前檢驗",
        "Lotes de exportação verificados em regime aduaneiro",
      ],
      [
        "Pull test and loose-stone check, 100 % of pieces",
        "拉力测试与甩石全检",
        "拉力測試及鬆石全檢",
        "Ensaio de tração e pedras soltas, 100 % das peças",
      ],
      [
        "First-piece approval before mass production",
        "大货开产前首件确认",
        "大貨開產前首件批核",
        "Aprovação da primeira peça antes da produção em série",
      ],
    ],
    summary: [
      "Inspectors from the bench, a photograph of every fault, the lot's verdict the same evening.",
      "检验员出身工坊，逐项拍照，当晚出批次结论。",
      "檢驗員出身工場，逐項拍照，當晚有整批結論。",
      "Inspetores com experiência de banca, foto de cada defeito, veredicto no próprio dia.",
    ],
    about: [
      "Critical faults are loose stones, wrong fineness and sharp edges; the rest is graded by the sample you approved. We weigh, gauge ring sizes, brush each setting and listen. You need to give us a table with a lamp, the approved sample and the packing list by nine in the morning.",
      "致命缺陷指松石、成色不符、刮手，其余按封样判定。我们称重、量手寸、逐个镶口刷石听音。请在早上九点前备好桌灯、封样和装箱单。",
      "致命缺陷指鬆石、成色不符、刮手，其餘以簽辦為準。我們會秤重、量指圈、逐個鑲口掃石聽聲。請於早上九時前備好枱燈、簽辦及裝箱單。",
      "Defeitos críticos são pedras soltas, toque errado e arestas vivas; o resto julga-se pela amostra aprovada. Pesamos, medimos aros, escovamos cada engaste e escutamos. Precisamos de mesa com candeeiro, amostra aprovada e lista de embalagem até às nove da manhã.",
    ],
    attributes: (chance, at) => ({
      ...labTerms(chance, {
        seat: byTitle(at, ["mainland", "mainland", "hong-kong", "mainland"]),
        days: byTitle(at, [1, 1, 2, 1]),
        accredited: false,
      }),
      "inspection-place": byTitle(at, ["on-site", "lab", "both", "on-site"]),
      aql: byTitle(at, [
        ["aql-1-0", "aql-1-5", "aql-2-5"],
        ["aql-1-5", "aql-2-5"],
        ["aql-0-65"],
        ["aql-0-65", "aql-1-0"],
      ]),
      retention: n(chance.pick([0, 30, 90]), "day"),
      ...(at === 1 ? { bonded: true } : {}),
    }),
    price: { from: 650, to: 1300, unit: "person-day" },
    bookingMode: "request",
    leadTimeDays: 2,
  },
  {
    category: "defect-analysis",
    titles: [
      [
        "Porosity in castings: section, etch and cause",
        "铸件砂眼剖样金相分析",
        "鑄件砂窿切片金相分析",
        "Porosidade em fundidos: corte, ataque e causa",
      ],
      [
        "Alloy check of brittle 14K and 18K gold",
        "14K、18K金发脆查合金成分",
        "14K、18K金發脆，查合金成分",
        "Verificação de liga em ouro 14 e 18 quilates quebradiço",
      ],
      [
        "Hard spots and inclusions by SEM-EDS",
        "硬点、夹杂物扫描电镜能谱分析",
        "硬點、夾雜物SEM-EDS分析",
        "Pontos duros e inclusões por SEM-EDS",
      ],
      [
        "Cracked claws and broken springs, failure report",
        "断爪、弹簧断裂失效报告",
        "斷爪、彈弓斷裂失效報告",
        "Garras partidas e molas rotas, relatório de falha",
      ],
    ],
    summary: [
      "A cause you can act on: gas, shrinkage, contaminated scrap or the wrong anneal.",
      "给出可以整改的原因：气孔、缩孔、回料不净还是退火不当。",
      "提供可以改善的成因：氣孔、縮孔、回料不淨或退火不當。",
      "Uma causa para corrigir: gás, retração, sucata contaminada ou recozimento errado.",
    ],
    about: [
      "Send one bad piece, one good one and the casting sheet with temperatures and the share of used metal. We cut, mount, polish and etch, look at 50 to 1,000 times and measure hardness along the section. The report ends with two or three changes to try, in order of cost.",
      "请送一件坏件、一件好件和浇铸记录（温度、回料比例）。切样、镶嵌、抛光、腐蚀后在50至1000倍下观察，沿截面测硬度。报告最后按成本列出两三条改进建议。",
      "請送一件壞件、一件好件及鑄造紀錄（溫度、回料比例）。切樣、鑲嵌、打磨、腐蝕後以50至1000倍觀察，沿截面量硬度。報告末段按成本列出兩三項改善建議。",
      "Envie uma peça má, uma boa e a folha de fundição com temperaturas e percentagem de metal reutilizado. Cortamos, embutimos, polimos e atacamos, observamos de 50 a 1000 vezes e medimos a dureza ao longo do corte. O relatório termina com duas ou três mudanças a experimentar, por ordem de custo.",
    ],
    attributes: (chance, at) => ({
      ...labTerms(chance, {
        seat: byTitle(at, ["mainland", "mainland", "hong-kong", "mainland"]),
        days: chance.between(4, 7),
        accredited: at === 1 || at === 2,
      }),
      techniques: byTitle(at, [
        ["microscopy"],
        ["edxrf", "icp-oes"],
        ["sem-eds", "microscopy"],
        ["microscopy", "edxrf"],
      ]),
      elements: byTitle(at, [
        ["au", "ag", "cu", "zn"],
        ["au", "ag", "cu", "zn", "ni", "pb"],
        ["au", "ir", "ru", "cu", "ni"],
        ["au", "cu", "zn", "ni", "pd"],
      ]),
      destructive: true,
      "sample-min-mass": n(byTitle(at, [2, 1, 0.5, 1]), "g"),
      retention: n(chance.pick([60, 90, 180]), "day"),
    }),
    price: { from: 800, to: 2400, unit: "report" },
    bookingMode: "request",
    leadTimeDays: 2,
  },
  {
    category: "valuation",
    titles: [
      [
        "Insurance valuation with stones tested in the laboratory",
        "保险估值，石料经实验室检测",
        "保險估值，寶石經化驗所檢測",
        "Avaliação para seguro, com pedras ensaiadas em laboratório",
      ],
      [
        "Valuation of family jewelry for division and gifts",
        "家传首饰分配、赠与估值",
        "家傳首飾分配、贈與估值",
        "Avaliação de joias de família para partilhas e doações",
      ],
      [
        "Pawn and second-hand appraisal, gold and watches apart",
        "典当、二手首饰估价，黄金分开计",
        "押物、二手首飾估價，黃金另計",
        "Peritagem para penhor e segunda mão, ouro à parte",
      ],
      [
        "Stock valuation for lenders and auditors, on site",
        "面向贷款方、审计的库存现场评估",
        "供貸款人、核數師的存貨現場估值",
        "Avaliação de existências para credores e auditores, no local",
      ],
    ],
    summary: [
      "Each piece weighed, tested and photographed; the basis of value written on page one.",
      "逐件称重、检测、拍照，价值口径写在首页。",
      "逐件秤重、檢測、拍照，估值基準列於首頁。",
      "Cada peça pesada, ensaiada e fotografada; a base do valor escrita na primeira página.",
    ],
    about: [
      "Tell us the purpose: replacement, resale and forced sale differ by half or more. We state the gold price and the exchange rate of the day, and the comparables we used. A valuation is an opinion dated that day; it is not an offer to buy.",
      "请说明用途：重置价、转售价、快速变现价可相差一半以上。报告注明当日金价、汇率和参考成交。估值是当日意见，不构成收购要约。",
      "請說明用途：重置價、轉售價、急讓價可相差一半以上。報告註明當日金價、匯率及參考成交。估值屬當日意見，並非收購要約。",
      "Diga-nos a finalidade: substituição, revenda e venda forçada diferem metade ou mais. Indicamos a cotação do ouro e o câmbio do dia, e as referências usadas. A avaliação é uma opinião com data; não é oferta de compra.",
    ],
    attributes: (chance, at) => ({
      ...labTerms(chance, {
        seat: byTitle(at, ["hong-kong", "macao", "macao", "hong-kong"]),
        days: byTitle(at, [4, 3, 1, 10]),
        accredited: false,
      }),
      "report-forms": byTitle(at, [["full", "digital"], ["full"], ["card"], ["full", "digital"]]),
      retention: n(0, "day"),
    }),
    price: { from: 160, to: 620, unit: "piece" },
    bookingMode: "request",
    leadTimeDays: 2,
  },
];
