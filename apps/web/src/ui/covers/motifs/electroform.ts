import {
  across,
  both,
  box,
  down,
  head,
  ring,
  slab,
  spanAcross,
  times,
  type Motif,
  type Random,
  type Stroke,
} from "../kit.ts";

/** Half outlines of what is grown hollow in hard gold, top to bottom, as path data for a size; and how tall each is. */
const forms = {
  heart: {
    tall: 1.55,
    drop: 0.12,
    half: (s: number, side: 1 | -1) =>
      `q${side * s * 0.5} ${-s * 0.75} ${side * s} ${-s * 0.2}q${side * s * 0.35} ${s * 0.75} ${-side * s} ${s * 1.75}`,
  },
  gourd: {
    tall: 2.2,
    drop: 0,
    half: (s: number, side: 1 | -1) =>
      `c${side * s * 0.85} 0 ${side * s * 0.85} ${s * 0.8} ${side * s * 0.28} ${s * 0.9}` +
      `c${side * s * 1.15} ${s * 0.12} ${side * s * 1.05} ${s * 1.3} ${-side * s * 0.28} ${s * 1.3}`,
  },
  drop: {
    tall: 2.15,
    drop: 0,
    half: (s: number, side: 1 | -1) =>
      `q${side * s * 0.16} ${s * 0.45} ${side * s * 0.6} ${s * 0.95}a${s * 0.75} ${s * 0.75} 0 0 ${side === 1 ? 1 : 0} ${-side * s * 0.6} ${s * 1.2}`,
  },
  bead: { tall: 2, drop: 0, half: (s: number, side: 1 | -1) => `a${s} ${s} 0 0 ${side === 1 ? 1 : 0} 0 ${s * 2}` },
};

const [y, level] = [126, 58];

const choose = (random: Random) => {
  const name = random.pick("heart", "gourd", "drop", "bead");
  const form = forms[name];
  const size = (name === "heart" ? 42 : 34) * random.between(0.9, 1.12);
  const coats = random.whole(2, 3);
  const top = (s: number) => y - (form.tall * s) / 2 + form.drop * s;
  return {
    size,
    coats,
    top,
    grown: size + coats * 5,
    fields: random.whole(4, 6),
    away: random.between(96, 114),
    outline: (s: number) => both((side) => `M0 ${top(s)}${form.half(s, side)}`),
  };
};
type Growth = ReturnType<typeof choose>;

const cell = ({ away, fields, grown }: Growth): Stroke[] => [
  [
    "guide",
    down(0, 8, 214),
    across(level, -130),
    both((side) =>
      times(fields, (index) => {
        const part = index / (fields - 1);
        return `M${side * (away - 8)} ${78 + part * 100}Q${side * (away - 40)} ${86 + part * 84} ${side * grown * 0.9} ${102 + part * 48}`;
      }),
    ),
  ],
  [
    "line",
    `M${-away - 24} 40V206H${away + 24}V40`,
    both((side) => box(side * away - 7, 64, 14, 128)),
    slab(20, 7, away + 30),
  ],
  ["fine", across(level, -away - 24), both((side) => down(side * away, 27, 64))],
  ["fine", both((side) => across(36, side * away - 5, side * away + 5))],
];

const growth = ({ size, coats, grown, top, outline }: Growth): Stroke[] => [
  ["tone", outline(grown)],
  ["line", outline(grown), outline(size)],
  ["fine", times(coats - 1, (coat) => outline(size + (coat + 1) * 5)), down(0, 27, top(grown))],
  ["fine", both((side) => head(side * (grown + 8), y + 2, side === 1 ? 180 : 0, 5)), spanAcross(198, -grown, grown)],
  ["mark", slab(17, 12, 7), ring(0, y, 3.4)],
];

/** 3D hard gold: a mandrel hung in the cell, the deposit growing on it, field lines from the anodes on both sides. */
export const electroform: Motif = (random) => {
  const it = choose(random);
  return { focus: [0, y - 6], strokes: [...cell(it), ...growth(it)] };
};
