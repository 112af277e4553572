import {
  across,
  both,
  box,
  closed,
  dot,
  down,
  mid,
  open,
  points,
  polar,
  ring,
  spanAcross,
  times,
  turned,
  type Motif,
} from "../kit.ts";

/** Looking closely: a folding loupe over its case, the stone seen in it, a triplet in section, or tweezers from below. */
export const loupe: Motif = (random) => {
  const radius = random.between(58, 68);
  const y = 20 + radius;
  const sides = random.pick(6, 8, 8);
  const spread = random.between(0.5, 0.66);
  const turn = random.pick(0, 180 / sides);
  const below = random.pick("case", "tweezers", "triplet");
  const seen = radius - 12;
  const corner = (index: number, scale: number) => polar(mid, y, seen * scale, (index * 360) / sides + turn - 90);
  const table = points(sides, (index) => corner(index, spread));
  const fault = polar(mid, y, seen * random.between(0.12, 0.4), random.between(0, 360));
  const foot = y + radius;
  return {
    focus: fault,
    strokes: [
      [
        "guide",
        down(mid, 8, 214),
        across(y, mid - radius - 30),
        ring(mid, y, radius + 16),
        spanAcross(foot + 12, mid - radius, mid + radius),
      ],
      [
        "tone",
        closed(corner(0, spread), corner(0.5, 0.84), corner(1, spread)),
        closed(corner(sides - 1, spread), corner(sides - 0.5, 0.84), corner(0, spread)),
      ],
      ["line", ring(mid, y, radius)],
      [
        "fine",
        ring(mid, y, radius - 6),
        closed(...table),
        open(...points(sides * 2 + 1, (index) => (index % 2 ? corner(index / 2, 0.84) : corner(index / 2, spread)))),
        times(sides, (index) => open(corner(index + 0.5, 0.84), corner(index + 0.5, 1))),
      ],
      [
        "fine",
        times(random.whole(3, 6), () =>
          dot(...polar(fault[0], fault[1], random.between(6, 13), random.between(0, 360))),
        ),
        ring(fault[0], fault[1], 16),
      ],
      ...base[below](foot),
      ["mark", ring(fault[0], fault[1], 3)],
    ],
  };
};

const base = {
  case: (y: number) =>
    [
      [
        "over",
        `M${mid - 12} ${y - 2}L${mid - 30} ${y + 30}Q${mid - 34} 208 ${mid} 210Q${mid + 34} 208 ${mid + 30} ${y + 30}L${mid + 12} ${y - 2}Z`,
      ],
      ["fine", ring(mid, y + 8, 4), across(y + 30, mid - 18), across(y + 36, mid - 18)],
    ] as const,
  tweezers: (y: number) =>
    [
      [
        "line",
        both((side) =>
          closed([mid + side * 2, y + 6], [mid + side * 15, 210], [mid + side * 5, 210], [mid + side * 0.8, y + 10]),
        ),
      ],
      ["fine", both((side) => times(4, (groove) => across(190 + groove * 4, mid + side * 6, mid + side * 13)))],
    ] as const,
  triplet: (y: number) =>
    [
      ["tone", turned([36, y + 26], [36, y + 46])],
      [
        "line",
        `M${mid - 36} ${y + 26}Q${mid} ${y + 10} ${mid + 36} ${y + 26}V${y + 46}Q${mid} ${y + 62} ${mid - 36} ${y + 46}Z`,
      ],
      [
        "fine",
        `M${mid - 36} ${y + 33}Q${mid} ${y + 26} ${mid + 36} ${y + 33}M${mid - 36} ${y + 39}Q${mid} ${y + 46} ${mid + 36} ${y + 39}`,
        both((side) => box(mid + side * 40 - 4, y + 22, 8, 28)),
      ],
    ] as const,
};
