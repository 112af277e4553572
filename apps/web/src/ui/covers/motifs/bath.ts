import { across, both, box, dot, down, mid, ring, slab, times, type Motif } from "../kit.ts";

/** A plating bath in section: anodes at the sides, the work hung on a rack from the cathode bar between them. */
export const bath: Motif = (random) => {
  const half = random.between(88, 116);
  const level = random.between(80, 98);
  const floor = 202;
  const rows = random.whole(3, 4);
  const anode = random.pick("plate", "basket", "mesh");
  const hung = random.pick("ring", "drop", "chain");
  const step = (floor - level - 26) / rows;
  const reach = random.between(18, 30);
  const swell = random.between(1, 3.4);
  const wave = (y: number) =>
    `M${mid - half + 2} ${y}q${half / 4} ${-swell} ${half / 2} 0t${half / 2} 0 ${half / 2} 0 ${half / 2 - 4} 0`;
  const side = (sign: 1 | -1) => mid + sign * (half - 26);
  const plate = (sign: 1 | -1) => box(side(sign) - 9, level + 12, 18, floor - level - 28);
  const inside = (sign: 1 | -1) =>
    anode === "plate"
      ? ""
      : times(5, (row) => across(level + 22 + (row * (floor - level - 44)) / 4, side(sign) - 9, side(sign) + 9)) +
        (anode === "mesh" ? down(side(sign), level + 12, floor - 16) : "");
  const piece = (sign: 1 | -1, row: number) => {
    const [x, y] = [mid + sign * reach, level + 24 + row * step];
    if (hung === "ring") return ring(x, y, 8) + ring(x, y, 5.4);
    if (hung === "drop") return `M${x} ${y - 8}q10 15 0 17q-10 -2 0 -17Z`;
    return times(2, (link) => ring(x, y - 6 + link * 9, 3.4, 5.6));
  };

  return {
    focus: [mid, level + 44],
    strokes: [
      [
        "guide",
        down(mid, 16, 214),
        across(level, mid - half - 14),
        random.chance(0.5) ? slab(level + 14, floor - level - 24, reach + 14) : ring(mid, 146, 58),
      ],
      ["tone", slab(level, floor - level, half)],
      [
        "line",
        `M${mid - half - 5} 60V${floor + 4}H${mid + half + 5}V60`,
        both((sign) => across(60, mid + sign * (half + 1), mid + sign * (half + 10))),
        slab(34, 6, half + 20),
      ],
      ["fine", wave(level), wave(level + 9), both((sign) => down(side(sign), 40, level + 12)), both(inside)],
      ["line", both(plate), down(mid, 44, floor - 14)],
      [
        "fine",
        both((sign) => times(rows, (row) => `M${mid} ${level + 10 + row * step}h${sign * reach}v5`)),
        both((sign) => times(rows, (row) => piece(sign, row))),
      ],
      [
        "line",
        both((sign) =>
          times(7, () =>
            dot(mid + sign * random.between(reach + 14, half - 42), random.between(level + 22, floor - 12)),
          ),
        ),
      ],
      [
        "fine",
        across(26, mid - half, mid - half + 10),
        down(mid - half + 5, 21, 31),
        across(26, mid + half - 10, mid + half),
      ],
      ["mark", slab(32, 10, 8)],
    ],
  };
};
