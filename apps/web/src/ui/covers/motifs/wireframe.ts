import { down, mid, open, points, ring, tau, type Motif, type Point } from "../kit.ts";

type Space = readonly [x: number, y: number, z: number];

/** A ring in wire as CAD shows it. Every circle in space is one ellipse on paper, so few strokes draw it exactly. */
export const wireframe: Motif = (random) => {
  const yaw = random.between(0.45, 1.15);
  const pitch = random.between(0.5, 0.75);
  const radius = random.between(56, 66);
  const tube = random.between(7, 13);
  const top = random.pick("signet", "solitaire", "plain");
  const meridians = random.whole(12, 16);

  const project = ([x, y, z]: Space): Point => {
    const [across, deep] = [x * Math.cos(yaw) - y * Math.sin(yaw), x * Math.sin(yaw) + y * Math.cos(yaw)];
    return [mid + across, 118 + deep * Math.sin(pitch) - z * Math.cos(pitch)];
  };
  /** The ellipse of a circle given by its centre and two radii at right angles in space. */
  const disc = (centre: Space, u: Space, v: Space) => {
    const [cx, cy] = project(centre);
    const flat = (end: Space): Point => {
      const [px, py] = project([centre[0] + end[0], centre[1] + end[1], centre[2] + end[2]]);
      return [px - cx, py - cy];
    };
    const [[ux, uy], [vx, vy]] = [flat(u), flat(v)];
    const angle = Math.atan2(2 * (ux * vx + uy * vy), ux * ux + uy * uy - vx * vx - vy * vy) / 2;
    const [a, b] = [
      [ux * Math.cos(angle) + vx * Math.sin(angle), uy * Math.cos(angle) + vy * Math.sin(angle)],
      [vx * Math.cos(angle) - ux * Math.sin(angle), vy * Math.cos(angle) - uy * Math.sin(angle)],
    ] as const;
    return ring(cx, cy, Math.hypot(...a), Math.hypot(...b), (Math.atan2(a[1], a[0]) * 180) / Math.PI);
  };
  const hoop = (r: number, x = 0) => disc([x, 0, 0], [0, r, 0], [0, 0, r]);
  const swell = (angle: number) => tube * (top === "signet" ? 0.75 + 0.75 * Math.max(0, Math.cos(angle)) ** 3 : 1);
  const meridian = (index: number) => {
    const angle = (index / meridians) * tau;
    const s = swell(angle);
    const out: Space = [0, Math.sin(angle), Math.cos(angle)];
    return disc([0, out[1] * radius, out[2] * radius], [s * 0.8, 0, 0], [0, out[1] * s, out[2] * s]);
  };
  const floor = points(4, (index) => [(index - 1.5) * 44, 0]).map(
    ([k]) => open(project([k, -88, -86]), project([k, 88, -86])) + open(project([-88, k, -86]), project([88, k, -86])),
  );
  const crest: Space = [0, 0, radius + tube];
  const [hx, hy] = project(crest);
  const gem = points(6, (index) =>
    project([14 * Math.cos((index / 6) * tau), 14 * Math.sin((index / 6) * tau), radius + tube + 15]),
  );
  const mark = top === "solitaire" ? project([0, 0, radius + tube + 15]) : ([hx, hy] as const);

  return {
    focus: [hx, hy + 14],
    strokes: [
      ["guide", ...floor, down(hx, 12, hy)],
      ["tone", hoop(radius - tube)],
      ["fine", ...Array.from({ length: meridians }, (_, index) => meridian(index))],
      ["line", hoop(radius + tube * 0.9), hoop(radius - tube)],
      ["fine", hoop(radius, tube * 0.8), hoop(radius, tube * -0.8)],
      ...(top === "solitaire"
        ? ([
            ["over", `${open(...gem)}Z`],
            ["line", ...gem.map((point) => open(point, project(crest)))],
          ] as const)
        : []),
      ["mark", ring(mark[0], mark[1], 3.4)],
      ["fine", ring(mark[0], mark[1], 8)],
    ],
  };
};
