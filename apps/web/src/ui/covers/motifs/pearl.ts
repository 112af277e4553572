import { across, both, down, mid, polar, ring, spanAcross, times, type Motif } from "../kit.ts";

/** A pearl cut through: nucleus, coats of nacre, drill hole; over a graduated strand, or in its shell. */
export const pearl: Motif = (random) => {
  const radius = random.between(52, 66);
  const nucleus = radius * random.between(0.42, 0.72);
  const coats = random.whole(4, 8);
  const drill = random.pick("none", "half", "full");
  const setting = random.pick("strand", "shell", "gauge");
  const y = setting === "strand" ? 22 + radius : 34 + radius;
  const flat = random.pick(1, 1, 0.88);
  const coat = (index: number) => nucleus + ((radius - nucleus) * (index + 1)) / (coats + 1);
  const open = drill === "full" ? y + radius * flat : drill === "half" ? y : y - radius * flat;
  return {
    focus: [mid, y - nucleus * 0.6],
    strokes: [
      ["guide", down(mid, 8, 214), across(y, mid - radius - 40), ring(mid, y, radius + 12)],
      ["tone", ring(mid, y, nucleus, nucleus * flat)],
      ["line", ring(mid, y, radius, radius * flat), ring(mid, y, nucleus, nucleus * flat)],
      ["fine", times(coats, (index) => ring(mid, y, coat(index), coat(index) * flat))],
      drill === "none"
        ? [
            "fine",
            times(
              4,
              (band) =>
                `M${mid - nucleus * 0.8 + band * 3} ${y - nucleus * 0.4 + band * nucleus * 0.28}h${(nucleus * 0.8 - band * 3) * 2}`,
            ),
          ]
        : ["over", `M${mid - 3} ${y - radius * flat}V${open}h6V${y - radius * flat}`],
      ...surround[setting](y, radius, random.whole(5, 7), random.between(0.82, 0.9)),
      ["mark", ring(mid, y - nucleus * flat, 3.6)],
    ],
  };
};

const surround = {
  /** Graduated: largest in the middle, each next one smaller. */
  strand: (y: number, radius: number, count: number, ratio: number) => {
    const low = y + radius + 26;
    const bead = (index: number) => 13 * ratio ** index;
    const reach = (index: number) =>
      Array.from({ length: index }, (_, earlier) => bead(earlier) + bead(earlier + 1)).reduce(
        (sum, step) => sum + step,
        0,
      );
    const lift = (index: number) => low - (reach(index) / 120) ** 2 * 46;
    return [
      [
        "line",
        ring(mid, low, bead(0)),
        both((side) => times(count, (index) => ring(mid + side * reach(index + 1), lift(index + 1), bead(index + 1)))),
      ],
      ["guide", both((side) => `M${mid + side * reach(count)} ${lift(count)}L152 ${y}`).replaceAll("152", String(mid))],
    ] as const;
  },
  shell: (y: number, radius: number, count: number) =>
    [
      ["line", `M${mid - 128} ${y - 8}Q${mid - 96} 206 ${mid} 210Q${mid + 96} 206 ${mid + 128} ${y - 8}`],
      [
        "fine",
        both((side) =>
          times(
            Math.min(4, count),
            (rib) =>
              `M${mid + side * (118 - rib * 12)} ${y + 2 + rib * 5}Q${mid + side * (88 - rib * 8)} ${196 - rib * 6} ${mid} ${202 - rib * 7}`,
          ),
        ),
        both((side) => `M${mid + side * (radius + 4)} ${y + 18}q${side * 14} 6 26 -6`.replace("26", String(side * 26))),
      ],
    ] as const,
  gauge: (y: number, radius: number) =>
    [
      [
        "line",
        both((side) => `M${mid + side * radius} ${y - 34}V${y + 34}h${side * 8}V${y - 34}Z`),
        both((side) => across(y, mid + side * (radius + 8), mid + side * (radius + 34))),
      ],
      [
        "fine",
        spanAcross(y + radius + 18, mid - radius, mid + radius),
        both((side) => times(4, (tick) => down(mid + side * (radius + 14 + tick * 5), y - 4, y + 4))),
        ring(...polar(mid, y, 0, 0), 2),
      ],
    ] as const,
};
