import type { BenchKey } from "./benches.ts";

/** A reservation of the demo. It goes its way until now, and stays where it has got to. */
export interface Story {
  /** Who books, and when: in days from now. */
  readonly by: string;
  readonly asked: number;
  /** From when on a place is looked for: days from now, and the hour there; without one, to the minute. */
  readonly day: number;
  readonly hour: number | null;
  readonly bench: BenchKey;
  readonly steps: number;
  readonly units: number;
  readonly samples: number;
  readonly express: boolean;
  readonly card: boolean;
  /** What happens instead of being used; `silent`: nobody does anything after asking. */
  readonly ends: "used" | "silent" | "declined" | "withdrawn" | "cancelled" | "called-off" | "missed" | "unpaid";
  /** How the other side is asked to move it, once it stands. */
  readonly proposes: "booker" | "provider" | null;
  readonly beyondQuota: boolean;
  readonly order: string;
  readonly message: string;
}

const COMMON = {
  steps: 1,
  units: 1,
  samples: 0,
  express: false,
  card: false,
  ends: "used",
  proposes: null,
  beyondQuota: false,
  order: "",
  message: "",
} as const;

function story(by: string, bench: BenchKey, asked: number, day: number, rest: Partial<Story> = {}): Story {
  return { ...COMMON, by, bench, asked, day, hour: 9, ...rest };
}

/** Nobody answered, nobody paid. They end before the others begin, since time ends them all at once. */
export const RUN_OUT: readonly Story[] = [
  story("chiado", "photo", -34, -28, { ends: "silent", steps: 1, message: "Precisamos de um fundo neutro." }),
  story("luohu-school", "injection", -36, -29, { ends: "silent", steps: 2 }),
];

const CASTING: readonly Story[] = [
  story("lotus", "casting", -68, -60, { hour: 8, steps: 2, order: "VL-2609-14" }),
  story("lunjiao-castings", "casting", -50, -43, { steps: 2, hour: 16 }),
  story("hung-hom-makers", "casting", -43, -36, { hour: 8, steps: 1, units: 2, order: "HHM-0871" }),
  story("lotus", "casting", -33, -26, { hour: 8, steps: 2, order: "VL-2610-03" }),
  story("shatoujiao-bonded", "casting", -27, -20, { hour: 8, ends: "declined" }),
  story("lilang-forming", "casting", -20, -13, { hour: 8, steps: 1, ends: "missed" }),
  story("brera", "casting", -14, -6, { hour: 8, steps: 2, order: "BRG 26/418" }),
  story("lotus", "casting", -9, 6, { hour: 8, steps: 2, proposes: "booker", order: "VL-2611-09" }),
  story("luohu-school", "casting", -8, 9, { hour: 8, steps: 1 }),
  story("lunjiao-castings", "casting", -7, 12, { hour: 8, steps: 2, ends: "cancelled" }),
  story("shatoujiao-bonded", "casting", -2.2, 8, { hour: 8, steps: 1, order: "STJ-26-1120" }),
  story("lotus", "casting", -0.9, 13, {
    hour: 8,
    steps: 2,
    ends: "unpaid",
    order: "VL-2611-21",
    message: "Dezoito árvores em ouro 18 K. As ceras chegam na véspera.",
  }),
  story("brera", "casting", -0.2, 16, {
    hour: 8,
    steps: 1,
    ends: "silent",
    message: "Two flasks of 18K rose gold, our own wax. Could your people do the quenching?",
  }),
  story("hung-hom-makers", "casting", -0.12, 15, {
    hour: 8,
    steps: 4,
    ends: "silent",
    beyondQuota: true,
    message: "趕聖誕訂單，想連做四更。如超出每周上限，請通融一次。",
  }),
];

const WELDING: readonly Story[] = [
  story("huadu-model", "welding", -75, -70, { steps: 3 }),
  story("huadu-model", "welding", -37, -33, { steps: 2, ends: "unpaid" }),
  story("daluotang-setting", "welding", -11, -8, { steps: 4 }),
  story("daluotang-setting", "welding", -2, 0, { steps: 3, hour: 14 }),
  story("huadu-model", "welding", -3, 3, { steps: 3, hour: 14 }),
];

