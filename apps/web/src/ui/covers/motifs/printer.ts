import { across, both, box, closed, down, head, mid, ring, slab, times, turned, type Motif } from "../kit.ts";

/** Rapid prototyping: resin parts hung from a rising plate, or wax built up under a moving head. */
export const printer: Motif = (random) => (random.chance(0.5) ? resin(random) : wax(random));

const frame = (half: number) =>
  [both((side) => box(mid + side * half - 4, 20, 8, 184)), slab(204, 8, half + 16), slab(12, 8, half + 10)].join("");

const resin: Motif = (random) => {
  const half = random.between(78, 96);
  const plate = random.between(52, 72);
  const parts = random.pick(3, 5);
  const pitch = (half * 1.5) / parts;
  const size = Math.min(15, pitch * 0.4);
  const supports = random.whole(2, 3);
  const vat = 176;
  const y = plate + 62;
  const x = (index: number) => mid + (index - (parts - 1) / 2) * pitch;
  return {
    focus: [mid, plate + 56],
    strokes: [
      ["guide", down(mid, 8, 214), across(vat, mid - half - 24), across(y, mid - half + 10)],
      ["tone", slab(vat, 20, half - 12)],
      [
        "line",
        frame(half),
        slab(plate, 9, half - 10),
        `M${mid - half + 10} ${vat - 16}V198H${mid + half - 10}V${vat - 16}`,
      ],
      [
        "fine",
        times(parts, (index) =>
          times(
            supports,
            (leg) =>
              `M${x(index) + (leg - (supports - 1) / 2) * size * 0.8} ${plate + 9}V${y - size + Math.abs(leg - (supports - 1) / 2) * 3}`,
          ),
        ),
        across(vat, mid - half + 10),
      ],
      ["line", times(parts, (index) => ring(x(index), y, size))],
      [
        "fine",
        times(parts, (index) => ring(x(index), y, size * 0.72)),
        times(4, (layer) =>
          across(y - size + 3 + layer * size * 0.5, x((parts - 1) / 2) - size, x((parts - 1) / 2) + size),
        ),
      ],
      [
        "fine",
        both((side) =>
          times(
            3,
            (ray) =>
              `M${mid + side * (half - 26) * (1 - ray * 0.34)} 198L${mid + side * 8 * (1 - ray * 0.3)} ${y + size + 4}`,
          ),
        ),
      ],
      ["fine", down(mid + half + 22, plate, plate + 44), head(mid + half + 22, plate, -90)],
      ["mark", closed([mid - 5, y + size + 8], [mid + 5, y + size + 8], [mid, y + size])],
    ],
  };
};

const wax: Motif = (random) => {
  const half = random.between(84, 104);
  const table = random.between(176, 186);
  const layers = random.whole(8, 12);
  const tall = random.between(58, 82);
  const foot = random.between(26, 38);
  const neck = random.between(9, 18);
  const bulge = random.between(22, 36);
  const halfAt = (part: number) => neck + (foot - neck) * (1 - part) ** 2 + bulge * Math.sin(part * Math.PI) ** 2 * 0.8;
  const top = table - tall;
  const profile = Array.from(
    { length: 9 },
    (_, index) => [halfAt(index / 8) * (index === 8 ? 0.9 : 1), table - (tall * index) / 8] as const,
  );
  return {
    focus: [mid, top + 22],
    strokes: [
      ["guide", down(mid, 8, 214), across(top, mid - half + 8), slab(top, tall, 62)],
      ["tone", turned(...profile)],
      ["line", frame(half), slab(table, 8, half - 14), turned(...profile)],
      [
        "fine",
        times(layers, (layer) => {
          const part = (layer + 0.5) / layers;
          return across(table - tall * part, mid - halfAt(part));
        }),
      ],
      ["line", slab(34, 8, half - 4), turned([22, 30], [22, 56], [12, 66], [4, top - 14], [3, top - 8])],
      [
        "fine",
        both(
          (side) => across(38, mid + side * 22, mid + side * 40) + head(mid + side * 40, 38, side === 1 ? 0 : 180, 5),
        ),
        across(56, mid - 22),
        times(3, (tick) => down(mid - 8 + tick * 8, 36, 50)),
      ],
      ["fine", both((side) => times(3, (post) => down(mid + side * (half - 30 + post * 7), table - 4, table)))],
      ["mark", turned([3, top - 6], [0.5, top])],
    ],
  };
};
