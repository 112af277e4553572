import {
  across,
  both,
  box,
  closed,
  down,
  polar,
  ring,
  slab,
  spanDown,
  times,
  turned,
  type Motif,
  type Point,
  type Random,
  type Stroke,
} from "../kit.ts";

const seat = 152;

const choose = (random: Random) => ({
  splay: random.between(14, 30),
  body: random.between(28, 40),
  lens: random.between(14, 22),
  ball: random.between(24, 33),
  zone: random.between(30, 46),
  work: random.pick("solitaire", "band", "bezel"),
  /** A ring light under the objective, or gravers at the work. */
  aid: random.pick("light", "gravers", "none"),
  boom: random.chance(0.4),
});
type Microscope = ReturnType<typeof choose>;

const optics = ({ splay, body, lens, zone, boom }: Microscope): Stroke[] => {
  const eye = (side: 1 | -1, from: number, to: number, half: number) => {
    const along = (distance: number, shift: number): Point => [
      side * (10 + (distance * splay) / 40 + shift),
      52 - distance + (shift * splay) / 80,
    ];
    return closed(along(from, -half), along(to, -half), along(to, half), along(from, half));
  };
  return [
    ["guide", down(0, 8, 214), ring(0, seat, zone), across(seat, -94), spanDown(84, 116, seat)],
    ["tone", closed([-lens, 112], [lens, 112], [4, seat - 4], [-4, seat - 4])],
    ["line", both((side) => eye(side, 0, 26, 7) + eye(side, 26, 40, 9)), slab(52, 30, body)],
    ["line", turned([lens + 5, 82], [lens + 5, 98], [lens, 104], [lens, 112])],
    ["fine", across(66, -body)],
    ["fine", both((side) => `M${side * lens} 112L${side * 4} ${seat - 4}`)],
    boom
      ? [
          "line",
          both(
            (side) =>
              across(66, side * body, side * 104) + down(side * 104, 54, 208) + across(208, side * 92, side * 116),
          ),
        ]
      : ["fine", both((side) => box(side * (body + 5) - 4, 58, 8, 16))],
  ];
};

const vice = ({ ball }: Microscope): Stroke[] => [
  ["over", ring(0, 184, ball), slab(seat + 6, 12, ball * 0.7), slab(204, 9, ball + 12)],
  ["fine", both((side) => across(seat + 12, side * ball * 0.7, side * (ball * 0.7 + 10))), down(0, seat + 18, 186)],
];

const aids: Readonly<Record<Microscope["aid"], (it: Microscope) => Stroke[]>> = {
  none: () => [],
  light: ({ lens }) => [
    ["line", slab(114, 7, lens + 14)],
    [
      "guide",
      both((side) => times(2, (ray) => `M${side * (lens + 10 - ray * 5)} 121L${side * (8 - ray * 2)} ${seat - 8}`)),
    ],
  ],
  gravers: () => [
    [
      "line",
      both((side) => {
        const at = (distance: number, half: number): Point => {
          const [x, y] = polar(0, 0, distance, 22);
          return [side * (9 + x - half * 0.37), seat - 6 - y - half * 0.93];
        };
        return closed(at(0, 0), at(22, -2), at(22, 2)) + closed(at(22, -5), at(64, -7), at(64, 7), at(22, 5));
      }),
    ],
  ],
};

/** What is being set: four claws, a channel of small stones, or a rubbed-over collet. */
const piece = ({ work }: Microscope): Stroke[] => {
  if (work === "band")
    return [
      ["over", slab(seat - 4, 10, 24)],
      ["over", times(3, (index) => ring((index - 1) * 14, seat - 4, 5))],
      ["mark", ring(0, seat - 4, 3)],
    ];
  const claw = (side: 1 | -1) =>
    closed([side * 2, seat + 6], [side * 11, seat - 10], [side * 14, seat - 10], [side * 6, seat + 6]);
  return [
    ["over", work === "bezel" ? turned([12, seat - 8], [8, seat + 6]) + across(seat - 5, -15) : both(claw)],
    ["mark", closed([-6, seat - 8], [6, seat - 8], [0, seat])],
  ];
};

/** Setting under the stereo microscope, from the front: two eyepieces, one objective, the work in a ball vice. */
export const microscope: Motif = (random) => {
  const it = choose(random);
  return { focus: [0, 140], strokes: [...optics(it), ...vice(it), ...aids[it.aid](it), ...piece(it)] };
};
