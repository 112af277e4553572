import { across, both, closed, down, head, mid, ring, slab, spanDown, times, turned, type Motif } from "../kit.ts";

/** Melting in an induction coil, or fire assay: cupels in rows in the mouth of a muffle. */
export const crucible: Motif = (random) => (random.chance(0.6) ? induction(random) : muffle(random));

const induction: Motif = (random) => {
  const rim = random.between(40, 54);
  const foot = rim * random.between(0.5, 0.72);
  const [top, bottom] = [58, 196];
  const wall = random.between(7, 10);
  const turns = random.whole(5, 7);
  const fill = random.between(98, 134);
  const halfAt = (y: number) => rim + ((foot - rim) * (y - top)) / (bottom - top);
  const dip = random.chance(0.5);
  return {
    focus: [mid, fill],
    strokes: [
      ["guide", down(mid, 10, 214), slab(46, 160, rim + 42), across(fill, mid - rim - 40)],
      ["tone", turned([halfAt(fill) - wall, fill], [foot - wall, bottom - wall])],
      [
        "line",
        closed(
          [mid + rim, top],
          [mid + foot, bottom],
          [mid - foot, bottom],
          [mid - rim, top],
          [mid - rim + wall, top],
          [mid - foot + wall, bottom - wall],
          [mid + foot - wall, bottom - wall],
          [mid + rim - wall, top],
        ),
      ],
      [
        "line",
        both((side) => times(turns, (turn) => ring(mid + side * (rim + 20), 66 + (turn * 124) / (turns - 1), 7))),
      ],
      [
        "fine",
        both((side) => times(turns, (turn) => ring(mid + side * (rim + 20), 66 + (turn * 124) / (turns - 1), 3.6))),
        across(fill, mid - halfAt(fill) + wall),
      ],
      ["fine", times(2, (row) => `M${mid - 20 + row * 4} ${fill + 18 + row * 16}q10 -6 20 0t${20 - row * 8} 0`)],
      dip
        ? ["line", slab(14, fill - 2, 3).replace(/v[\d.]+/, `v${fill + 6}`), slab(14, 10, 12)]
        : [
            "fine",
            both((side) =>
              times(2, (ray) => `M${mid + side * (8 + ray * 14)} ${fill - 12}q${side * 5} -9 0 -16t0 -14`),
            ),
          ],
      ["fine", spanDown(mid - rim - 46, fill, bottom - wall)],
      ["mark", dip ? ring(mid, fill + 18, 4) : ring(mid, fill, 4)],
    ],
  };
};

const muffle: Motif = (random) => {
  const half = random.between(86, 108);
  const spring = random.between(90, 112);
  const columns = random.pick(3, 5);
  const pitch = (half * 1.7) / columns;
  const [back, front] = [154, 188];
  const cupel = (x: number, y: number, scale: number) =>
    closed(
      [x - 12 * scale, y - 14 * scale],
      [x + 12 * scale, y - 14 * scale],
      [x + 15 * scale, y],
      [x - 15 * scale, y],
    ) + `M${x - 8 * scale} ${y - 14 * scale}q${8 * scale} ${8 * scale} ${16 * scale} 0`;
  const row = (y: number, scale: number, spread: number) =>
    times(columns, (index) => cupel(mid + (index - (columns - 1) / 2) * pitch * spread, y, scale));
  const arch = (inset: number, floor: number) =>
    `M${mid - half + inset} ${floor}V${spring}A${half - inset} ${random.between(0, 0) + (spring - 34) - inset * 0.6} 0 0 1 ${mid + half - inset} ${spring}V${floor}`;
  return {
    focus: [mid, front - 26],
    strokes: [
      ["guide", down(mid, 10, 214), across(spring, mid - half - 22), ring(mid, front - 14, 26)],
      ["tone", `${arch(14, 198)}Z`],
      ["line", `${arch(0, 204)}Z`, slab(204, 8, half + 14)],
      [
        "fine",
        `${arch(14, 198)}Z`,
        both((side) => times(4, (element) => ring(mid + side * (half - 24), spring + 12 + element * 16, 3))),
      ],
      ["fine", row(back, 0.72, 0.78)],
      ["over", row(front, 1, 1)],
      [
        "fine",
        both((side) => `M${mid + side * 12} ${spring - 6}q${side * 6} -10 0 -18`),
        `M${mid} ${spring - 2}v-24`,
        head(mid, spring - 28, -90, 5),
      ],
      ["mark", ring(mid, front - 13, 4)],
    ],
  };
};
