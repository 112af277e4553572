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

const frame = (half: number): Stroke => [
  "line",
  both((side) => box(side * half - 4, 20, 8, 184)),
  slab(204, 8, half + 16),
  slab(12, 8, half + 10),
];

const vat = 176;

const chooseResin = (random: Random) => {
  const half = random.between(76, 98);
  const plate = random.between(50, 72);
  const parts = random.pick(2, 3, 4);
  return {
    half,
    plate,
    parts,
    y: plate + random.between(54, 64),
    size: Math.min(17, (half * 0.56) / parts),
    supports: random.whole(2, 3),
    x: (index: number) => ((index - (parts - 1) / 2) * half * 1.5) / parts,
    /** Rings stand upright or lie on their side. */
    lying: random.chance(0.4),
  };
};
type Resin = ReturnType<typeof chooseResin>;

const resin = ({ half, plate, parts, y, size, supports, x, lying }: Resin): Stroke[] => {
  const each = (draw: (at: number) => string) => times(parts, (index) => draw(x(index)));
  const leg = (at: number) =>
    times(supports, (index) =>
      down(at + (index - (supports - 1) / 2) * size * 0.8, plate + 9, y - (lying ? size * 0.5 : size) + 2),
    );
  return [
    ["guide", down(0, 8, 214), across(vat, -half - 24), across(y, -half + 10)],
    ["tone", slab(vat, 20, half - 12)],
    frame(half),
    ["line", slab(plate, 9, half - 10), `M${-half + 10} ${vat - 16}V198H${half - 10}V${vat - 16}`],
    ["fine", each(leg), across(vat, -half + 10)],
    ["line", each((at) => ring(at, y, size, lying ? size * 0.5 : size))],
    ["fine", each((at) => ring(at, y, size * 0.72, lying ? size * 0.3 : size * 0.72))],
    [
      "fine",
      both((side) =>
        times(
          3,
          (ray) => `M${side * (half - 26) * (1 - ray * 0.34)} 198L${side * 8 * (1 - ray * 0.3)} ${y + size + 6}`,
        ),
      ),
    ],
    ["fine", down(half + 22, plate, plate + 44), head(half + 22, plate, -90)],
    ["mark", closed([-5, y + size + 10], [5, y + size + 10], [0, y + size + 2])],
  ];
};

const chooseWax = (random: Random) => ({
  half: random.between(84, 104),
  table: random.between(178, 186),
  radius: random.between(32, 42),
  shank: random.between(5, 9),
  layers: random.whole(6, 8),
  /** A round shank or one that is oval on its way to a bangle. */
  wide: random.pick(1, 1, 1.5),
});
type Wax = ReturnType<typeof chooseWax>;

const wax = ({ half, table, radius, shank, layers, wide }: Wax): Stroke[] => {
  const y = table - radius - 6;
  const top = y - radius;
  const inner = radius - shank;
  /** Half the width of a circle at a height off its middle. */
  const chord = (r: number, off: number) => wide * Math.sqrt(Math.max(0, r * r - off * off));
  const layer = (index: number) => radius * (1 - (2 * (index + 0.7)) / layers);
  const sliced = both((side) =>
    times(layers - 1, (index) =>
      across(y + layer(index), side * chord(inner, layer(index)), side * chord(radius, layer(index))),
    ),
  );
  return [
    ["guide", down(0, 8, 214), across(top, -half + 8), slab(top, table - top, radius * wide + 10)],
    ["tone", ring(0, y, radius * wide, radius), slab(y, table - y, radius * wide + 6)],
    frame(half),
    ["line", slab(table, 8, half - 14), ring(0, y, radius * wide, radius)],
    ["over", ring(0, y, inner * wide, inner)],
    [
      "fine",
      sliced,
      both((side) =>
        times(3, (post) => down(side * (8 + post * 9) * wide, y + chord(radius, 8 + post * 9) / wide, table)),
      ),
    ],
    ["line", slab(34, 8, half - 4)],
    ["over", turned([22, 30], [22, 52], [12, 60], [4, top - 12], [3, top - 7])],
    ["fine", both((side) => across(38, side * 22, side * 40) + head(side * 40, 38, side === 1 ? 0 : 180, 5))],
    ["mark", turned([3, top - 6], [0.5, top])],
  ];
};

/** Rapid prototyping: resin parts hung from a rising plate, or wax built up under a moving head. */
export const printer: Motif = (random) => {
  if (random.chance(0.5)) {
    const it = chooseResin(random);
    return { focus: [0, it.y + 4], strokes: resin(it) };
  }
  const it = chooseWax(random);
  return { focus: [0, it.table - it.radius - 24], strokes: wax(it) };
};
