import {
  across,
  both,
  closed,
  down,
  head,
  ring,
  slab,
  spanDown,
  times,
  turned,
  type Motif,
  type Random,
  type Stroke,
} from "../kit.ts";

const [rimY, footY] = [58, 196];

const chooseMelt = (random: Random) => {
  const rim = random.between(40, 56);
  const foot = rim * random.between(0.5, 0.74);
  return {
    rim,
    foot,
    wall: random.between(7, 10),
    turns: random.whole(4, 5),
    fill: random.between(98, 134),
    halfAt: (y: number) => rim + ((foot - rim) * (y - rimY)) / (footY - rimY),
    /** A thermocouple or stirring rod in the melt, else only its heat. */
    dip: random.chance(0.5),
    hollow: random.chance(0.5),
  };
};
type Melt = ReturnType<typeof chooseMelt>;

const pot = ({ rim, foot, wall, fill, halfAt }: Melt): Stroke[] => [
  ["guide", down(0, 10, 214), slab(46, 160, rim + 42), across(fill, -rim - 40)],
  ["tone", turned([halfAt(fill) - wall, fill], [foot - wall, footY - wall])],
  [
    "line",
    closed(
      [rim, rimY],
      [foot, footY],
      [-foot, footY],
      [-rim, rimY],
      [-rim + wall, rimY],
      [-foot + wall, footY - wall],
      [foot - wall, footY - wall],
      [rim - wall, rimY],
    ),
  ],
  ["fine", across(fill, -halfAt(fill) + wall)],
  ["fine", times(2, (row) => `M${-20 + row * 4} ${fill + 18 + row * 16}q10 -6 20 0t${20 - row * 8} 0`)],
  ["fine", spanDown(-rim - 46, fill, footY - wall)],
];

const heat = ({ rim, turns, fill, dip, hollow }: Melt): Stroke[] => {
  const coil = (radius: number) =>
    both((side) => times(turns, (turn) => ring(side * (rim + 20), 66 + (turn * 124) / (turns - 1), radius)));
  return [
    ["line", coil(7)],
    ...(hollow ? ([["fine", coil(3.6)]] as const) : []),
    dip
      ? ["line", slab(14, fill + 6, 3), slab(14, 10, 12)]
      : [
          "fine",
          both((side) => times(2, (ray) => `M${side * (8 + ray * 14)} ${fill - 12}q${side * 5} -9 0 -16t0 -14`)),
        ],
    ["mark", ring(0, dip ? fill + 18 : fill, 4)],
  ];
};

const chooseMuffle = (random: Random) => ({
  half: random.between(86, 108),
  spring: random.between(90, 112),
  columns: random.pick(3, 5),
});
type Muffle = ReturnType<typeof chooseMuffle>;

const chamber = ({ half, spring }: Muffle): Stroke[] => {
  const arch = (inset: number, floor: number) =>
    `M${-half + inset} ${floor}V${spring}A${half - inset} ${spring - 34 - inset * 0.6} 0 0 1 ${half - inset} ${spring}V${floor}Z`;
  return [
    ["guide", down(0, 10, 214), across(spring, -half - 22), ring(0, 174, 26)],
    ["tone", arch(14, 198)],
    ["line", arch(0, 204), slab(204, 8, half + 14)],
    [
      "fine",
      arch(14, 198),
      both((side) => times(4, (element) => ring(side * (half - 24), spring + 12 + element * 16, 3))),
    ],
    [
      "fine",
      both((side) => `M${side * 12} ${spring - 6}q${side * 6} -10 0 -18`),
      down(0, spring - 2, spring - 28),
      head(0, spring - 28, -90, 5),
    ],
  ];
};

/** Cupels in two rows; the bead lies in the middle one in front. */
const cupels = ({ half, columns }: Muffle): Stroke[] => {
  const row = (y: number, scale: number, spread: number, draw: (x: number, rim: number, top: number) => string) =>
    times(columns, (index) => {
      const x = ((index - (columns - 1) / 2) * half * 1.7 * spread) / columns;
      return draw(x, (scale * 36) / Math.max(3, columns - 0.6), y - 14 * scale);
    });
  const body = (deep: number) => (x: number, rim: number, top: number) =>
    `M${x - rim} ${top}h${rim * 2}l${rim * 0.25} ${deep}h${-rim * 2.5}Z`;
  const hollow = (x: number, rim: number, top: number) =>
    `M${x - rim * 0.7} ${top}q${rim * 0.7} ${rim * 0.9} ${rim * 1.4} 0`;
  return [
    ["fine", row(154, 0.72, 0.78, body(10))],
    ["over", row(188, 1, 1, body(14))],
    ["fine", row(188, 1, 1, hollow)],
    ["mark", ring(0, 175, 4)],
  ];
};

/** Melting in an induction coil, or fire assay: cupels in rows in the mouth of a muffle. */
export const crucible: Motif = (random) => {
  if (random.chance(0.6)) {
    const it = chooseMelt(random);
    return { focus: [0, it.fill], strokes: [...pot(it), ...heat(it)] };
  }
  const it = chooseMuffle(random);
  return { focus: [0, 150], strokes: [...chamber(it), ...cupels(it)] };
};
