import {
  across,
  both,
  down,
  open,
  points,
  polar,
  ring,
  slab,
  times,
  type Motif,
  type Random,
  type Stroke,
} from "../kit.ts";

const choose = (random: Random) => {
  const upright = random.chance(0.5);
  const [top, bottom] = upright ? [14, 210] : [30, 198];
  const seal = random.between(15, 20);
  return {
    top,
    bottom,
    seal,
    sealY: bottom - seal - (upright ? 30 : 24),
    half: upright ? random.between(58, 66) : random.between(92, 106),
    lobes: random.whole(6, 11),
    rows: random.whole(3, 5),
    /** The stone that a grading report speaks of. */
    plot: random.chance(0.5),
  };
};
type Certificate = ReturnType<typeof choose>;

const sheet = ({ top, bottom, half, sealY, seal }: Certificate): Stroke[] => {
  const waves = Math.floor((half * 2 - 20) / 16);
  return [
    ["guide", down(0, 6, 214), slab(top - 6, bottom - top + 12, half + 6), ring(0, sealY, seal + 12)],
    ["tone", slab(top + 18, 14, half - 24)],
    ["line", slab(top, bottom - top, half)],
    [
      "fine",
      slab(top + 6, bottom - top - 12, half - 6),
      `M${-waves * 8} ${top + 11}q4 -7 8 0${"t8 0".repeat(waves * 2 - 1)}`,
    ],
  ];
};

const words = ({ top, bottom, half, rows, plot, sealY, seal }: Certificate): Stroke[] => {
  const start = top + (plot ? 78 : 58);
  const gap = Math.min(12, (sealY - seal - 12 - start) / rows);
  const y = top + 54;
  return [
    ["fine", times(rows, (row) => across(start + row * gap, -half + 24 + (row === rows - 1 ? 22 : 0)))],
    ["fine", both((side) => across(bottom - 22, side * (half - 14), side * (half * 0.45)))],
    plot
      ? [
          "fine",
          ring(0, y, 15),
          ring(0, y, 8),
          times(8, (index) => open(polar(0, y, 8, index * 45), polar(0, y, 15, index * 45))),
        ]
      : ["line", across(top + 44, -half * 0.5)],
  ];
};

const rosette = ({ sealY, seal, lobes }: Certificate): Stroke[] => {
  const petals = points(lobes * 2 + 1, (index) =>
    polar(0, sealY, seal + (index % 2 ? 5 : 0), (index / lobes) * 180 - 90),
  );
  const edge = petals.map(([x, y], index) => `${index === 0 ? "M" : index % 2 ? "Q" : " "}${x} ${y}`).join("");
  return [
    [
      "line",
      both(
        (side) => `M${side * 5} ${sealY + seal - 2}L${side * 12} ${sealY + seal + 24}l${-side * 6} -5l${-side * 4} 6`,
      ),
    ],
    ["over", edge],
    ["fine", ring(0, sealY, seal - 5)],
    ["mark", ring(0, sealY, 4)],
  ];
};

/** A report or diploma: its engine-turned border, lines of text, the seal. */
export const certificate: Motif = (random) => {
  const it = choose(random);
  return { focus: [0, it.sealY - 10], strokes: [...sheet(it), ...words(it), ...rosette(it)] };
};
