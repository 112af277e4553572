import type { ContactCard, LabelColour, ReportMessageInput } from "@commonbench/domain/enquiries/schemas";
import type { ListingKind } from "@commonbench/domain/listings/schemas";
import type { Locale } from "@commonbench/taxonomy/types";
import type { z } from "zod";

export interface Line {
  readonly by: "from" | "to";
  readonly text: string;
  /** For colleagues only. */
  readonly note?: true;
}

/** A conversation between two organisations, by their keys. */
export interface Talk {
  readonly from: string;
  readonly to: string;
  readonly about: ListingKind | "organisation";
  readonly daysAgo: number;
  readonly lines: readonly [string, ...Line[]];
  readonly assigned?: true;
  /** By their place in `LABELS`. */
  readonly labels?: readonly number[];
  readonly contact?: ContactCard;
  readonly done?: true;
  readonly reported?: Pick<ReportMessageInput, "cause" | "text">;
}

const from = (text: string): Line => ({ by: "from", text });
const to = (text: string): Line => ({ by: "to", text });
const note = (text: string): Line => ({ by: "to", text, note: true });

export const LABELS: readonly { name: string; colour: z.infer<typeof LabelColour> }[] = [
  { name: "加急", colour: "red" },
  { name: "报价中", colour: "amber" },
  { name: "海外", colour: "blue" },
];

export const REPLIES: readonly { locale: Locale; title: string; text: string }[] = [
  { locale: "zh-Hans", title: "交期", text: "收到图稿后两个工作日内确认交期。石膏模当天排产，次日出件。" },
  { locale: "zh-Hans", title: "来料要求", text: "请注明成色与重量，来料当面过秤，损耗按实结算。" },
  {
    locale: "en",
    title: "Lead time",
    text: "We confirm the date within two working days of receiving the drawing. Castings are ready the day after burnout.",
  },
  { locale: "pt", title: "Prazo", text: "Confirmamos a data até dois dias úteis após a receção do desenho." },
];

export const TALKS: readonly Talk[] = [
  {
    from: "lotus",
    to: "nanpu",
    about: "equipment",
    daysAgo: 2,
    assigned: true,
    labels: [1, 2],
    lines: [
      "Bom dia. Temos 60 alianças em ouro 18 K rosa para fundir até ao fim do mês. Ainda há horas livres na segunda semana?",
      to("您好！第二周周二、周四下午各有一炉空档，60 枚可以一次做完。请问蜡模由贵方提供吗？"),
      from("Sim, enviamos as ceras já em árvore, cinco árvores de doze peças. O ouro também é nosso."),
      note("来料加工，按炉计费。别报散件价，上次他们的损耗是 1.8%。"),
      to("可以。来料当面过秤，损耗按实结算，上限 2%。周二下午一点前送到番禺即可。"),
    ],
  },
  {
    from: "brera",
    to: "harbour-assay",
    about: "lab",
    daysAgo: 5,
    lines: [
      "Hello from Milan. We need fineness certificates for 14 samples of 750 gold and a nickel release test for the same alloy. Can you issue reports that a customs office in the EU accepts?",
      to(
        "Good morning. Yes: fineness by fire assay and nickel release on the same samples. Reports in English, signed, usually in five working days.",
      ),
      from("Perfect. Do you need the whole piece, or is a cutting of 200 mg enough?"),
      to(
        "A cutting of 250 mg for each fineness sample is enough; nickel release needs the finished piece, which we send back undamaged.",
      ),
    ],
    contact: {
      name: "Winnie Lam",
      role: "Laboratory manager",
      email: "owner@harbour-assay.commonbench.test",
      phone: "+852 2345 6789",
      wechat: "",
      whatsapp: "",
    },
  },
  {
    from: "nanpu",
    to: "luohu-school",
    about: "training",
    daysAgo: 9,
    done: true,
    lines: [
      "您好，我们有四位师傅想报这门课，周末班还有名额吗？可以开专票吗？",
      to("周末班还剩六个名额，四位可以编在同一组。专票可开，请提供抬头和税号。"),
      from("好的，下周一前把名单和抬头发您。"),
      to("收到，名额先为贵司保留到下周一。"),
    ],
  },
  {
    from: "hk-design",
    to: "nanpu",
    about: "organisation",
    daysAgo: 0.4,
    labels: [0],
    lines: ["你好，想了解貴廠可否替香港設計師做小批量：每款 10 至 20 件，925 銀鍍 18K，由 3D 圖檔到成品大概要多少日？"],
  },
  {
    from: "brera",
    to: "nanpu",
    about: "equipment",
    daysAgo: 0.2,
    lines: [
      "Hello, we are a small house in Milan. Could you cast platinum 950 on this line, or only gold and silver? We have about 30 pieces each season.",
    ],
  },
  {
    from: "lotus",
    to: "harbour-assay",
    about: "organisation",
    daysAgo: 1,
    assigned: true,
    lines: [
      "Boa tarde. Precisamos de confirmar a fineza de um lote de 200 peças comprado no exterior. Fazem amostragem nas nossas instalações, em Macau?",
      to(
        "Good afternoon. We can sample at your premises in Macao with two people in one day; XRF screening on site, fire assay of doubtful pieces in Hung Hom.",
      ),
      from("Ótimo. Quinta-feira da próxima semana seria possível?"),
    ],
  },
];
