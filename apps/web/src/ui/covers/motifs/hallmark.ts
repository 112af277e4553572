import {
  across,
  both,
  box,
  closed,
  down,
  points,
  polar,
  ring,
  slab,
  spanAcross,
  times,
  type Motif,
  type Random,
  type Stroke,
} from "../kit.ts";

/** The outlines that assay offices strike a mark in. */
const cartouche = {
  shield: (x: number, y: number, r: number) =>
    `M${x - r} ${y - r}h${r * 2}v${r}q0 ${r} ${-r} ${r * 1.3}q${-r} ${-r * 0.3} ${-r} ${-r * 1.3}Z`,
  oval: (x: number, y: number, r: number) => ring(x, y, r * 1.15, r * 0.86),
  lozenge: (x: number, y: number, r: number) =>
    closed([x, y - r * 1.2], [x + r * 1.1, y], [x, y + r * 1.2], [x - r * 1.1, y]),
  cut: (x: number, y: number, r: number) => closed(...points(6, (index) => polar(x, y, r * 1.12, index * 60))),
  square: (x: number, y: number, r: number) => box(x - r, y - r, r * 2, r * 2),
};
const names = ["shield", "oval", "lozenge", "cut", "square"] as const;

const [band, row] = [66, 164];

const choose = (random: Random) => {
  const count = random.pick(3, 4, 5);
  const pitch = Math.min(46, 200 / count);
  const rx = random.between(58, 80);
  const ry = rx * random.between(0.3, 0.42);
  return {
    random,
    count,
    pitch,
    rx,
    ry,
    seat: band + ry,
    first: random.whole(0, 4),
    laser: random.chance(0.5),
    /** A code for reading by machine in the middle of the row. */
    code: count % 2 === 1 && random.chance(0.5),
    deep: random.between(18, 30),
    half: pitch * (count / 2) + 8,
  };
};
type Hallmark = ReturnType<typeof choose>;

const shank = ({ rx, ry, seat, deep, half, laser }: Hallmark): Stroke[] => [
  [
    "guide",
    down(0, 8, 214),
    across(seat + deep / 2, -rx - 26),
    both((side) => `M${side * 12} ${seat + deep - 4}L${side * half} ${row - 30}`),
  ],
  ["line", ring(0, band, rx, ry), `M${-rx} ${band}v${deep}a${rx} ${ry} 0 0 0 ${rx * 2} 0v${-deep}`],
  [
    "fine",
    ring(0, band + 3, rx - 7, ry - 4),
    times(5, (index) => down((index - 2) * 5, seat + deep / 2 + 2, seat + deep / 2 + 8)),
  ],
  laser
    ? ["fine", both((side) => `M${side * 10} 12L${side * 1.5} ${seat - 6}`), slab(8, 5, 16)]
    : ["line", `M-7 10h14v${seat - 40}l-4 26h-6l-4 -26Z`],
];

const marks = ({ random, count, pitch, half, first, code, seat }: Hallmark): Stroke[] => {
  const centre = (count - 1) / 2;
  const x = (index: number) => (index - centre) * pitch;
  const shown = (index: number) => names[(first + Math.floor(Math.abs(index - centre)) * 2) % 5] ?? "oval";
  const all = (size: number, skip: number) =>
    times(count, (index) => (index === skip ? "" : cartouche[shown(index)](x(index), row - 4, size)));
  return [
    ["tone", slab(row - 30, 60, half)],
    ["line", slab(row - 30, 60, half), all(15, code ? centre : -1)],
    ["fine", ...(count < 5 ? [all(10.5, centre)] : []), across(row + 24, -half + 8), spanAcross(row + 40, -half, half)],
    ...(code
      ? ([
          [
            "line",
            `M-14 ${row - 18}v28h28`,
            times(10, (index) => `M${-10 + random.whole(0, 7) * 3} ${row - 18 + (index % 9) * 3}h3`),
          ],
        ] as const)
      : []),
    ["mark", code ? box(8, row + 4, 6, 6) : ring(0, count % 2 ? row - 4 : seat - 4, 3.6)],
  ];
};

/** Marking: the laser or the punch inside the shank, and the row of marks enlarged below. No letters: only the outlines are read. */
export const hallmark: Motif = (random) => {
  const it = choose(random);
  return { focus: [0, row - 22], strokes: [...shank(it), ...marks(it)] };
};