const WAX: readonly Story[] = [
  story("huadu-model", "wax", -72, -66, { steps: 12, units: 2 }),
  story("luohu-school", "wax", -30, -24, { steps: 8, units: 2 }),
  story("huadu-model", "wax", -5, -0.1, { steps: 6, units: 2, hour: null }),
  story("hk-design", "wax", -1.1, 4, { steps: 10 }),
  story("hk-design", "injection", -4, 5, { steps: 1, ends: "withdrawn" }),
];

const SHAWAN: readonly Story[] = [
  story("nanpu", "melting", -64, -57, { steps: 6, units: 2 }),
  story("nanpu", "melting", -31, -24, { steps: 4 }),
  story("nanpu", "melting", -6, 4, { steps: 4, proposes: "provider" }),
  story("nanpu", "melting", -1.4, 11, { steps: 6, ends: "unpaid", order: "NP-C-1124" }),
];

const MACAO: readonly Story[] = [
  story("lotus", "showroom", -52, -44, { steps: 3, hour: 0 }),
  story("lotus", "photo", -40, -33, { steps: 2 }),
  story("lotus", "photo", -16, -8, { steps: 1, order: "VL-FOTO-31" }),
  story("jordan-jade", "showroom", -10, 24, { steps: 5, hour: 0, ends: "called-off" }),
  story("lotus", "photo", -5, 7, { steps: 2, proposes: "provider", order: "VL-FOTO-33" }),
  story("lotus", "showroom", -0.6, 110, { steps: 5, hour: 0, ends: "unpaid", order: "VL-ANO-NOVO" }),
  story("macao-goldsmiths", "stream", -38, -30, { steps: 3, hour: 14 }),
  story("macao-studio", "stream", -18, -11, { steps: 2, hour: 19 }),
  story("macao-goldsmiths", "stream", -6, 5, { steps: 2, hour: 15 }),
  story("chiado", "stream", -0.3, 10, {
    steps: 4,
    hour: 15,
    ends: "silent",
    message: "Lançamento em directo para clientes de Macau. Há dois operadores de câmara incluídos?",
  }),
];

const HONG_KONG: readonly Story[] = [
  story("lotus", "welder", -78, -73, { steps: 12, order: "VL-2609-02" }),
  story("lotus", "welder", -34, -30, { steps: 20, card: true }),
  story("lotus", "welder", -3, 6, { steps: 12, card: true, order: "VL-2611-17" }),
  story("brera", "cad", -22, -18, { steps: 10, card: true }),
  story("hung-hom-makers", "cad", -4, 4, { steps: 4, card: true, hour: 17 }),
  story("scheldt", "sorting", -41, -35, { steps: 6 }),
  story("scheldt", "sorting", -19, -12, { steps: 4 }),
  story("lotus", "sorting", -3, 9, { steps: 2 }),
];

const LAB: readonly Story[] = [
  story("lotus", "elements", -88, -83, { samples: 6, order: "VL-LAB-07" }),
  story("tst-diamonds", "grading", -70, -66, { samples: 12, card: true }),
  story("brera", "elements", -56, -50, { samples: 3, card: true, express: true }),
  story("hung-hom-makers", "inspection", -53, -46, { steps: 2 }),
  story("hung-hom-makers", "elements", -21, -17, { samples: 4, card: true }),
  story("nanpu", "elements", -16, -11, { samples: 5, order: "NP-QC-118" }),
  story("hk-design", "inspection", -15, -9, { steps: 1, card: true, ends: "cancelled" }),
  story("scheldt", "grading", -12, -9, { samples: 3, card: true, ends: "missed" }),
  story("lotus", "grading", -7, -3, { samples: 5, card: true, express: true, order: "VL-LAB-15" }),
  story("tst-diamonds", "certificate", -5, -1.2, { samples: 12, card: true }),
  story("hung-hom-makers", "inspection", -6, 5, { steps: 2, card: true }),
  story("nanpu", "certificate", -1, 3, { samples: 20, ends: "unpaid", order: "NP-QC-121" }),
  story("lotus", "elements", -0.5, 3, { samples: 4, card: true, ends: "unpaid", order: "VL-LAB-16" }),
  story("brera", "elements", -0.2, 4, {
    samples: 2,
    card: true,
    ends: "silent",
    express: true,
    message: "Two earring posts for nickel and lead, needed before the fair. Can you start on the day they arrive?",
  }),
];

export const STORIES: readonly Story[] = [...CASTING, ...WELDING, ...WAX, ...SHAWAN, ...MACAO, ...HONG_KONG, ...LAB];
