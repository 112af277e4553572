import {
  across,
  both,
  box,
  down,
  head,
  ring,
  slab,
  spanDown,
  times,
  turned,
  type Motif,
  type Random,
  type Stroke,
} from "../kit.ts";

const bed = 176;

const choose = (random: Random) => {
  const drive = random.pick("fly", "cylinder", "toggle");
  const stroke = random.between(16, 34);
  return {
    drive,
    half: random.between(56, 80),
    post: random.between(12, 20),
    die: random.between(26, 42),
    shape: random.pick("dome", "step", "cone"),
    upper: bed - 22 - stroke,
    beam: drive === "cylinder" ? 60 : 52,
  };
};
type Press = ReturnType<typeof choose>;

const frame = ({ half, post, beam, upper }: Press): Stroke[] => [
  ["guide", down(0, 8, 214), spanDown(half + post + 14, upper, bed - 12)],
  ["line", both((side) => box(side * (half + post / 2) - post / 2, beam, post, 152))],
  ["line", slab(beam, 22, half + post), slab(bed, 14, half), slab(204, 8, half + post + 16)],
];

const dies = ({ half, die, shape, upper }: Press): Stroke[] => {
  const wide = (die - 10) * 2;
  const relief = {
    dome: `q0 12 12 12h${wide - 24}q12 0 12 -12`,
    step: `v6h10v6h${wide - 20}v-6h10v-6`,
    cone: `l14 12h${wide - 28}l14 -12`,
  }[shape];
  const blocks = slab(upper - 20, 20, die) + slab(bed - 12, 12, die);
  const arrow = (side: 1 | -1) => side * (die + 10);
  return [
    ["tone", blocks],
    ["line", blocks, slab(upper - 34, 14, half - 8)],
    ["fine", `M${-die + 10} ${bed - 12}${relief}M${-die + 10} ${upper}${relief}`],
    ["fine", both((side) => down(arrow(side), upper - 4, upper + 12) + head(arrow(side), upper + 12, 90, 5))],
    ["mark", shape === "dome" ? ring(0, bed - 15, die - 6, 2.6) : turned([die - 6, bed - 17], [die - 6, bed - 13])],
  ];
};

const drives: Readonly<Record<Press["drive"], (it: Press) => Stroke[]>> = {
  fly: ({ half, beam, upper }) => [
    [
      "line",
      slab(20, 8, half + 26),
      both((side) => ring(side * (half + 34), 24, 13)),
      slab(beam + 22, upper - 56 - beam, 9),
    ],
    [
      "fine",
      both((side) => ring(side * (half + 34), 24, 8)),
      slab(28, beam - 28, 9),
      times(2, (thread) => `M-9 ${36 + thread * 7}l18 -4`),
    ],
  ],
  cylinder: ({ beam, upper }) => [
    ["line", slab(14, beam - 14, 26), slab(beam + 22, upper - 56 - beam, 11)],
    [
      "fine",
      across(22, -26),
      across(beam - 8, -26),
      both((side) => `M${side * 26} 34h${side * 14}v-10` + ring(side * 40, 20, 4)),
    ],
  ],
  toggle: ({ half, beam, upper }) => [
    ["line", slab(beam + 22, upper - 56 - beam, 14), both((side) => ring(side * half * 0.5, 30, 15))],
    [
      "fine",
      both((side) => ring(side * half * 0.5, 30, 4) + `M${side * half * 0.5} 34L${side * 10} ${beam + 26}`),
      across(30, -half * 0.5 + 15),
    ],
  ],
};

/** Stamping: a ram brings the upper die down on a blank, driven by a fly arm, a cylinder or a pair of eccentrics. */
export const press: Motif = (random) => {
  const it = choose(random);
  return { focus: [0, bed - 26], strokes: [...frame(it), ...drives[it.drive](it), ...dies(it)] };
};
