import {
  across,
  both,
  box,
  dot,
  down,
  head,
  open,
  ring,
  slab,
  times,
  turned,
  type Motif,
  type Random,
  type Stroke,
} from "../kit.ts";

const chooseLathe = (random: Random) => {
  const body = random.between(34, 48);
  const plies = random.whole(3, 6);
  return {
    body,
    plies,
    y: random.between(84, 98),
    mop: random.between(34, 54),
    wide: plies * 5,
    out: body + random.between(26, 36),
    hood: random.chance(0.5),
    foot: random.between(34, 50),
  };
};
type Lathe = ReturnType<typeof chooseLathe>;

const motor = ({ y, body, out, wide, mop, foot }: Lathe): Stroke[] => [
  [
    "guide",
    down(0, 14, 214),
    across(y, -148),
    both((side) => down(side * (out + wide / 2), y - mop - 16, y + mop + 16)),
  ],
  ["line", slab(y - 26, 52, body), turned([20, y + 26], [24, 190], [foot, 204]), slab(204, 8, foot + 18)],
  [
    "line",
    both((side) =>
      times(2, (row) =>
        open([side * body, y - 10 + row * 20], [side * (body + 14), y - 6 + row * 12], [side * out, y - 5 + row * 10]),
      ),
    ),
  ],
  ["fine", times(5, (fin) => down((fin - 2) * (body / 3.4), y - 18, y + 18)), ring(0, 150, 5)],
];

const mops = ({ y, out, wide, mop, plies, hood }: Lathe): Stroke[] => {
  const at = (side: 1 | -1, distance: number) => side * (out + distance);
  const wheel = both((side) => box(at(side, wide / 2) - wide / 2, y - mop, wide, mop * 2));
  return [
    ["tone", wheel],
    ["line", wheel, both((side) => `M${at(side, wide)} ${y - 5}l${side * 18} 5l${-side * 18} 5`)],
    ["fine", both((side) => times(plies - 1, (ply) => down(at(side, (ply + 1) * 5), y - mop, y + mop)))],
    hood
      ? ["line", both((side) => `M${at(side, -8)} ${y + 14}v${-(mop + 22)}h${side * (wide + 16)}v14`)]
      : [
          "fine",
          both(
            (side) =>
              `M${at(side, wide + 14)} ${y - mop + 4}q${side * 12} 14 0 28` +
              head(at(side, wide + 14), y - mop + 32, side === 1 ? 115 : 65, 5),
          ),
        ],
    ["mark", both((side) => ring(at(side, wide / 2), y - mop, 3.4))],
  ];
};

const chooseDrag = (random: Random) => {
  const arms = random.pick(3, 4, 5);
  const half = random.between(92, 110);
  return {
    random,
    arms,
    half,
    level: random.between(114, 132),
    x: (index: number) => ((index - (arms - 1) / 2) * half * 1.55) / (arms - 1),
    band: random.chance(0.5),
  };
};
type Drag = ReturnType<typeof chooseDrag>;

const drum = ({ random, half, level }: Drag): Stroke[] => [
  ["guide", down(0, 8, 214), across(level, -half - 18), ring(0, 34, half * 0.9, 14)],
  ["tone", turned([half - 4, level], [half - 18, 200])],
  ["line", `M${-half} 92L${-half + 20} 206H${half - 20}L${half} 92`, slab(26, 12, half * 0.9), slab(10, 16, 18)],
  ["fine", across(level, -half + 5)],
  [
    "line",
    times(12, (index) =>
      dot((half - 30) * ((index + random.between(-0.4, 0.4)) / 5.5 - 1), random.between(level + 40, 196)),
    ),
  ],
];

const arms = ({ arms: count, x, level, band }: Drag): Stroke[] => {
  const each = (draw: (at: number) => string) => times(count, (index) => draw(x(index)));
  return [
    [
      "fine",
      each((at) => down(at, 38, level + 8)),
      each((at) => box(at - 7, 50, 14, 20)),
      each((at) => `M${at - 12} 78q12 7 24 0`),
    ],
    ["over", each((at) => ring(at, level + 18, 10, band ? 5 : 10))],
    ["fine", each((at) => ring(at, level + 18, 7, band ? 3 : 7))],
    ["mark", ring(x(Math.floor(count / 2)), level + 8, 3.4)],
  ];
};

/** Finishing: a polishing lathe with a mop on either spindle, or pieces dragged through media. */
export const polish: Motif = (random) => {
  if (random.chance(0.55)) {
    const it = chooseLathe(random);
    return { focus: [it.out, it.y - it.mop + 30], strokes: [...motor(it), ...mops(it)] };
  }
  const it = chooseDrag(random);
  return { focus: [0, it.level], strokes: [...drum(it), ...arms(it)] };
};
