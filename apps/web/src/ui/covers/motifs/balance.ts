import {
  across,
  both,
  box,
  closed,
  down,
  open,
  polar,
  ring,
  slab,
  times,
  turned,
  type Motif,
  type Random,
  type Stroke,
} from "../kit.ts";

const choose = (random: Random) => {
  const arm = random.between(70, 94);
  const [, rise] = polar(0, 0, arm, random.pick(-3.5, 0, 3.5));
  const [beam, hang] = [random.between(42, 54), random.between(130, 150)];
  const pan = (side: 1 | -1) => ({ x: side * arm, y: beam + side * rise, low: hang + side * rise });
  return {
    arm,
    beam,
    pan,
    half: random.between(24, 32),
    water: random.chance(0.35),
    weights: random.whole(2, 4),
    cased: random.chance(0.5),
  };
};
type Balance = ReturnType<typeof choose>;

const frame = ({ arm, beam, pan, cased }: Balance): Stroke[] => [
  [
    "guide",
    cased ? slab(14, 190, Math.min(140, arm + 40)) : across(146, -146),
    down(0, 8, 214),
    across(beam, -arm - 26),
  ],
  [
    "line",
    closed([pan(-1).x, pan(-1).y], [0, beam - 10], [pan(1).x, pan(1).y], [0, beam + 9]),
    turned([4, beam + 10], [6, 186], [26, 196]),
    slab(196, 16, 58),
  ],
  [
    "fine",
    both((side) => times(3, (rider) => down(side * arm * (0.25 + rider * 0.22), beam - 4, beam + 4))),
    down(0, beam + 10, 164),
    times(7, (tick) => open(polar(0, beam, 118, 72 + tick * 6), polar(0, beam, 126, 72 + tick * 6))),
  ],
];

const pans = ({ pan, half }: Balance): Stroke[] => [
  [
    "fine",
    both((side) => {
      const { x, y, low } = pan(side);
      return open([x - half, low], [x, y], [x + half, low]) + ring(x, y, 3);
    }),
  ],
  ["line", both((side) => `M${pan(side).x - half} ${pan(side).low}h${half * 2}q-6 12 -${half} 12t-${half} -12`)],
];

const load = ({ pan, weights, water }: Balance): Stroke[] => {
  const [left, right] = [pan(-1), pan(1)];
  const tall = (index: number) => 9 + ((weights - index) * 9) / weights;
  const stack = times(weights, (index) =>
    box(right.x - weights * 6 + 1.5 + index * 12, right.low - tall(index), 9, tall(index)),
  );
  if (!water)
    return [
      ["tone", ring(left.x, left.low - 14, 13)],
      ["line", stack, ring(left.x, left.low - 14, 13)],
      ["fine", ring(left.x, left.low - 14, 9)],
    ];
  const top = left.low + 14;
  return [
    ["tone", box(left.x - 24, top + 12, 48, 46)],
    ["line", stack, `M${left.x - 24} ${top}v58h48v-58`],
    [
      "fine",
      across(top + 12, left.x - 24, left.x + 24),
      down(left.x, left.low + 12, top + 26),
      ring(left.x, top + 34, 8),
    ],
  ];
};

/** A beam balance on its column: the work on one pan, weights on the other, or a stone weighed in water. */
export const balance: Motif = (random) => {
  const it = choose(random);
  const { beam } = it;
  return {
    focus: [0, beam + 34],
    strokes: [...frame(it), ...pans(it), ...load(it), ["mark", closed([-6, beam + 11], [6, beam + 11], [0, beam])]],
  };
};
