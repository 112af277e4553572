import {
  across,
  both,
  down,
  mid,
  points,
  polar,
  ring,
  spanAcross,
  times,
  type Drawing,
  type Motif,
  type Point,
  type Random,
} from "../kit.ts";

/** One link: centre, direction of the run, length and width over all. */
type Link = (x: number, y: number, turn: number, along: number, over: number) => string;

/** A rounded bar around two ends: the wire of a link as its outer and inner line. */
const loop = (x: number, y: number, turn: number, along: number, over: number) => {
  const radius = over / 2;
  const [ux, uy] = polar(0, 0, along / 2 - radius, turn);
  const [vx, vy] = polar(0, 0, radius, turn + 90);
  const at = (sx: number, sy: number) => `${(x + sx * ux + sy * vx).toFixed(1)} ${(y + sx * uy + sy * vy).toFixed(1)}`;
  const r = radius.toFixed(1);
  return `M${at(-1, -1)}L${at(1, -1)}A${r} ${r} 0 0 1 ${at(1, 1)}L${at(-1, 1)}A${r} ${r} 0 0 1 ${at(-1, -1)}Z`;
};

const wire =
  (thick: number): Link =>
  (x, y, turn, along, over) =>
    loop(x, y, turn, along, over) + loop(x, y, turn, along - thick * 2, over - thick * 2);

/** Chains a maker would name: cable, figaro, anchor, curb. */
const patterns = {
  cable: () => ({ along: 46, over: 30, edge: 7 }),
  figaro: (index: number) => (index % 4 === 0 ? { along: 66, over: 30, edge: 7 } : { along: 32, over: 30, edge: 7 }),
  anchor: () => ({ along: 58, over: 34, edge: 8 }),
  curb: () => ({ along: 44, over: 36, edge: 0 }),
};

/** A length of chain, stretched for measuring or hung as a necklace with its clasp. */
export const links: Motif = (random) => {
  const name = random.pick("cable", "figaro", "anchor", "curb");
  return random.chance(0.45) ? festoon(random, name) : stretched(random, name);
};

const stretched = (random: Random, name: keyof typeof patterns): Drawing => {
  const y = random.between(96, 120);
  const size = random.between(0.8, 1.15);
  const lean = name === "curb" ? random.between(22, 34) : 0;
  const sequence = [0, 1, 2, 3, 4].map((index) => patterns[name](Math.abs(index - 2) % 2 ? 1 : index === 2 ? 0 : 1));
  const gap = 13;
  const total = sequence.reduce((sum, { along }) => sum + along * size - gap, 0);
  let x = mid - total / 2;
  const placed = sequence.map(({ along, over }) => {
    const centre = x + (along * size - gap) / 2;
    x += along * size - gap;
    return { centre, along: along * size, over: over * size };
  });
  const body = placed.map(({ centre, along, over }) => wire(6)(centre, y, lean, along, over)).join("");
  const bars = placed
    .slice(1)
    .map(({ centre, along }) => loop(centre - along / 2 + gap / 4, y, 0, 26, 8))
    .join("");
  const middle = placed[2] ?? { centre: mid, along: 40, over: 30 };
  const reach = total / 2 + 10;

  return {
    focus: [mid, y],
    strokes: [
      ["guide", across(y, 8), placed.map(({ centre }) => down(centre, y - 58, y + 58)).join(""), down(mid, 14, 210)],
      ["tone", loop(middle.centre, y, lean, middle.along, middle.over)],
      ["line", body],
      ...(name === "curb" ? [] : ([["over", bars]] as const)),
      ...(name === "anchor"
        ? ([["line", placed.map(({ centre, over }) => down(centre, y - over / 2, y + over / 2)).join("")]] as const)
        : []),
      [
        "fine",
        spanAcross(y + 62, mid - reach, mid + reach),
        spanAcross(y - 62, middle.centre - middle.along / 2, middle.centre + middle.along / 2),
      ],
      ["mark", ring(mid, y - 62, 3.6)],
    ],
  };
};

const festoon = (random: Random, name: keyof typeof patterns): Drawing => {
  const half = random.between(92, 122);
  const drop = random.between(96, 130);
  const count = 6;
  const top = 34;
  const bottom = top + drop;
  const at = (position: number): Point => [
    half * Math.sin((position * Math.PI) / 2),
    top + drop * (1 - Math.cos((position * Math.PI) / 2) ** 1),
  ];
  const placed = points(count, (index) => at(1 - (index + 0.5) / count));
  const link = (side: 1 | -1, index: number) => {
    const [dx, y] = placed[index] ?? [0, top];
    const [px, py] = at(1 - index / count);
    const [qx, qy] = at(1 - (index + 1) / count);
    const turn = (Math.atan2(qy - py, side * (qx - px)) * 180) / Math.PI;
    const along = Math.hypot(qx - px, qy - py) + 7;
    return wire(4)(mid + side * dx, bottom + top - y, turn, along, index % 2 && name !== "cable" ? 13 : 18);
  };
  return {
    focus: [mid, bottom - 14],
    strokes: [
      [
        "guide",
        down(mid, 14, 214),
        across(top, mid - half - 20),
        `M${mid - half} ${top}Q${mid} ${bottom + drop * 0.9} ${mid + half} ${top}`,
      ],
      ["line", both((side) => times(count, (index) => link(side, count - 1 - index)))],
      ["fine", both((side) => ring(mid + side * half, top, 6)), spanAcross(top - 14, mid - half, mid + half)],
      ["tone", ring(mid, bottom + 22, 15, 18)],
      ["line", ring(mid, bottom + 22, 15, 18)],
      ["mark", ring(mid, bottom + 22, 4)],
    ],
  };
};
