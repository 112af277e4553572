import {
  across,
  closed,
  down,
  open,
  points,
  polar,
  ring,
  spanAcross,
  spanDown,
  type Motif,
  type Point,
} from "../kit.ts";

const x = 118;
const y = 112;

/** Shapes of the girdle, as half width and half height. Square corners are cut. */
const shapes = {
  round: { rx: 84, ry: 84, power: 2 },
  oval: { rx: 66, ry: 90, power: 2 },
  cushion: { rx: 80, ry: 80, power: 3.2 },
  pear: { rx: 66, ry: 88, power: 2 },
  emerald: { rx: 62, ry: 86, power: 0 },
  asscher: { rx: 78, ry: 78, power: 0 },
};

/** A point of the outline; `turn` counts whole turns. A pear is drawn to a tip at the top. */
const outline = (cut: keyof typeof shapes, turn: number, scale = 1): Point => {
  const { rx, ry, power } = shapes[cut];
  const [cos, sin] = polar(0, 0, 1, turn * 360 + 22.5);
  const flat = (value: number) => Math.sign(value) * Math.abs(value) ** (2 / power);
  const taper = cut === "pear" && sin < 0 ? 1 - 0.5 * sin * sin : 1;
  return [x + rx * scale * taper * flat(cos), y + ry * scale * flat(sin)];
};

/** A brilliant: table, stars and kites on a girdle of any outline. */
const brilliant = (cut: keyof typeof shapes, spread: number): readonly [lines: string, lit: string] => {
  const ringOf = (count: number, shift: number, scale: number) =>
    points(count, (index) => outline(cut, (index + shift) / count, scale));
  const table = ringOf(8, 0, spread);
  const star = ringOf(8, 0.5, spread + (1 - spread) * 0.42);
  const at = (list: readonly Point[], index: number): Point => list[(index + list.length) % list.length] ?? [x, y];
  const zigzag = (inner: (index: number) => Point) =>
    points(17, (index) => (index % 2 ? at(star, (index - 1) / 2) : inner(index / 2)));
  return [
    closed(...table) +
      open(...zigzag((index) => at(table, index))) +
      open(...zigzag((index) => outline(cut, index / 8))) +
      star.map((point, index) => open(point, outline(cut, (index + 0.5) / 8))).join(""),
    closed(at(table, 5), at(star, 5), at(table, 6), at(star, 4)) +
      closed(at(star, 5), outline(cut, 5.5 / 8), outline(cut, 6 / 8), at(table, 6)),
  ];
};

/** A step cut: rows of facets parallel to a girdle with cut corners. */
const stepCut = (cut: keyof typeof shapes, spread: number, rows: number): readonly [lines: string, lit: string] => {
  const { rx, ry } = shapes[cut];
  const octagon = (inset: number) => {
    const [w, h, corner] = [rx - inset, ry - inset, 24 - inset * 0.25];
    return [
      [w, h - corner],
      [w - corner, h],
      [corner - w, h],
      [-w, h - corner],
      [-w, corner - h],
      [corner - w, -h],
      [w - corner, -h],
      [w, corner - h],
    ].map(([dx = 0, dy = 0]): Point => [x + dx, y + dy]);
  };
  const deep = rx * (1 - spread);
  const insets = points(rows, (row) => [((row + 1) * deep) / rows, 0]).map(([inset]) => octagon(inset));
  const [outer, table] = [octagon(0), octagon(deep)];
  return [
    insets.map((row) => closed(...row)).join("") +
      outer.map((point, index) => open(point, table[index] ?? point)).join(""),
    closed(...table.slice(4, 6), ...outer.slice(4, 6).reverse()) +
      closed(...table.slice(5, 7), ...outer.slice(5, 7).reverse()),
  ];
};

/** A cut stone in plan, with its profile and the proportions a cutter works to. */
export const stone: Motif = (random) => {
  const cut = random.pick("round", "round", "oval", "cushion", "pear", "emerald", "asscher");
  const spread = random.between(0.5, 0.64);
  const step = shapes[cut].power === 0;
  const [lines, lit] = step ? stepCut(cut, spread, random.whole(2, 3)) : brilliant(cut, spread);
  const { rx, ry } = shapes[cut];
  const crown = random.between(9, 16);
  const half = 37;
  const girdle = 100;
  const culet = girdle + random.between(38, 48);
  const right = 254;
  const table = half * spread;
  const guides = random.pick(ring(x, y, Math.max(rx, ry) + 10), spanDown(16, y - ry, y + ry), across(y, 10, 226));
  const mark: Point = step ? [x, y - ry * 0.62] : outline(cut, 6 / 8, spread);

  return {
    focus: [x + 10, y - 24],
    strokes: [
      ["guide", down(x, 10, 214), down(right, 62, culet + 24), across(girdle, right - 44, right + 44), guides],
      ["tone", lit],
      ["line", step ? closed(...stepOutline(cut)) : closed(...points(48, (index) => outline(cut, index / 48)))],
      ["fine", lines],
      [
        "line",
        closed(
          [right - half, girdle - 1],
          [right - table, girdle - crown],
          [right + table, girdle - crown],
          [right + half, girdle - 1],
          [right + half, girdle + 2],
          [right + (step ? 4 : 0), culet],
          [right - (step ? 4 : 0), culet],
          [right - half, girdle + 2],
        ),
      ],
      [
        "fine",
        across(girdle, right - half, right + half),
        open(
          [right - table, girdle - crown],
          [right - half / 2, girdle],
          [right, girdle - crown],
          [right + half / 2, girdle],
          [right + table, girdle - crown],
        ),
        open([right - half / 2, girdle], [right, culet], [right + half / 2, girdle]),
      ],
      [
        "fine",
        spanAcross(culet + 14, right - half, right + half),
        spanAcross(girdle - crown - 16, right - table, right + table),
      ],
      ["mark", ring(mark[0], mark[1], 3.2)],
    ],
  };
};

const stepOutline = (cut: keyof typeof shapes): readonly Point[] => {
  const { rx, ry } = shapes[cut];
  return [
    [rx, ry - 24],
    [rx - 24, ry],
    [24 - rx, ry],
    [-rx, ry - 24],
    [-rx, 24 - ry],
    [24 - rx, -ry],
    [rx - 24, -ry],
    [rx, 24 - ry],
  ].map(([dx = 0, dy = 0]): Point => [x + dx, y + dy]);
};
