import {
  across,
  both,
  box,
  closed,
  dot,
  down,
  open,
  points,
  polar,
  ring,
  spanAcross,
  times,
  turned,
  type Motif,
  type Random,
  type Stroke,
} from "../kit.ts";

const choose = (random: Random) => {
  const radius = random.between(56, 68);
  const y = 20 + radius;
  const sides = random.pick(6, 8, 8);
  const spread = random.between(0.5, 0.66);
  const turn = random.pick(0, 180 / sides);
  const fault = polar(0, y, radius * random.between(0.12, 0.36), random.between(0, 360));
  return {
    radius,
    y,
    sides,
    fault,
    pins: points(random.whole(3, 6), () => polar(fault[0], fault[1], random.between(6, 13), random.between(0, 360))),
    corner: (index: number, scale: number) => polar(0, y, (radius - 12) * scale, (index * 360) / sides + turn - 90),
    spread,
  };
};
type Loupe = ReturnType<typeof choose>;

/** The crown of a stone as the lens shows it, and the inclusion that was found. */
const lens = ({ radius, y, sides, spread, corner, fault, pins }: Loupe): Stroke[] => [
  [
    "guide",
    down(0, 8, 214),
    across(y, -radius - 30),
    ring(0, y, radius + 16),
    spanAcross(y + radius + 12, -radius, radius),
  ],
  [
    "tone",
    closed(corner(0, spread), corner(0.5, 0.84), corner(1, spread)),
    closed(corner(sides - 1, spread), corner(sides - 0.5, 0.84), corner(0, spread)),
  ],
  ["line", ring(0, y, radius)],
  [
    "fine",
    ring(0, y, radius - 6),
    closed(...points(sides, (index) => corner(index, spread))),
    open(...points(sides * 2 + 1, (index) => corner(index / 2, index % 2 ? 0.84 : spread))),
    times(sides, (index) => open(corner(index + 0.5, 0.84), corner(index + 0.5, 1))),
  ],
  ["line", pins.map(([x, height]) => dot(x, height)).join("")],
  ["fine", ring(fault[0], fault[1], 16)],
];

const below: Readonly<Record<"case" | "tweezers" | "triplet", (y: number) => Stroke[]>> = {
  case: (y) => [
    ["over", `M-12 ${y - 2}L-30 ${y + 30}Q-34 208 0 210Q34 208 30 ${y + 30}L12 ${y - 2}Z`],
    ["fine", ring(0, y + 8, 4), across(y + 30, -18), across(y + 36, -18)],
  ],
  tweezers: (y) => [
    ["line", both((side) => closed([side * 2, y + 6], [side * 15, 210], [side * 5, 210], [side * 0.8, y + 10]))],
    ["fine", both((side) => times(4, (groove) => across(190 + groove * 4, side * 6, side * 13)))],
  ],
  triplet: (y) => [
    ["tone", turned([36, y + 26], [36, y + 46])],
    ["line", `M-36 ${y + 26}Q0 ${y + 10} 36 ${y + 26}V${y + 46}Q0 ${y + 62} -36 ${y + 46}Z`],
    ["fine", `M-36 ${y + 33}Q0 ${y + 26} 36 ${y + 33}M-36 ${y + 39}Q0 ${y + 46} 36 ${y + 39}`],
    ["fine", both((side) => box(side * 40 - 4, y + 22, 8, 28))],
  ],
};

/** Looking closely: the stone in the lens; the case, the tweezers or the lens in section under it. */
export const loupe: Motif = (random) => {
  const it = choose(random);
  const part = random.pick(below.case, below.tweezers, below.triplet);
  return {
    focus: [0, it.y],
    strokes: [...lens(it), ...part(it.y + it.radius), ["mark", ring(it.fault[0], it.fault[1], 3)]],
  };
};
