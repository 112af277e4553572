import { across, both, box, closed, down, mid, open, points, polar, ring, slab, times, type Motif } from "../kit.ts";

/** Keeping: a round vault door with its bolts and wheel, or a wall of deposit boxes around a smaller one. */
export const vault: Motif = (random) => {
  const boxes = random.chance(0.4);
  const radius = boxes ? random.between(44, 54) : random.between(78, 90);
  const y = 112;
  const bolts = random.pick(8, 12, 16);
  const spokes = random.pick(3, 4, 5, 6);
  const wheel = radius * random.between(0.34, 0.46);
  const hub = wheel * 0.36;
  const spoke = (index: number) => polar(mid, y, wheel * 1.28, (index / spokes) * 360 - 90);
  const rim = boxes ? 7 : random.between(9, 15);
  const columns = random.whole(2, 3);
  return {
    focus: [mid, y],
    strokes: [
      ["guide", down(mid, 8, 214), across(y, mid - radius - 38), ring(mid, y, radius * 0.72)],
      ["tone", ring(mid, y, radius - rim)],
      ["line", ring(mid, y, radius), ring(mid, y, radius - rim), ring(mid, y, wheel)],
      [
        "fine",
        times(bolts, (index) =>
          ring(...polar(mid, y, radius - rim - 9, ((index + 0.5) / bolts) * 360), boxes ? 2.4 : 4),
        ),
        times(spokes, (index) => open(polar(mid, y, hub, (index / spokes) * 360 - 90), spoke(index))),
      ],
      ["over", times(spokes, (index) => ring(...spoke(index), 4.4))],
      boxes
        ? [
            "line",
            both((side) =>
              times(columns, (column) =>
                times(4, (row) => box(mid + side * (radius + 14 + column * 28 + 12) - 12, 28 + row * 43, 24, 38)),
              ),
            ),
          ]
        : [
            "line",
            slab(204, 8, radius + 24),
            both((side) =>
              closed(
                [mid + side * (radius + 4), y - 26],
                [mid + side * (radius + 18), y - 18],
                [mid + side * (radius + 18), y + 18],
                [mid + side * (radius + 4), y + 26],
              ),
            ),
          ],
      boxes
        ? [
            "fine",
            both((side) =>
              times(columns, (column) =>
                times(4, (row) => ring(mid + side * (radius + 26 + column * 28), 47 + row * 43, 2.4)),
              ),
            ),
          ]
        : ["fine", ring(mid, y, radius + 6), open(...points(2, (end) => [mid - 30 + end * 60, 14]))],
      ["mark", ring(mid, y, hub)],
    ],
  };
};
