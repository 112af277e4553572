import { n, type Offer } from "./offer.ts";

export const CASTING: readonly Offer[] = [
  {
    category: "vacuum-casting",
    titles: [
      [
        "Vacuum casting machine, Indutherm VC, 5 L chamber",
        "因杜姆VC真空铸造机，5 L炉腔",
        "因杜姆VC真空鑄造機，5 L爐腔",
        "Fundição a vácuo Indutherm VC, câmara de 5 L",
      ],
      [
        "Yasui K2 vacuum pressure caster with operator",
        "安井K2真空加压倒模机，含师傅",
        "安井K2真空加壓倒模機，連師傅",
        "Fundição a vácuo e pressão Yasui K2, com operador",
      ],
      [
        "Indutherm VTC 200, tilting, for small trees",
        "因杜姆VTC 200倾倒式铸造机，适合小树",
        "因杜姆VTC 200傾倒式鑄造機，適合小樹",
        "Indutherm VTC 200 basculante, para árvores pequenas",
      ],
      [
        "Night shift on a vacuum casting line, 12 flasks",
        "真空铸造线夜班，每班12盅",
        "真空鑄造線夜更，每更12盅",
        "Turno da noite numa linha de fundição a vácuo, 12 cilindros",
      ],
    ],
    summary: [
      "Gold and silver trees under argon, burnout in house, trees back the next morning.",
      "金银树氩气保护浇铸，自有焙烧炉，次日早上取树。",
      "金銀樹氬氣保護澆鑄，自設焗爐，翌日早上取樹。",
      "Árvores de ouro e prata sob árgon, queima no local, entrega na manhã seguinte.",
    ],
    about: [
      "Bring your own wax trees or rubber moulds; we invest in the afternoon and pour the next day. Metal is weighed in and out in front of you, loss is agreed per step before we start. Flasks up to 130 mm by 240 mm.",
      "可自带蜡树或胶模，下午灌石膏，次日浇铸。金料进出当面过秤，损耗开工前按工序约定。盅最大直径130 mm、高240 mm。",
      "可自備蠟樹或膠模，下午灌石膏，翌日澆鑄。金料進出當面過磅，損耗開工前按工序議定。盅最大直徑130 mm、高240 mm。",
      "Traga as árvores de cera ou os moldes de borracha; revestimos à tarde e vazamos no dia seguinte. O metal pesa-se à entrada e à saída na sua presença; a perda combina-se por operação antes de começar. Cilindros até 130 mm por 240 mm.",
    ],
    included: [
      "Operator, investment powder, argon",
      "师傅、石膏粉、氩气",
      "師傅、石膏粉、氬氣",
      "Operador, gesso de revestimento, árgon",
    ],
    attributes: (chance) => ({
      "chamber-volume": n(chance.between(2, 8), "l"),
      operator: chance.pick(["included", "optional"]),
      metals: chance.some(["au-999", "au-750", "au-585", "ag-925", "copper-alloy"], 3),
      "flask-diameter": n(chance.pick([100, 130, 150]), "mm"),
      "charge-mass": n(chance.between(4, 20) / 10, "kg"),
      "max-temperature": n(chance.pick([1300, 1400, 1500]), "celsius"),
      atmosphere: ["argon"],
      burnout: true,
      "flask-height": n(240, "mm"),
      "cycle-time": n(chance.between(5, 9), "min"),
      "own-material": chance.maybe(0.7),
    }),
    price: { from: 300, to: 900, unit: "machine-hour" },
    bookingMode: "request",
    leadTimeDays: 1,
  },
];
