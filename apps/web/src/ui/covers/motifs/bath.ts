import { across, both, box, dot, down, ring, slab, times, type Motif, type Random, type Stroke } from "../kit.ts";

const floor = 202;

const choose = (random: Random) => ({
  random,
  half: random.between(88, 116),
  level: random.between(78, 98),
  rows: 3,
  reach: random.between(18, 30),
  swell: random.between(1, 3.4),
  anode: random.pick("plate", "basket", "mesh", "bars"),
  hung: random.pick("ring", "drop", "chain", "bangle"),
});
type Bath = ReturnType<typeof choose>;

const tank = ({ random, half, level, reach, swell }: Bath): Stroke[] => {
  const wave = (y: number) =>
    `M${-half + 2} ${y}q${half / 4} ${-swell} ${half / 2} 0t${half / 2} 0 ${half / 2} 0 ${half / 2 - 4} 0`;
  return [
    [
      "guide",
      down(0, 16, 214),
      across(level, -half - 14),
      random.chance(0.5) ? slab(level + 14, floor - level - 24, reach + 16) : ring(0, 146, 58),
    ],
    ["tone", slab(level, floor - level, half)],
    ["line", `M${-half - 15} 60h10V${floor + 4}H${half + 5}V60h10`, slab(34, 6, half + 20)],
    ["fine", wave(level)],
    [
      "line",
      both((side) =>
        times(3, () => dot(side * random.between(reach + 16, half - 42), random.between(level + 22, floor - 12))),
      ),
    ],
  ];
};

const anodes = ({ half, level, anode }: Bath): Stroke[] => {
  const [top, bottom] = [level + 12, floor - 16];
  const at = (side: 1 | -1) => side * (half - 26);
  const inside = (side: 1 | -1) => {
    const bars = times(2, (bar) => down(at(side) - 3 + bar * 6, top, bottom));
    const rungs = times(3, (row) => across(top + ((row + 1) * (bottom - top)) / 4, at(side) - 9, at(side) + 9));
    return { plate: "", bars, basket: rungs, mesh: rungs + down(at(side), top, bottom) }[anode];
  };
  return [
    ["fine", both((side) => down(at(side), 40, top)), both(inside)],
    ["line", both((side) => box(at(side) - 9, top, 18, bottom - top))],
    ["fine", across(26, -half, -half + 10), down(-half + 5, 21, 31), across(26, half - 10, half)],
  ];
};

const rack = ({ level, rows, reach, hung }: Bath): Stroke[] => {
  const step = (floor - level - 26) / rows;
  const piece = (side: 1 | -1, row: number) => {
    const [x, y] = [side * reach, level + 24 + row * step];
    if (hung === "ring") return ring(x, y, 8) + ring(x, y, 5.4);
    if (hung === "bangle") return ring(x, y, 11, 5) + ring(x, y, 8.6, 3.2);
    if (hung === "drop") return `M${x} ${y - 8}q10 15 0 17q-10 -2 0 -17`;
    return times(2, (link) => ring(x, y - 6 + link * 9, 3.4, 5.6));
  };
  return [
    ["line", down(0, 44, floor - 14)],
    [
      "fine",
      times(rows, (row) => `M${-reach} ${level + 15 + row * step}v-5h${reach * 2}v5`),
      both((side) => times(rows, (row) => piece(side, row))),
    ],
  ];
};

/** A plating bath in section: anodes at the sides, the work hung on a rack from the cathode bar between them. */
export const bath: Motif = (random) => {
  const it = choose(random);
  return {
    focus: [0, it.level + 40],
    strokes: [...tank(it), ...anodes(it), ...rack(it), ["mark", slab(32, 10, 8)]],
  };
};
