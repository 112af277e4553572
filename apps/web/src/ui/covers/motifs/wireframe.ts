import {
  closed,
  down,
  open,
  points,
  ring,
  tau,
  turnedRing,
  type Motif,
  type Point,
  type Random,
  type Stroke,
} from "../kit.ts";

type Space = readonly [x: number, y: number, z: number];

const add = (a: Space, b: Space): Space => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];

const choose = (random: Random) => {
  const [yaw, pitch] = [random.between(0.45, 1.15), random.between(0.5, 0.75)];
  const tube = random.between(7, 13);
  const top = random.pick("signet", "solitaire", "eternity");
  return {
    top,
    tube,
    radius: random.between(54, 66),
    meridians: random.whole(14, 18),
    swell: (angle: number) => tube * (top === "signet" ? 0.75 + 0.8 * Math.max(0, Math.cos(angle)) ** 3 : 1),
    project: ([x, y, z]: Space): Point => {
      const deep = x * Math.sin(yaw) + y * Math.cos(yaw);
      return [x * Math.cos(yaw) - y * Math.sin(yaw), 118 + deep * Math.sin(pitch) - z * Math.cos(pitch)];
    },
  };
};
type Wire = ReturnType<typeof choose>;

/** The ellipse on paper of a circle in space, given by its centre and two radii at right angles. */
const disc = (project: Wire["project"], centre: Space, u: Space, v: Space) => {
  const [cx, cy] = project(centre);
  const flat = (end: Space): Point => {
    const [px, py] = project(add(centre, end));
    return [px - cx, py - cy];
  };
  const [[ux, uy], [vx, vy]] = [flat(u), flat(v)];
  const angle = Math.atan2(2 * (ux * vx + uy * vy), ux * ux + uy * uy - vx * vx - vy * vy) / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [ax, ay] = [ux * cos + vx * sin, uy * cos + vy * sin];
  return turnedRing(
    cx,
    cy,
    Math.hypot(ax, ay),
    Math.hypot(vx * cos - ux * sin, vy * cos - uy * sin),
    (Math.atan2(ay, ax) * 180) / Math.PI,
  );
};

const mesh = ({ project, radius, tube, meridians, swell }: Wire): Stroke[] => {
  const hoop = (r: number, x = 0) => disc(project, [x, 0, 0], [0, r, 0], [0, 0, r]);
  const meridian = (index: number) => {
    const angle = (index / meridians) * tau;
    const [s, out, up] = [swell(angle), Math.sin(angle), Math.cos(angle)];
    return disc(project, [0, out * radius, up * radius], [s * 0.8, 0, 0], [0, out * s, up * s]);
  };
  return [
    ["tone", hoop(radius - tube)],
    [
      "fine",
      ...Array.from({ length: meridians }, (_, index) => meridian(index)),
      hoop(radius, tube * 0.8),
      hoop(radius, tube * -0.8),
    ],
    ["line", hoop(radius + tube), hoop(radius - tube)],
  ];
};

const floor = ({ project }: Wire): Stroke => [
  "guide",
  ...points(4, (index) => [(index - 1.5) * 40, 0]).map(
    ([k]) => open(project([k, -66, -76]), project([k, 66, -76])) + open(project([-66, k, -76]), project([66, k, -76])),
  ),
];

/** The stone over the shank, or small ones along its crest. */
const set = ({ project, top, radius, tube }: Wire): Stroke[] => {
  if (top === "signet") return [];
  if (top === "eternity")
    return [
      [
        "over",
        ...points(5, (index) =>
          project([0, (radius + tube) * Math.sin((index - 2) * 0.26), (radius + tube) * Math.cos((index - 2) * 0.26)]),
        ).map(([x, y]) => ring(x, y, 5)),
      ],
    ];
  const height = radius + tube + 15;
  const girdle = points(6, (index) =>
    project([15 * Math.cos((index / 6) * tau), 15 * Math.sin((index / 6) * tau), height]),
  );
  return [
    ["over", closed(...girdle)],
    ["line", ...girdle.map((point) => open(point, project([0, 0, radius + tube])))],
  ];
};

/** A ring in wire as CAD shows it. Every circle in space is one ellipse on paper, so few strokes draw it exactly. */
export const wireframe: Motif = (random) => {
  const it = choose(random);
  const [x, y] = it.project([
    0,
    0,
    it.radius + it.tube * (it.top === "signet" ? 1.5 : 1) + (it.top === "solitaire" ? 15 : 0),
  ]);
  return {
    focus: [x, y + 26],
    strokes: [
      floor(it),
      ["guide", down(x, 12, y)],
      ...mesh(it),
      ...set(it),
      ["mark", ring(x, y, 3.2)],
      ["fine", ring(x, y, 8)],
    ],
  };
};
