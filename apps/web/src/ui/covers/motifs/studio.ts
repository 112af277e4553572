import { across, both, box, closed, down, mid, polar, ring, slab, times, turned, type Motif } from "../kit.ts";

/** Selling by picture: lights on either side of a ring light or camera, the piece on a bust or a stand between them. */
export const studio: Motif = (random) => {
  const live = random.chance(0.5);
  const show = random.pick("bust", "stand", "cone");
  const away = random.between(96, 112);
  const tilt = random.between(14, 26);
  const table = 178;
  const lens = random.between(30, 38);
  const y = 66;
  const light = (side: 1 | -1) => {
    const corner = (dx: number, dy: number) => {
      const [cos, sin] = polar(0, 0, 1, tilt);
      return [mid + side * (away + dx * cos - dy * sin), 76 + dx * sin * -1 + dy * cos] as const;
    };
    return closed(corner(-12, -28), corner(-12, 28), corner(12, 14), corner(12, -14));
  };
  return {
    focus: [mid, 140],
    strokes: [
      [
        "guide",
        down(mid, 8, 214),
        across(table - 34, 40),
        both(
          (side) =>
            `M${mid + side * (away - 14)} 54L${mid} ${table - 34}M${mid + side * (away - 18)} 104L${mid} ${table - 34}`,
        ),
      ],
      [
        "tone",
        both((side) =>
          closed([mid + side * (away - 6), 52], [mid + side * (away - 18), 104], [mid + side * 8, table - 34]),
        ),
      ],
      [
        "line",
        both(light),
        both((side) => down(mid + side * (away + 12), 90, 206)),
        slab(table, 6, 78),
        both((side) => down(mid + side * 66, table + 6, 208)),
      ],
      [
        "fine",
        both((side) => `M${mid + side * (away + 12)} 184l-14 24M${mid + side * (away + 12)} 184l14 24`),
        across(208, 14),
      ],
      ...(live
        ? ([
            ["line", ring(mid, y, lens + 12), ring(mid, y, lens)],
            [
              "fine",
              slab(y - 22, 44, 12),
              times(3, (row) => across(y + 4 + row * 5, mid - 7)),
              times(12, (lamp) => ring(...polar(mid, y, lens + 6, lamp * 30), 1.6)),
            ],
          ] as const)
        : ([
            ["line", slab(y - 24, 46, 40), slab(y - 34, 10, 15), ring(mid, y, 19)],
            ["fine", ring(mid, y, 13), ring(mid, y, 6), box(mid + 26, y - 18, 8, 5)],
          ] as const)),
      ["over", shown[show](table)],
      [
        "fine",
        show === "cone"
          ? ring(mid, table - 30, 9, 4)
          : `M${mid - 13} ${table - 44}Q${mid} ${table - 6} ${mid + 13} ${table - 44}`,
      ],
      ["mark", show === "cone" ? ring(mid, table - 36, 4) : ring(mid, table - 23, 4)],
    ],
  };
};

const shown = {
  bust: (y: number) => `M${mid - 9} ${y - 58}q-2 14 -22 20q-8 20 6 38h50q14 -18 6 -38q-20 -6 -22 -20Z`,
  stand: (y: number) => turned([18, y - 52], [18, y - 10], [26, y]),
  cone: (y: number) => turned([3, y - 52], [16, y - 4], [24, y]),
};
