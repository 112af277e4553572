import {
  across,
  both,
  closed,
  down,
  open,
  polar,
  ring,
  slab,
  spanAcross,
  times,
  type Motif,
  type Point,
  type Random,
  type Stroke,
} from "../kit.ts";

/** What is welded: half width, half height and thickness of the ring, or a tube from the side. */
const works = {
  ring: [54, 54, 24],
  bangle: [82, 46, 10],
  link: [40, 58, 15],
  band: [46, 46, 9],
  tube: [100, 34, 30],
} as const;

const choose = (random: Random) => {
  const name = random.pick("ring", "bangle", "link", "band", "tube");
  const [rx, ry, thick] = works[name];
  const y = 204 - ry;
  return {
    rx,
    ry,
    thick,
    y,
    seam: y - ry,
    tube: name === "tube",
    wide: random.between(14, 28),
    tilt: random.between(18, 50),
    spots: random.whole(3, 6),
    gas: random.chance(0.7),
  };
};
type Weld = ReturnType<typeof choose>;

const piece = ({ rx, ry, thick, y, tube }: Weld): Stroke[] => [
  ["guide", down(0, 6, 214), across(y, -114), tube ? "" : ring(0, y, rx + 10, ry + 10)],
  ["line", tube ? slab(y - ry, ry * 2, rx) : ring(0, y, rx, ry) + ring(0, y, rx - thick, ry - thick)],
  ["fine", tube ? both((side) => ring(side * rx, y, 7, ry)) : ring(0, y, rx - thick / 2, ry - thick / 2)],
];

const beam = ({ wide, seam, thick, spots }: Weld): Stroke[] => {
  const pitch = Math.max(2.6, thick / spots);
  return [
    ["tone", closed([-wide, 14], [wide, 14], [2.5, seam], [-2.5, seam])],
    ["line", slab(8, 6, wide + 9)],
    ["fine", both((side) => `M${side * wide} 14L${side * 2.5} ${seam}M${side * wide * 0.55} 14L${side * 1.4} ${seam}`)],
    ["fine", down(0, seam, seam + thick), times(spots, (spot) => ring(0, seam + (spot + 0.7) * pitch, 4.4, 3))],
    ["guide", spanAcross(28, -wide - 30, wide + 30)],
  ];
};

/** Argon from both sides, or the bare sparks. */
const around = ({ seam, tilt, gas }: Weld): Stroke[] => {
  const nozzle = (side: 1 | -1) => {
    const at = (distance: number, shift: number): Point => {
      const [x, height] = polar(0, 0, distance, tilt);
      return [side * (x - shift * 0.6), seam - height - shift];
    };
    return closed(at(26, 0), at(70, 8), at(74, -2), at(28, -4));
  };
  const ray = (side: 1 | -1, index: number) => {
    const angle = side === 1 ? -16 - index * 26 : 196 + index * 26;
    return open(polar(0, seam, 9, angle), polar(0, seam, (gas ? 15 : 24) + index * 2, angle));
  };
  return [
    ...(gas ? ([["over", both(nozzle)]] as const) : []),
    ["fine", both((side) => times(3, (index) => ray(side, index)))],
    ["mark", ring(0, seam, 4.2)],
  ];
};

/** Laser welding: the beam comes to a point on a seam, the spots overlap down the joint. */
export const weld: Motif = (random) => {
  const it = choose(random);
  return { focus: [0, it.seam], strokes: [...piece(it), ...beam(it), ...around(it)] };
};
