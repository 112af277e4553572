import { across, both, down, ring, spanAcross, times, type Motif, type Random, type Stroke } from "../kit.ts";

const choose = (random: Random) => {
  const setting = random.pick("strand", "shell", "gauge");
  const radius = random.between(50, 66);
  return {
    radius,
    setting,
    nucleus: radius * random.between(0.4, 0.74),
    coats: random.whole(4, 8),
    drill: random.pick("none", "half", "full"),
    /** Button pearls are flat. */
    flat: random.pick(1, 1, 0.86),
    y: (setting === "strand" ? 22 : 34) + radius,
    count: random.whole(5, 7),
    ratio: random.between(0.82, 0.9),
  };
};
type Pearl = ReturnType<typeof choose>;

const section = ({ radius, nucleus, coats, drill, flat, y }: Pearl): Stroke[] => {
  const coat = (index: number) => nucleus + ((radius - nucleus) * (index + 1)) / (coats + 1);
  const top = y - radius * flat;
  return [
    ["guide", down(0, 8, 214), across(y, -radius - 40), ring(0, y, radius + 12)],
    ["tone", ring(0, y, nucleus, nucleus * flat)],
    ["line", ring(0, y, radius, radius * flat), ring(0, y, nucleus, nucleus * flat)],
    ["fine", times(coats, (index) => ring(0, y, coat(index), coat(index) * flat))],
    drill === "none"
      ? ["fine", times(4, (band) => across(y - nucleus * flat * (0.45 - band * 0.3), -nucleus * 0.8))]
      : ["over", `M-3 ${top}V${drill === "full" ? y + radius * flat : y}h6V${top}`],
  ];
};

const surround: Readonly<Record<Pearl["setting"], (it: Pearl) => Stroke[]>> = {
  /** Graduated: largest in the middle, each next one smaller. */
  strand: ({ y, radius, count, ratio }) => {
    const low = y + radius + 26;
    const bead = (index: number) => 13 * ratio ** index;
    const reach = (index: number): number => (index === 0 ? 0 : reach(index - 1) + bead(index - 1) + bead(index));
    const lift = (index: number) => low - (reach(index) / 120) ** 2 * 46;
    return [
      [
        "line",
        ring(0, low, bead(0)),
        both((side) => times(count, (index) => ring(side * reach(index + 1), lift(index + 1), bead(index + 1)))),
      ],
      ["guide", both((side) => `M${side * reach(count)} ${lift(count)}L0 ${y}`)],
    ];
  },
  shell: ({ y, radius, count }) => [
    ["line", `M-128 ${y - 8}Q-96 206 0 210Q96 206 128 ${y - 8}`],
    [
      "fine",
      both((side) =>
        times(
          Math.min(4, count - 2),
          (rib) =>
            `M${side * (118 - rib * 12)} ${y + 2 + rib * 5}Q${side * (88 - rib * 8)} ${196 - rib * 6} 0 ${202 - rib * 7}`,
        ),
      ),
      both((side) => `M${side * (radius + 4)} ${y + 18}q${side * 14} 6 ${side * 26} -6`),
    ],
  ],
  gauge: ({ y, radius }) => [
    [
      "line",
      both((side) => `M${side * radius} ${y - 34}v68h${side * 8}v-68Z`),
      both((side) => across(y, side * (radius + 8), side * (radius + 38))),
    ],
    [
      "fine",
      spanAcross(y + radius + 18, -radius, radius),
      both((side) => times(4, (tick) => down(side * (radius + 14 + tick * 6), y - 4, y + 4))),
    ],
  ],
};

/** A pearl cut through: nucleus, coats of nacre, drill hole; over a graduated strand, in its shell, or in a gauge. */
export const pearl: Motif = (random) => {
  const it = choose(random);
  return {
    focus: [0, it.y - it.nucleus * 0.6],
    strokes: [...section(it), ...surround[it.setting](it), ["mark", ring(0, it.y - it.nucleus * it.flat, 3.6)]],
  };
};
