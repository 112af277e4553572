import { across, both, box, down, head, mid, ring, slab, spanDown, times, turned, type Motif } from "../kit.ts";

/** Stamping: a ram brings the upper die down on a blank. Driven by a fly arm and screw, or by a hydraulic cylinder. */
export const press: Motif = (random) => {
  const fly = random.chance(0.5);
  const half = random.between(58, 78);
  const post = random.between(12, 20);
  const stroke = random.between(16, 34);
  const die = random.between(28, 40);
  const shape = random.pick("dome", "step", "cone");
  const bed = 176;
  const upper = bed - 22 - stroke;
  const beam = fly ? 52 : 60;
  const hollow = { dome: "q0 12 12 12h{w}q12 0 12 -12", step: "v6h10v6h{w}v-6h10v-6", cone: "l14 12h{w}l14 -12" }[
    shape
  ];
  const relief = hollow.replace(
    "{w}",
    String(Math.round((die - 10) * 2 - (shape === "step" ? 20 : shape === "cone" ? 28 : 24))),
  );
  return {
    focus: [mid, bed - 26],
    strokes: [
      [
        "guide",
        down(mid, 8, 214),
        across(bed - 12, mid - half - 34),
        spanDown(mid + half + post + 14, upper, bed - 12),
      ],
      ["tone", slab(upper - 20, 20, die), slab(bed - 12, 12, die)],
      [
        "line",
        both((side) => box(mid + side * (half + post / 2) - post / 2, beam, post, 152)),
        slab(beam, 22, half + post),
        slab(bed, 14, half),
        slab(204, 8, half + post + 16),
      ],
      ["line", slab(upper - 20, 20, die), slab(bed - 12, 12, die), slab(upper - 34, 14, half - 8)],
      [
        "fine",
        `M${mid - die + 10} ${bed - 12}${relief}`,
        `M${mid - die + 10} ${upper}${relief}`,
        both((side) =>
          times(3, (tick) => across(beam + 40 + tick * 10, mid + side * (half - 2), mid + side * (half + 6))),
        ),
      ],
      ...(fly
        ? ([
            [
              "line",
              slab(20, 8, half + 26),
              both((side) => ring(mid + side * (half + 34), 24, 13)),
              slab(beam + 22, upper - 34 - beam - 22, 9),
            ],
            [
              "fine",
              both((side) => ring(mid + side * (half + 34), 24, 8)),
              slab(28, beam - 28, 9),
              times(4, (thread) => `M${mid - 9} ${33 + thread * 5}l18 -3`),
            ],
          ] as const)
        : ([
            ["line", slab(14, beam - 14, 26), slab(beam + 22, upper - 34 - beam - 22, 11)],
            [
              "fine",
              across(22, mid - 26),
              across(beam - 8, mid - 26),
              both((side) => `M${mid + side * 26} 34h${side * 14}v-10`),
              both((side) => ring(mid + side * 40, 20, 4)),
            ],
          ] as const)),
      [
        "fine",
        both(
          (side) =>
            down(mid + side * (die + 10), upper - 4, upper + 12) + head(mid + side * (die + 10), upper + 12, 90, 5),
        ),
      ],
      ["mark", shape === "dome" ? ring(mid, bed - 15, die - 6, 2.6) : turned([die - 6, bed - 17], [die - 6, bed - 13])],
    ],
  };
};
