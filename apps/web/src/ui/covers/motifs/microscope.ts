import {
  across,
  both,
  closed,
  down,
  mid,
  ring,
  slab,
  spanDown,
  times,
  turned,
  type Motif,
  type Point,
} from "../kit.ts";

/** Setting under the stereo microscope, from the front: two eyepieces, one objective, the work in a ball vice. */
export const microscope: Motif = (random) => {
  const splay = random.between(15, 27);
  const body = random.between(30, 38);
  const lens = random.between(15, 21);
  const work = random.pick("solitaire", "band", "bezel");
  const ball = random.between(26, 32);
  const lit = random.chance(0.5);
  const eye = (side: 1 | -1, from: number, to: number, half: number) => {
    const along = (distance: number, shift: number): Point => [
      mid + side * (10 + (distance * splay) / 40 + shift),
      52 - distance + shift * side * side * (splay / 80),
    ];
    return closed(along(from, -half), along(to, -half), along(to, half), along(from, half));
  };
  const seat = 152;

  return {
    focus: [mid, 136],
    strokes: [
      [
        "guide",
        down(mid, 8, 214),
        ring(mid, seat, random.between(30, 46)),
        across(seat, 66),
        spanDown(mid + 84, 116, seat),
      ],
      ["tone", closed([mid - lens, 112], [mid + lens, 112], [mid + 4, seat - 4], [mid - 4, seat - 4])],
      [
        "line",
        both((side) => eye(side, 0, 26, 7)),
        both((side) => eye(side, 26, 40, 9)),
        slab(52, 30, body),
        turned([lens + 5, 82], [lens + 5, 98], [lens, 104], [lens, 112]),
      ],
      [
        "fine",
        across(66, mid - body, mid + body),
        both((side) => slab(58, 5, 4).replace(/^M[\d.]+/, `M${mid + side * (body + 5) - 4}`)),
        times(5, (index) => down(mid + (index - 2) * (lens / 2.5), 86, 94)),
        both((side) => `M${mid + side * lens} 112L${mid + side * 4} ${seat - 4}`),
      ],
      ["over", ring(mid, 184, ball), slab(seat + 6, 12, ball * 0.7), slab(204, 9, ball + 12)],
      [
        "fine",
        both((side) => across(seat + 12, mid + side * ball * 0.7, mid + side * (ball * 0.7 + 10))),
        down(mid, seat + 18, 186),
      ],
      ...(lit
        ? ([
            ["line", slab(114, 7, lens + 14)],
            [
              "guide",
              both((side) =>
                times(
                  3,
                  (ray) => `M${mid + side * (lens + 10 - ray * 5)} 121L${mid + side * (8 - ray * 2)} ${seat - 8}`,
                ),
              ),
            ],
          ] as const)
        : []),
      ["over", piece(work, seat)],
      [
        "mark",
        work === "band" ? ring(mid, seat - 8, 3.4) : closed([mid - 6, seat - 8], [mid + 6, seat - 8], [mid, seat]),
      ],
    ],
  };
};

/** What is being set: four claws, a channel of small stones, or a rubbed-over collet. */
const piece = (work: "solitaire" | "band" | "bezel", y: number) => {
  if (work === "band") return slab(y - 4, 10, 24) + times(5, (index) => ring(mid + (index - 2) * 9, y - 4, 3.6));
  if (work === "bezel") return turned([11, y - 6], [8, y + 6]) + turned([13, y - 8], [-13, y - 8]);
  return both((side) =>
    closed([mid + side * 2, y + 6], [mid + side * 11, y - 10], [mid + side * 14, y - 10], [mid + side * 6, y + 6]),
  );
};
