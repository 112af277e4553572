import {
  across,
  closed,
  down,
  open,
  points,
  polar,
  ring,
  smooth,
  spanAcross,
  type Motif,
  type Point,
  type Random,
  type Stroke,
} from "../kit.ts";

const [x, y] = [-42, 112];

/** Shapes of the girdle: half width, half height, and how square its corners are (2 is an ellipse, 0 a step cut). */
const shapes = {
  round: { rx: 84, ry: 84, power: 2 },
  oval: { rx: 66, ry: 90, power: 2 },
  cushion: { rx: 80, ry: 80, power: 3.2 },
  pear: { rx: 66, ry: 88, power: 2 },
  emerald: { rx: 62, ry: 86, power: 0 },
  asscher: { rx: 78, ry: 78, power: 0 },
};
type Cut = keyof typeof shapes;

/** A point of the outline; `turn` counts whole turns. A pear comes to a tip at the top. */
const outline = (cut: Cut, turn: number, scale = 1): Point => {
  const { rx, ry, power } = shapes[cut];
  const [cos, sin] = polar(0, 0, 1, turn * 360 + 22.5);
  const flat = (value: number) => Math.sign(value) * Math.abs(value) ** (2 / power);
  const taper = cut === "pear" && sin < 0 ? 1 - 0.5 * sin * sin : 1;
  return [x + rx * scale * taper * flat(cos), y + ry * scale * flat(sin)];
};

/** A brilliant: table, stars and kites on a girdle of any outline. */
const brilliant = (cut: Cut, spread: number): Stroke[] => {
  const around = (shift: number, scale: number) => (index: number) => outline(cut, ((index % 8) + shift) / 8, scale);
  const table = around(0, spread);
  const star = around(0.5, spread + (1 - spread) * 0.42);
  const girdle = around(0, 1);
  const zigzag = (outer: (index: number) => Point) =>
    open(...points(17, (index) => (index % 2 ? star((index - 1) / 2) : outer(index / 2))));
  const { rx, ry, power } = shapes[cut];
  return [
    ["tone", closed(table(5), star(5), table(6), star(4))],
    [
      "line",
      power === 2 && cut !== "pear" ? ring(x, y, rx, ry) : smooth(...points(16, (index) => outline(cut, index / 16))),
    ],
    [
      "fine",
      closed(...points(8, table)),
      zigzag(table),
      zigzag(girdle),
      ...Array.from({ length: 8 }, (_, index) => open(star(index), outline(cut, (index + 0.5) / 8))),
    ],
    ["mark", ring(...table(6), 3.2)],
  ];
};

/** A step cut: rows of facets parallel to a girdle with cut corners. */
const stepCut = (cut: Cut, spread: number, rows: number): Stroke[] => {
  const { rx, ry } = shapes[cut];
  const octagon = (inset: number): Point[] => {
    const [w, h, c] = [rx - inset, ry - inset, 24 - inset * 0.25];
    const quarter: readonly Point[] = [
      [w, h - c],
      [w - c, h],
    ];
    return [
      ...quarter,
      ...quarter.map(([dx, dy]): Point => [-dx, dy]).reverse(),
      ...quarter.map(([dx, dy]): Point => [-dx, -dy]),
      ...quarter.map(([dx, dy]): Point => [dx, -dy]).reverse(),
    ].map(([dx, dy]): Point => [x + dx, y + dy]);
  };
  const deep = rx * (1 - spread);
  const [outer, table] = [octagon(0), octagon(deep)];
  const lit = (from: number, to: number) => closed(...table.slice(from, to), ...outer.slice(from, to).reverse());
  return [
    ["tone", lit(4, 6), lit(5, 7)],
    ["line", closed(...outer)],
    [
      "fine",
      ...Array.from({ length: rows }, (_, row) => closed(...octagon(((row + 1) * deep) / rows))),
      ...outer.map((point, index) => open(point, table[index] ?? point)),
    ],
    ["mark", ring(x, y - ry + deep, 3.2)],
  ];
};

const profile = (random: Random, spread: number, step: boolean): Stroke[] => {
  const [right, girdle, half] = [94, 100, 37];
  const crown = girdle - random.between(9, 16);
  const culet = girdle + random.between(38, 48);
  const [table, keel] = [half * spread, step ? 8 : 0];
  return [
    ["guide", down(right, 62, culet + 24), across(girdle, right - 44, right + 44)],
    [
      "line",
      closed(
        [right - half, girdle - 1],
        [right - table, crown],
        [right + table, crown],
        [right + half, girdle - 1],
        [right + half, girdle + 2],
        [right + keel, culet],
        [right - keel, culet],
        [right - half, girdle + 2],
      ),
    ],
    [
      "fine",
      across(girdle, right - half, right + half),
      open([right - half / 2, girdle], [right, culet], [right + half / 2, girdle]),
    ],
    [
      "fine",
      open(
        [right - table, crown],
        [right - half / 2, girdle],
        [right, crown],
        [right + half / 2, girdle],
        [right + table, crown],
      ),
    ],
    [
      "fine",
      step ? spanAcross(culet + 14, right - half, right + half) : "",
      spanAcross(crown - 16, right - table, right + table),
    ],
  ];
};

/** A cut stone in plan, with its profile and the proportions a cutter works to. */
export const stone: Motif = (random) => {
  const cut = random.pick("round", "round", "oval", "cushion", "pear", "emerald", "asscher");
  const spread = random.between(0.5, 0.64);
  const { rx, ry, power } = shapes[cut];
  const step = power === 0;
  const guide = random.pick(ring(x, y, Math.max(rx, ry) + 10), across(y, -150, 66));
  return {
    focus: [x + 12, y - 18],
    strokes: [
      ["guide", down(x, 10, 214), guide],
      ...(step ? stepCut(cut, spread, random.whole(2, 3)) : brilliant(cut, spread)),
      ...profile(random, spread, step),
    ],
  };
};
