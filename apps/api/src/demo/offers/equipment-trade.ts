import { byTitle } from "./by-title.ts";
import { n, type Offer } from "./offer.ts";

/** Places to show, to sell and to keep. */
export const TRADE_EQUIPMENT: readonly Offer[] = [
  {
    category: "photo-studio",
    titles: [
      [
        "Macro studio with focus stacking, 40 m²",
        "微距摄影棚，焦点堆叠，40 m²",
        "微距攝影室，焦點疊加，40 m²",
        "Estúdio macro com empilhamento de foco, 40 m²",
      ],
      [
        "360° turntable set, one stone or ring a shot",
        "360°转台拍摄，裸石、戒指",
        "360°轉台拍攝，裸石、戒指",
        "Mesa giratória 360°, uma pedra ou um anel por vez",
      ],
      [
        "Catalogue half-day, 40 pieces on white",
        "图册拍摄半天，40件白底图",
        "目錄拍攝半日，40件白底圖",
        "Meio dia de catálogo, 40 peças em fundo branco",
      ],
      [
        "Model and still life, 90 m², daylight and safe",
        "模特与静物棚，90 m²，自然光、带保险柜",
        "模特兒及靜物室，90 m²，自然光、連夾萬",
        "Modelo e natureza-morta, 90 m², luz natural e cofre",
      ],
    ],
    summary: [
      "Camera, light and a safe in one locked room; your goods do not leave your sight.",
      "相机、灯光、保险柜在同一上锁房间，货不离眼。",
      "相機、燈光、夾萬同一上鎖房間，貨不離眼。",
      "Câmara, luz e cofre numa só sala fechada; a mercadoria não sai da sua vista.",
    ],
    about: [
      "The room is swept, counted and locked with your list of pieces; a second person signs it at the end. Bodies with 100 mm macro and tethered screen stand ready, colour is set on a grey card each morning. Raw files are yours, and ours are deleted after thirty days.",
      "进场按货单点数锁门，收工由第二人复核签字。机身配100 mm微距，联机看图，每天早上灰卡定色。原片归客户，我方备份三十天后删除。",
      "入場按貨單點數鎖門，收工由第二人覆核簽名。機身配100 mm微距，連線看圖，每朝灰卡定色。原檔歸客人，我方備份三十日後刪除。",
      "A sala é fechada com a sua lista de peças contada; no fim assina uma segunda pessoa. Há corpos com macro de 100 mm e ecrã ligado; a cor acerta-se todas as manhãs com cartão cinzento. Os ficheiros são seus; as nossas cópias apagam-se ao fim de trinta dias.",
    ],
    included: [
      "Camera, macro lens, lights, backgrounds, safe",
      "相机、微距镜头、灯光、背景、保险柜",
      "相機、微距鏡頭、燈光、背景、夾萬",
      "Câmara, objetiva macro, luzes, fundos, cofre",
    ],
    attributes: (chance, at) => ({
      "shooting-gear": byTitle(at, [
        ["macro", "light-box", "microscope-video"],
        ["macro", "turntable", "light-box"],
        ["macro", "light-box"],
        ["macro", "multi-camera"],
      ]),
      operator: byTitle(at, ["self", "optional", "included", "optional"]),
      "floor-area": n(byTitle(at, [40, 25, 35, 90]), "m2"),
      crew: byTitle(at, [chance.maybe(0.6), true, true, chance.maybe(0.6)]),
    }),
    price: { from: 500, to: 1400, unit: "half-day" },
    bookingMode: "request",
    leadTimeDays: 1,
  },
  {
    category: "livestream-studio",
    titles: [
      [
        "Livestream room, two cameras and a jade light box",
        "直播间，双机位，翡翠灯箱",
        "直播室，雙機位，翡翠燈箱",
        "Sala de direto, duas câmaras e caixa de luz para jade",
      ],
      [
        "Evening stream slot, 20:00 to 24:00, with technician",
        "晚间直播时段，20:00至24:00，含技术员",
        "晚間直播時段，20:00至24:00，連技術員",
        "Horário noturno, das 20h às 24h, com técnico",
      ],
      [
        "Three rooms side by side, shared stock counter",
        "三间连排直播间，共用货品柜台",
        "三間連排直播室，共用貨品櫃枱",
        "Três salas contíguas, balcão de stock comum",
      ],
      [
        "Microscope stream for loose stones, 25 m²",
        "裸石显微直播间，25 m²",
        "裸石顯微直播室，25 m²",
        "Transmissão ao microscópio para pedras soltas, 25 m²",
      ],
    ],
    summary: [
      "Wired line, true-colour light and a counter with scale and gauge on camera; stock under lock.",
      "专线上网、真色灯光，镜头内有秤和量尺，货品上锁。",
      "專線上網、真色燈光，鏡頭內有磅及量尺，貨品上鎖。",
      "Linha dedicada, luz fiel e balcão com balança e calibre à vista; stock fechado à chave.",
    ],
    about: [
      "Uplink is 100 Mbit/s with a second line as reserve. Lamps are 5,500 K with CRI above 95, so jadeite looks on screen as it does by the window. Natural, treated and laboratory-grown goods have their own coloured trays, and hosts say the certificate number aloud.",
      "上行100 Mbit/s，另备一线。灯光5500 K、显色指数95以上，翡翠在屏幕上与窗边看一致。天然、处理、培育货分色托盘，主播口播证书编号。",
      "上行100 Mbit/s，另備一線。燈光5500 K、演色指數95以上，翡翠在屏幕上與窗邊看一致。天然、處理、培育貨分色托盤，主播讀出證書編號。",
      "Ligação de 100 Mbit/s com segunda linha de reserva. Lâmpadas a 5500 K com IRC acima de 95: o jade vê-se no ecrã como à janela. Pedras naturais, tratadas e de laboratório têm tabuleiros de cor própria e o número do certificado diz-se em voz alta.",
    ],
    attributes: (chance, at) => ({
      "shooting-gear": byTitle(at, [
        ["streaming", "multi-camera", "light-box"],
        ["streaming", "multi-camera", "macro"],
        ["streaming", "multi-camera", "turntable"],
        ["streaming", "microscope-video", "macro"],
      ]),
      operator: byTitle(at, ["optional", "included", "self", "optional"]),
      "floor-area": n(byTitle(at, [30, 45, 75, 25]), "m2"),
      crew: byTitle(at, [true, true, chance.maybe(0.5), true]),
      languages: chance.some(["cmn", "yue", "en", "pt"], chance.between(2, 3)),
    }),
    price: { from: 120, to: 360, unit: "hour" },
    bookingMode: "request",
    leadTimeDays: 1,
  },
  {
    category: "showroom",
    titles: [
      [
        "Jade and pearl room, 60 m², north windows",
        "玉器珍珠厅60 m²，北窗",
        "玉器珍珠廳60 m²，北窗",
        "Sala de jade e pérola, 60 m², janelas a norte",
      ],
      [
        "Wholesale counters, 120 m², shared guards",
        "批发柜台120 m²，统一安保",
        "批發櫃枱120 m²，統一保安",
        "Balcões grossistas, 120 m², vigilância comum",
      ],
      [
        "Private viewing room, 20 m², daylight desk",
        "独立选货室20 m²，日光台",
        "獨立睇貨房20 m²，日光枱",
        "Sala reservada de 20 m², mesa de luz do dia",
      ],
      [
        "Ground-floor hall, 200 m², 24 cases, for a fair week",
        "一层展厅200 m²，24个展柜，展会周",
        "地下陳列廳200 m²，24個飾櫃，展會週",
        "Sala no rés do chão, 200 m², 24 vitrinas, semana de feira",
      ],
    ],
    summary: [
      "Cases, light and guards for your buyers; goods are listed in and out and kept overnight in the safe.",
      "展柜、灯光、安保齐备，货品登记进出，夜间入库。",
      "飾櫃、燈光、保安齊備，貨品登記出入，夜間入庫。",
      "Vitrinas, luz e vigilância para os seus compradores; entradas e saídas em lista, noite no cofre.",
    ],
    about: [
      "You receive the keys of the cases, we keep the door: visitors register with identity document and leave their bags outside. Tables have a 5,000 K lamp, a scale, a gauge and a tray lined in grey. Prices, terms and payment stay between you and the buyer.",
      "展柜钥匙归您，门禁归我：访客凭证件登记，包袋寄存门外。桌上有5000 K灯、秤、量规、灰色托盘。价格、条件、付款由您与买家自行商定。",
      "飾櫃鎖匙歸閣下，門禁歸我方：訪客憑證件登記，手袋寄存門外。枱上有5000 K燈、磅、量規、灰色托盤。價錢、條件、付款由閣下與買家自行商議。",
      "As chaves das vitrinas são suas, a porta é nossa: os visitantes registam-se com documento e deixam as malas fora. As mesas têm luz de 5000 K, balança, calibre e tabuleiro cinzento. Preços, condições e pagamento ficam entre si e o comprador.",
    ],
    included: [
      "Cases, lamps, guards, overnight safe",
      "展柜、灯具、安保、夜间保险库",
      "飾櫃、燈具、保安、夜間保險庫",
      "Vitrinas, candeeiros, vigilância, cofre noturno",
    ],
    attributes: (chance, at) => ({
      "security-level": byTitle(at, ["alarm", "guarded", "alarm", "guarded"]),
      operator: byTitle(at, ["self", "self", "self", "optional"]),
      "floor-area": n(byTitle(at, [60, 120, 20, 200]), "m2"),
      "display-cases": n(byTitle(at, [10, 30, 3, 24]), null),
      "visitors-max": n(byTitle(at, [20, 60, 6, 80]), "person"),
      bonded: chance.maybe(0.15),
    }),
    price: { from: 1200, to: 3800, unit: "day" },
    bookingMode: "request",
    leadTimeDays: 3,
  },
  {
    category: "vault-space",
    titles: [
      [
        "Vault cage, 4 m², your own key",
        "金库笼位4 m²，自持钥匙",
        "保險庫籠位4 m²，自持鎖匙",
        "Gaiola em casa-forte, 4 m², chave própria",
      ],
      [
        "Strongroom shelf, insured, in and out at any hour",
        "金库层架，已投保，24小时进出",
        "保險庫層架，已投保，24小時出入",
        "Prateleira em casa-forte, segurada, a qualquer hora",
      ],
      [
        "Bonded vault, goods under customs supervision",
        "保税金库，海关监管货物",
        "保稅保險庫，海關監管貨物",
        "Casa-forte em entreposto, mercadoria sob controlo aduaneiro",
      ],
      [
        "Fair-week safe, 1 m², collected at the stand",
        "展会周保险柜1 m²，展位取送",
        "展會週夾萬1 m²，展位收送",
        "Cofre para a semana da feira, 1 m², recolha no stand",
      ],
    ],
    summary: [
      "Held under two keys, weighed and sealed on entry, and listed for your insurer every morning.",
      "双钥保管，入库过秤封签，每天早上出清单给保险公司。",
      "雙鎖匙保管，入庫過磅封簽，每朝出清單予保險公司。",
      "Duas chaves, peso e selo à entrada, lista para a sua seguradora todas as manhãs.",
    ],
    about: [
      "Goods are weighed and sealed in numbered bags before they pass the door; nobody opens a bag without you. Access needs a pass, a photograph and a call to the person that you named. Temperature and humidity are kept for pearl and amber, and the list of stock can be exported at any time.",
      "货品先过秤、装编号袋封签再入库，客户不在场任何人不开袋。进库需证件、照片，并回拨您指定的联系人。恒温恒湿可存珍珠、琥珀，库存清单随时导出。",
      "貨品先過磅、入編號袋封簽才入庫，客人不在場任何人不開袋。入庫須證件、相片，並回電閣下指定的聯絡人。恆溫恆濕可存珍珠、琥珀，庫存清單隨時匯出。",
      "A mercadoria é pesada e selada em sacos numerados antes da porta; ninguém abre um saco sem si. O acesso exige passe, fotografia e chamada à pessoa que indicou. Temperatura e humidade servem pérola e âmbar, e a lista exporta-se a qualquer momento.",
    ],
    attributes: (chance, at) => ({
      "security-level": "strongroom",
      operator: byTitle(at, ["self", "optional", "included", "included"]),
      "floor-area": n(byTitle(at, [4, 1.5, 12, 1]), "m2"),
      "open-24h": byTitle(at, [chance.maybe(0.4), true, false, true]),
      "insured-cover": byTitle(at, ["CNY 20,000,000", "CNY 50,000,000", "USD 10,000,000", "HKD 30,000,000"]),
      bonded: byTitle(at, [false, false, true, false]),
    }),
    price: { from: 60, to: 220, unit: "day" },
    bookingMode: "request",
    leadTimeDays: 1,
  },
];
