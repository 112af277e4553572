import { across, both, box, closed, down, head, mid, ring, slab, spanDown, times, turned, type Motif } from "../kit.ts";

/** Lost-wax casting: a perforated flask in section, the wax tree in it, poured from a funnel or a crucible with a stopper. */
export const flask: Motif = (random) => {
  const poured = random.chance(0.4);
  const half = random.between(36, 52);
  const top = poured ? 84 : 46;
  const bottom = 196;
  const tiers = random.whole(3, poured ? 4 : 5);
  const lean = random.between(-11, -2);
  const reach = half - 14;
  const piece = random.pick("ring", "drop", "disc");
  const step = (bottom - top - 44) / tiers;
  const wall = half + 14;

  const pieceAt = (side: 1 | -1, y: number) => {
    const x = mid + side * (reach - 5);
    const size = Math.min(9, step * 0.4);
    if (piece === "drop") return closed([x - 3, y + size], [x + 3, y + size], [x + 2, y - size], [x - 2, y - size]);
    return ring(x, y, size, piece === "disc" ? size * 0.4 : size) + (piece === "ring" ? ring(x, y, size * 0.62) : "");
  };
  const tier = (index: number) => bottom - 18 - index * step;

  return {
    focus: [mid, top + 40],
    strokes: [
      [
        "guide",
        down(mid, 10, 214),
        random.chance(0.5)
          ? ring(mid, (top + bottom) / 2, 92)
          : box(mid - wall - 22, top - 12, wall * 2 + 44, bottom - top + 24),
      ],
      ["tone", slab(top + 8, bottom - top - 8, half)],
      [
        "line",
        slab(top - 4, 10, wall + 8),
        both((side) => down(mid + side * wall, top + 6, bottom)),
        slab(bottom, 8, wall + 8),
      ],
      [
        "fine",
        both((side) => down(mid + side * half, top + 6, bottom)),
        both((side) =>
          times(6, (row) => ring(mid + side * (half + 7), top + 22 + (row * (bottom - top - 36)) / 5, 2.2)),
        ),
      ],
      [
        "fine",
        turned([11, top + 6], [4, top + 22], [4, bottom - 10]),
        both((side) => times(tiers, (index) => `M${mid + side * 4} ${tier(index)}l${side * (reach - 18)} ${lean}`)),
      ],
      ["line", both((side) => times(tiers, (index) => pieceAt(side, tier(index) + lean)))],
      ...(poured
        ? ([
            ["tone", turned([24, 34], [18, 58], [3, 64])],
            [
              "line",
              turned([34, 20], [28, 66], [4, 70]),
              both((side) => times(3, (turn) => ring(mid + side * 44, 28 + turn * 14, 4))),
            ],
            ["fine", turned([24, 34], [18, 58], [3, 64]), slab(10, 50, 2)],
          ] as const)
        : ([
            [
              "fine",
              both(
                (side) =>
                  across(128, mid + side * (wall + 8), mid + side * (wall + 34)) +
                  head(mid + side * (wall + 34), 128, side === 1 ? 0 : 180),
              ),
            ],
          ] as const)),
      ["guide", spanDown(mid + wall + 46, top, bottom)],
      ["mark", turned([11, top + 6], [4, top + 20])],
    ],
  };
};
