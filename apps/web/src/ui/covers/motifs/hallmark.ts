import {
  across,
  both,
  box,
  closed,
  down,
  mid,
  open,
  points,
  polar,
  ring,
  slab,
  spanAcross,
  times,
  type Motif,
} from "../kit.ts";

/** The outlines that assay offices strike a mark in. */
const cartouche = {
  shield: (x: number, y: number, r: number) =>
    `M${x - r} ${y - r}h${r * 2}v${r}q0 ${r} ${-r} ${r * 1.3}q${-r} ${-r * 0.3} ${-r} ${-r * 1.3}Z`,
  oval: (x: number, y: number, r: number) => ring(x, y, r * 1.15, r * 0.86),
  lozenge: (x: number, y: number, r: number) =>
    closed([x, y - r * 1.2], [x + r * 1.1, y], [x, y + r * 1.2], [x - r * 1.1, y]),
  cut: (x: number, y: number, r: number) => closed(...points(8, (index) => polar(x, y, r * 1.12, index * 45 + 22.5))),
  square: (x: number, y: number, r: number) => box(x - r, y - r, r * 2, r * 2),
};
const names = ["shield", "oval", "lozenge", "cut", "square"] as const;

/** Marking: the laser or the punch inside the shank, and the row of marks enlarged below. No letters: only the outlines are read. */
export const hallmark: Motif = (random) => {
  const count = random.pick(3, 4, 5);
  const first = random.whole(0, 4);
  const laser = random.chance(0.5);
  const code = random.chance(0.4);
  const rx = random.between(60, 78);
  const ry = rx * random.between(0.3, 0.42);
  const deep = random.between(20, 28);
  const y = 66;
  const seat = y + ry;
  const row = 164;
  const r = 15;
  const pitch = 200 / count;
  const x = (index: number) => mid + (index - (count - 1) / 2) * Math.min(44, pitch);
  const centre = (count - 1) / 2;
  const shown = (index: number) => names[((first + Math.abs(index - centre) * 2) % 5) | 0] ?? "oval";
  const half = Math.min(44, pitch) * (count / 2) + 8;
  return {
    focus: [mid, row - 22],
    strokes: [
      [
        "guide",
        down(mid, 8, 214),
        across(seat + deep / 2, mid - rx - 26),
        both((side) => `M${mid + side * 12} ${seat + deep - 4}L${mid + side * half} ${row - 30}`),
      ],
      ["tone", slab(row - 30, 60, half)],
      [
        "line",
        ring(mid, y, rx, ry),
        `M${mid - rx} ${y}v${deep}a${rx} ${ry} 0 0 0 ${rx * 2} 0v${-deep}`,
        slab(row - 30, 60, half),
      ],
      [
        "fine",
        ring(mid, y + 3, rx - 7, ry - 4),
        across(row + 24, mid - half + 8),
        spanAcross(row + 40, mid - half, mid + half),
      ],
      laser
        ? ["fine", both((side) => `M${mid + side * 10} 12L${mid + side * 1.5} ${seat - 6}`), slab(8, 5, 16)]
        : ["line", `M${mid - 7} 10h14v${seat - 40}l-4 26h-6l-4 -26Z`],
      ["fine", times(5, (index) => down(mid + (index - 2) * 5, seat + deep / 2 + 2, seat + deep / 2 + 8))],
      [
        "line",
        times(count, (index) => (code && index === centre ? "" : cartouche[shown(index)](x(index), row - 4, r))),
      ],
      ["fine", times(count, (index) => (index === centre ? "" : cartouche[shown(index)](x(index), row - 4, r * 0.7)))],
      ...(code && count % 2
        ? ([
            ["line", open([mid - 15, row - 19], [mid - 15, row + 11], [mid + 15, row + 11])],
            ["mark", times(14, () => box(mid - 15 + random.whole(1, 9) * 3, row - 19 + random.whole(0, 8) * 3, 3, 3))],
          ] as const)
        : ([["mark", ring(mid, count % 2 ? row - 4 : seat - 2, 3.6)]] as const)),
    ],
  };
};
