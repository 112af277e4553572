/**
 * The drawing kit of the covers: pure, no DOM, so a motif can be drawn anywhere SVG is understood.
 * The field is 320 wide and 240 high; the centre line is x = 0, and y grows downwards from 0.
 */

/** line 1.5, fine 1, guide 0.75 at 40 %, tone 10 %, mark solid; over is a line filled with the ground, to hide what lies behind. */
export type Weight = "line" | "fine" | "guide" | "tone" | "mark" | "over";
export type Stroke = readonly [weight: Weight, ...paths: string[]];
export type Point = readonly [x: number, y: number];

export interface Drawing {
  readonly strokes: readonly Stroke[];
  /** The point of work; the detail view moves in on it. */
  readonly focus: Point;
}

export type Motif = (random: Random) => Drawing;

export interface Random {
  between(low: number, high: number): number;
  /** Both ends included. */
  whole(low: number, high: number): number;
  pick<const Item>(first: Item, ...others: readonly Item[]): Item;
  chance(probability: number): boolean;
}

/** The same seed draws the same cover on every machine: FNV-1a into mulberry32. */
export function randomFrom(seed: string): Random {
  let state = 2166136261;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619);
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    between: (low, high) => low + next() * (high - low),
    whole,
    pick: (first, ...others) => others[whole(0, others.length) - 1] ?? first,
    chance: (probability) => next() < probability,
  };
}

export const tau = Math.PI * 2;

export const line = (x1: number, y1: number, x2: number, y2: number) => `M${x1} ${y1}L${x2} ${y2}`;
export const across = (y: number, from: number, to = -from) => `M${from} ${y}H${to}`;
export const down = (x: number, from: number, to: number) => `M${x} ${from}V${to}`;
export const box = (x: number, y: number, width: number, height: number) => `M${x} ${y}h${width}v${height}h${-width}Z`;
/** A box across the centre line. */
export const slab = (y: number, height: number, half: number) => box(-half, y, half * 2, height);

/** A circle or ellipse: one arc that stops a hair short of where it began. */
export const ring = (x: number, y: number, rx: number, ry = rx) => `M${x - rx} ${y}a${rx} ${ry} 0 1 1 0 0.1`;

/** An ellipse turned by `degrees`: two arcs, for a hair's direction would be lost in rounding. */
export const turnedRing = (x: number, y: number, rx: number, ry: number, degrees: number) => {
  const [dx, dy] = polar(0, 0, rx, degrees);
  const arc = `A${rx} ${ry} ${degrees} 0 1`;
  return `M${x - dx} ${y - dy}${arc} ${x + dx} ${y + dy}${arc} ${x - dx} ${y - dy}`;
};

export const open = (...points: readonly Point[]) => `M${points.map(([x, y]) => `${x} ${y}`).join("L")}`;
export const closed = (...points: readonly Point[]) => `${open(...points)}Z`;

/** A closed curve through all points (Catmull-Rom). */
export const smooth = (...list: readonly Point[]) => {
  const at = (index: number): Point => list[(index + list.length) % list.length] ?? [0, 0];
  const handle = ([x, y]: Point, [ax, ay]: Point, [bx, by]: Point) => `${x + (bx - ax) / 6} ${y + (by - ay) / 6}`;
  const arc = (_: Point, index: number) =>
    `C${handle(at(index), at(index - 1), at(index + 1))} ${handle(at(index + 1), at(index + 2), at(index))} ${at(index + 1).join(" ")}`;
  return `M${at(0).join(" ")}${list.map(arc).join("")}`;
};

/** A closed body of revolution seen from the side: its right half, from top to bottom, as distance from the centre line and height. */
export const turned = (...profile: readonly Point[]) =>
  closed(...profile.map(([half, y]): Point => [half, y]), ...profile.map(([half, y]): Point => [-half, y]).reverse());

export const polar = (x: number, y: number, radius: number, degrees: number): Point => [
  x + radius * Math.cos((degrees * Math.PI) / 180),
  y + radius * Math.sin((degrees * Math.PI) / 180),
];

/** The same thing on either side of the centre line; `side` is 1 to the right. */
export const both = (draw: (side: 1 | -1) => string) => draw(1) + draw(-1);
export const times = (count: number, draw: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => draw(index)).join("");
export const points = (count: number, place: (index: number) => Point): Point[] =>
  Array.from({ length: count }, (_, index) => place(index));

/** A dot: a line of no length with round ends. */
export const dot = (x: number, y: number) => `M${x} ${y}h0`;

/** A dimension line with its end strokes. */
export const spanAcross = (y: number, from: number, to = -from) => `M${from} ${y - 3}v6m0 -3H${to}m0 -3v6`;
export const spanDown = (x: number, from: number, to: number) => `M${x - 3} ${from}h6m-3 0V${to}m-3 0h6`;

/** An arrow head at a point, looking along `degrees`. */
export const head = (x: number, y: number, degrees: number, size = 6) =>
  open(polar(x, y, size, degrees + 150), [x, y], polar(x, y, size, degrees - 150));
