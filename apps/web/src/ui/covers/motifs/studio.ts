import {
  across,
  both,
  box,
  closed,
  down,
  polar,
  ring,
  slab,
  times,
  turned,
  type Motif,
  type Point,
  type Random,
  type Stroke,
} from "../kit.ts";

const [table, eye] = [178, 66];

const choose = (random: Random) => ({
  /** A ring light with a telephone, else a camera. */
  live: random.chance(0.5),
  show: random.pick("bust", "stand", "cone"),
  away: random.between(94, 114),
  tilt: random.between(12, 28),
  lens: random.between(28, 38),
  tent: random.chance(0.3),
});
type Studio = ReturnType<typeof choose>;

const lights = ({ away, tilt }: Studio): Stroke[] => {
  const head = (side: 1 | -1) => {
    const [cos, sin] = polar(0, 0, 1, tilt);
    const at = (dx: number, dy: number): Point => [side * (away + dx * cos - dy * sin), 76 - dx * sin + dy * cos];
    return closed(at(-12, -28), at(-12, 28), at(12, 14), at(12, -14));
  };
  return [
    ["guide", down(0, 8, 214), across(table - 34, -120)],
    ["guide", both((side) => `M${side * (away - 14)} 54L0 ${table - 34}L${side * (away - 18)} 104`)],
    ["tone", both((side) => closed([side * (away - 6), 52], [side * (away - 18), 104], [side * 8, table - 34]))],
    ["line", both(head), both((side) => down(side * (away + 12), 90, 206))],
    ["fine", both((side) => `M${side * (away + 12) - 14} 208l14 -24l14 24`), across(208, -146)],
  ];
};

const camera = ({ live, lens }: Studio): Stroke[] =>
  live
    ? [
        ["line", ring(0, eye, lens + 12), ring(0, eye, lens)],
        ["fine", slab(eye - 22, 44, 12), times(3, (row) => across(eye + 4 + row * 5, -7))],
        ["fine", times(12, (lamp) => ring(...polar(0, eye, lens + 6, lamp * 30), 1.6))],
      ]
    : [
        ["line", slab(eye - 24, 46, 40), slab(eye - 34, 10, 15), ring(0, eye, lens * 0.55)],
        ["fine", ring(0, eye, lens * 0.4), ring(0, eye, 6), box(26, eye - 18, 8, 5)],
      ];

const stands = {
  bust: `M-9 ${table - 58}q-2 14 -22 20q-8 20 6 38h50q14 -18 6 -38q-20 -6 -22 -20Z`,
  stand: turned([18, table - 52], [18, table - 10], [26, table]),
  cone: turned([3, table - 52], [16, table - 4], [24, table]),
};

const piece = ({ show, tent }: Studio): Stroke[] => [
  ["line", slab(table, 6, 78), both((side) => down(side * 66, table + 6, 208))],
  ...(tent ? ([["fine", `M-56 ${table}v-62h112v62`]] as const) : []),
  ["over", stands[show]],
  ["fine", show === "cone" ? ring(0, table - 30, 9, 4) : `M-13 ${table - 44}Q0 ${table - 6} 13 ${table - 44}`],
  ["mark", ring(0, table - (show === "cone" ? 36 : 23), 4)],
];

/** Selling by picture: lights on either side of a ring light or camera, the piece between them. */
export const studio: Motif = (random) => {
  const it = choose(random);
  return { focus: [0, 128], strokes: [...lights(it), ...camera(it), ...piece(it)] };
};
