import {
  across,
  both,
  closed,
  down,
  mid,
  polar,
  points,
  ring,
  slab,
  spanAcross,
  times,
  turned,
  type Motif,
} from "../kit.ts";

/** Laser welding: the beam comes to a point on a seam, the spots overlap down the joint, argon from both sides. */
export const weld: Motif = (random) => {
  const piece = random.pick("ring", "bangle", "link", "tube");
  const work = { ring: [54, 54, 24], bangle: [82, 46, 10], link: [40, 58, 15], tube: [100, 34, 34] }[piece];
  const [rx = 54, ry = 54, thick = 24] = work;
  const y = 204 - ry;
  const seam = y - ry;
  const wide = random.between(15, 26);
  const tilt = random.between(20, 48);
  const spots = random.whole(4, 7);
  const pitch = Math.max(2.6, thick / spots);
  const nozzle = (side: 1 | -1) => {
    const at = (distance: number, shift: number) => {
      const [x, height] = polar(0, 0, distance, tilt);
      return [mid + side * (x - shift * 0.6), seam - height - shift] as const;
    };
    return closed(at(26, 0), at(70, 8), at(74, -2), at(28, -4));
  };

  return {
    focus: [mid, seam],
    strokes: [
      ["guide", down(mid, 6, 214), across(y, 46), piece === "tube" ? "" : ring(mid, y, rx + 10, ry + 10)],
      ["tone", closed([mid - wide, 14], [mid + wide, 14], [mid + 2.5, seam], [mid - 2.5, seam])],
      [
        "line",
        slab(8, 6, wide + 9),
        piece === "tube" ? slab(y - ry, ry * 2, rx) : ring(mid, y, rx, ry) + ring(mid, y, rx - thick, ry - thick),
      ],
      [
        "fine",
        both(
          (side) =>
            `M${mid + side * wide} 14L${mid + side * 2.5} ${seam}M${mid + side * wide * 0.55} 14L${mid + side * 1.4} ${seam}`,
        ),
      ],
      [
        "fine",
        piece === "tube"
          ? both((side) => ring(mid + side * rx, y, 7, ry))
          : ring(mid, y, rx - thick / 2, ry - thick / 2),
      ],
      ["fine", down(mid, seam, seam + thick), times(spots, (spot) => ring(mid, seam + (spot + 0.7) * pitch, 4.4, 3))],
      ["over", both(nozzle)],
      [
        "fine",
        both((side) =>
          times(3, (ray) => {
            const [from, to] = points(2, (end) =>
              polar(mid, seam, 9 + end * (6 + ray * 2), side === 1 ? -16 - ray * 26 : 196 + ray * 26),
            );
            return from && to ? `M${from.join(" ")}L${to.join(" ")}` : "";
          }),
        ),
      ],
      ["guide", spanAcross(seam - 50 < 40 ? 30 : 26, mid - wide - 30, mid + wide + 30)],
      ["mark", ring(mid, seam, 4.2), turned([0, seam])],
    ],
  };
};
