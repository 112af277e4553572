import {
  across,
  both,
  box,
  closed,
  down,
  head,
  ring,
  slab,
  times,
  turned,
  type Motif,
  type Random,
  type Stroke,
} from "../kit.ts";

const bottom = 196;

const choose = (random: Random) => {
  const poured = random.chance(0.4);
  const half = random.between(34, 54);
  const tiers = poured ? 3 : random.whole(3, 4);
  const top = poured ? 84 : 46;
  return {
    poured,
    half,
    top,
    tiers,
    wall: half + 14,
    step: (bottom - top - 44) / tiers,
    /** How far the branches of the tree rise. */
    lean: random.between(-12, -2),
    piece: random.pick("ring", "drop", "disc", "link"),
    holes: poured ? 0 : random.pick(0, 3),
    round: random.chance(0.5),
  };
};
type Flask = ReturnType<typeof choose>;

const can = ({ half, top, wall, holes, round }: Flask): Stroke[] => [
  [
    "guide",
    down(0, 10, 214),
    round
      ? ring(0, (top + bottom) / 2, (bottom - top) * 0.6)
      : box(-wall - 22, top - 12, wall * 2 + 44, bottom - top + 24),
  ],
  ["tone", slab(top + 8, bottom - top - 8, half)],
  ["line", slab(top - 4, 10, wall + 8), both((side) => down(side * wall, top + 6, bottom)), slab(bottom, 8, wall + 8)],
  [
    "fine",
    both((side) => down(side * half, top + 6, bottom)),
    both((side) =>
      times(holes, (row) => ring(side * (half + 7), top + 22 + (row * (bottom - top - 36)) / (holes - 1), 2.2)),
    ),
  ],
];

const tree = ({ half, top, tiers, step, lean, piece }: Flask): Stroke[] => {
  const reach = half - 19;
  const size = Math.min(9, step * 0.4);
  const pieceAt = (side: 1 | -1, y: number) => {
    const x = side * reach;
    if (piece === "drop") return closed([x - 4, y + size], [x + 4, y + size], [x, y - size]);
    if (piece === "link") return ring(x, y, size * 0.45, size * 1.1);
    return ring(x, y, size, piece === "disc" ? size * 0.4 : size) + (piece === "ring" ? ring(x, y, size * 0.62) : "");
  };
  const tier = (index: number) => bottom - 18 - index * step;
  return [
    ["fine", turned([11, top + 6], [4, top + 22], [4, bottom - 10])],
    ["fine", both((side) => times(tiers, (index) => `M${side * 4} ${tier(index)}l${side * (reach - 13)} ${lean}`))],
    ["line", both((side) => times(tiers, (index) => pieceAt(side, tier(index) + lean)))],
    ["mark", turned([11, top + 6], [4, top + 20])],
  ];
};

/** A crucible with a stopper and its coil above the funnel, or the pull of the vacuum through the walls. */
const force = ({ poured, wall }: Flask): Stroke[] =>
  poured
    ? [
        ["tone", turned([24, 34], [18, 58], [3, 64])],
        [
          "line",
          turned([34, 20], [28, 66], [4, 70]),
          both((side) => times(2, (turn) => ring(side * 44, 32 + turn * 18, 5))),
        ],
        ["fine", turned([24, 34], [18, 58], [3, 64]), slab(10, 50, 2)],
      ]
    : [
        [
          "fine",
          both(
            (side) =>
              across(128, side * (wall + 8), side * (wall + 34)) + head(side * (wall + 34), 128, side === 1 ? 0 : 180),
          ),
        ],
      ];

/** Lost-wax casting: a flask in section, the wax tree in it, poured from a funnel or a crucible. */
export const flask: Motif = (random) => {
  const it = choose(random);
  return { focus: [0, it.top + 52], strokes: [...can(it), ...force(it), ...tree(it)] };
};
