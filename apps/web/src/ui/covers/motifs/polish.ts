import { across, both, box, dot, down, head, mid, open, polar, ring, slab, times, turned, type Motif } from "../kit.ts";

/** Finishing: a polishing lathe with a mop on either spindle, or pieces dragged through media. */
export const polish: Motif = (random) => (random.chance(0.55) ? lathe(random) : drag(random));

const lathe: Motif = (random) => {
  const y = random.between(84, 98);
  const mop = random.between(36, 52);
  const plies = random.whole(4, 7);
  const wide = plies * 4;
  const body = random.between(36, 46);
  const out = body + 34;
  const hood = random.chance(0.5);
  const at = (side: 1 | -1, distance: number) => mid + side * distance;
  return {
    focus: [mid + out, y - mop + 26],
    strokes: [
      [
        "guide",
        down(mid, 14, 214),
        across(y, 12),
        both((side) => down(at(side, out + wide / 2), y - mop - 16, y + mop + 16)),
      ],
      ["tone", both((side) => box(at(side, out + wide / 2) - wide / 2, y - mop, wide, mop * 2))],
      [
        "line",
        slab(y - 26, 52, body),
        both((side) => box(at(side, out + wide / 2) - wide / 2, y - mop, wide, mop * 2)),
      ],
      [
        "line",
        both((side) => open([at(side, body), y - 10], [at(side, body + 14), y - 6], [at(side, out), y - 5])),
        both((side) => open([at(side, body), y + 10], [at(side, body + 14), y + 6], [at(side, out), y + 5])),
        both(
          (side) =>
            `M${at(side, out + wide)} ${y - 5}L${at(side, out + wide + 18)} ${y}L${at(side, out + wide)} ${y + 5}`,
        ),
      ],
      ["line", turned([20, y + 26], [24, 190], [44, 204]), slab(204, 8, 62)],
      [
        "fine",
        both((side) => times(plies - 1, (ply) => down(at(side, out + (ply + 1) * 4), y - mop, y + mop))),
        times(5, (fin) => down(mid + (fin - 2) * (body / 3.4), y - 18, y + 18)),
        ring(mid, 150, 5),
      ],
      hood
        ? ["line", both((side) => `M${at(side, out - 8)} ${y + 14}v${-(mop + 22)}h${side * (wide + 16)}v14`)]
        : [
            "fine",
            both((side) => `M${at(side, out + wide + 14)} ${y - mop + 4}q${side * 12} 14 0 28`),
            both((side) => head(at(side, out + wide + 14), y - mop + 32, side === 1 ? 115 : 65, 5)),
          ],
      ["mark", both((side) => ring(at(side, out + wide / 2), y - mop, 3.4))],
    ],
  };
};

const drag: Motif = (random) => {
  const arms = random.pick(3, 4, 5);
  const half = random.between(92, 110);
  const level = random.between(116, 132);
  const pitch = (half * 1.55) / Math.max(2, arms - 1);
  const x = (index: number) => mid + (index - (arms - 1) / 2) * pitch;
  const [bx, by] = polar(0, 0, 1, 0);
  return {
    focus: [x(Math.floor(arms / 2)), level + 18],
    strokes: [
      ["guide", down(mid, 8, 214), across(level, mid - half - 18), ring(mid, 34, half * 0.9 * bx, 14 + by)],
      ["tone", turned([half - 4, level], [half - 18, 200])],
      [
        "line",
        `M${mid - half} 92L${mid - half + 20} 206H${mid + half - 20}L${mid + half} 92`,
        slab(26, 12, half * 0.9),
        slab(10, 16, 18),
      ],
      [
        "fine",
        times(arms, (index) => down(x(index), 38, level + 8)),
        times(arms, (index) => box(x(index) - 7, 50, 14, 20)),
        across(level, mid - half + 5),
      ],
      ["line", times(arms, (index) => ring(x(index), level + 18, 10))],
      [
        "fine",
        times(arms, (index) => ring(x(index), level + 18, 7)),
        times(arms, (index) => `M${x(index) - 12} 78q12 7 24 0`),
        times(arms, (index) => head(x(index) + 12, 78, -30, 4)),
      ],
      [
        "line",
        times(16, (index) =>
          dot(
            mid - half + 30 + ((half * 2 - 60) * (index + random.between(-0.3, 0.3))) / 15,
            random.between(level + 38, 196),
          ),
        ),
      ],
      ["mark", ring(x(Math.floor(arms / 2)), level + 8, 3.4)],
    ],
  };
};
