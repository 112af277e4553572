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
  type Motif,
  type Random,
  type Stroke,
} from "../kit.ts";

const y = 112;

const choose = (random: Random) => {
  const boxes = random.chance(0.4);
  const radius = boxes ? random.between(44, 56) : random.between(76, 90);
  return {
    boxes,
    radius,
    rim: boxes ? 7 : random.between(9, 15),
    bolts: boxes ? 8 : random.pick(8, 12, 16),
    spokes: random.pick(3, 4, 5, 6),
    ...random.pick({ columns: 2, rows: 3 }, { columns: 2, rows: 4 }, { columns: 3, rows: 3 }),
    wheel: radius * random.between(0.34, 0.46),
  };
};
type Vault = ReturnType<typeof choose>;

const door = ({ boxes, radius, rim, bolts, spokes, wheel }: Vault): Stroke[] => {
  const hub = wheel * 0.36;
  const spoke = (index: number, reach: number) => polar(0, y, reach, (index / spokes) * 360 - 90);
  return [
    ["guide", down(0, 8, 214), across(y, -radius - 38), ring(0, y, radius * 0.72)],
    ["tone", ring(0, y, radius - rim)],
    ["line", ring(0, y, radius), ring(0, y, radius - rim), ring(0, y, wheel)],
    [
      "fine",
      times(bolts, (index) => ring(...polar(0, y, radius - rim - 9, ((index + 0.5) / bolts) * 360), boxes ? 2.4 : 4)),
    ],
    ["fine", times(spokes, (index) => open(spoke(index, hub), spoke(index, wheel * 1.28)))],
    ["over", times(spokes, (index) => ring(...spoke(index, wheel * 1.28), 4.4))],
    ["mark", ring(0, y, hub)],
  ];
};

const hinges = ({ radius }: Vault): Stroke[] => [
  ["line", slab(204, 8, radius + 24)],
  [
    "line",
    both((side) =>
      closed(
        [side * (radius + 4), y - 26],
        [side * (radius + 18), y - 18],
        [side * (radius + 18), y + 18],
        [side * (radius + 4), y + 26],
      ),
    ),
  ],
  ["fine", ring(0, y, radius + 6)],
];

/** Deposit boxes on both sides of the door, each with its lock. */
const wall = ({ radius, columns, rows }: Vault): Stroke[] => {
  const [width, height] = [26, 172 / rows];
  const from = (side: 1 | -1) => (side === 1 ? radius + 14 : -radius - 14 - columns * width);
  const grid = (side: 1 | -1) =>
    times(columns - 1, (column) => down(from(side) + (column + 1) * width, 26, 198)) +
    times(rows - 1, (row) => across(26 + (row + 1) * height, from(side), from(side) + columns * width));
  return [
    ["line", both((side) => box(from(side), 26, columns * width, 172))],
    ["fine", both(grid)],
    [
      "fine",
      both((side) =>
        times(columns * rows, (index) =>
          down(
            from(side) + ((index % columns) + 0.5) * width,
            26 + (Math.floor(index / columns) + 0.5) * height - 2,
            26 + (Math.floor(index / columns) + 0.5) * height + 2,
          ),
        ),
      ),
    ],
  ];
};

/** Keeping: a round vault door with its bolts and wheel, alone or in a wall of deposit boxes. */
export const vault: Motif = (random) => {
  const it = choose(random);
  return { focus: [0, y], strokes: [...door(it), ...(it.boxes ? wall(it) : hinges(it))] };
};
