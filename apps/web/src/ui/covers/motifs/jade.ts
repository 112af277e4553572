import {
  across,
  both,
  closed,
  down,
  open,
  points,
  polar,
  ring,
  spanAcross,
  times,
  type Drawing,
  type Motif,
  type Point,
  type Random,
} from "../kit.ts";

/** A rough outline, the same on both sides: what the saw left. */
const edge = (bumps: readonly number[], shrink: number) =>
  closed(
    ...points(16, (index): Point => {
      const bump = (bumps[Math.min(index, 16 - index)] ?? 0) - shrink;
      const [x, y] = polar(0, 0, 1, index * 22.5 - 90);
      return [x * (124 + bump), 112 + y * (88 + bump)];
    }),
  );

const slab = (random: Random): Drawing => {
  const bumps = Array.from({ length: 9 }, () => random.between(-12, 12));
  const bangle = random.between(48, 58);
  const core = bangle - random.between(10, 13);
  const cabs = random.whole(1, 3);
  return {
    focus: [0, 112 - bangle + 30],
    strokes: [
      ["guide", down(0, 10, 214), across(112, -144), ring(0, 112, bangle + 5)],
      ["tone", ring(0, 112, core - 6)],
      ["line", edge(bumps, 0), ring(0, 112, bangle), ring(0, 112, core)],
      ["fine", edge(bumps, 8), ring(0, 112, core - 6), spanAcross(112 + bangle + 14, -core, core)],
      [
        "fine",
        both((side) => times(cabs, (index) => ring(side * (bangle + 27), 112 + (index - (cabs - 1) / 2) * 32, 15, 11))),
      ],
      ["fine", times(3, (vein) => `M${-26 + vein * 6} ${98 + vein * 14}q14 ${random.between(-10, 10)} 26 0t22 0`)],
      ["mark", ring(0, 112 - (bangle + core) / 2, 4)],
    ],
  };
};

/** A safety disc with a round of clouds, and the burr that carves it. */
const disc = (random: Random): Drawing => {
  const radius = random.between(64, 78);
  const hole = radius * random.between(0.14, 0.3);
  const clouds = random.pick(4, 6, 8);
  const y = 116;
  const track = (radius + hole) / 2;
  const cloud = (index: number) => {
    const turn = (index / clouds) * 360 - 90;
    const [x, cy] = polar(0, y, track, turn);
    const [ox, oy] = polar(0, 0, Math.min(12, (track * 2.2) / clouds), turn + 90);
    const bow = Math.hypot(ox, oy) * 0.62;
    return `M${x - ox} ${cy - oy}A${bow} ${bow} 0 1 1 ${x} ${cy}A${bow} ${bow} 0 1 1 ${x + ox} ${cy + oy}`;
  };
  return {
    focus: [0, y - track + 14],
    strokes: [
      ["guide", down(0, 10, 214), across(y, -radius - 34), ring(0, y, track)],
      [
        "guide",
        times(clouds / 2, (index) =>
          open(
            polar(0, y, radius + 8, (index / clouds) * 360 - 90),
            polar(0, y, radius + 8, (index / clouds) * 360 + 90),
          ),
        ),
      ],
      ["tone", ring(0, y, radius)],
      ["line", ring(0, y, radius), ring(0, y, hole)],
      ["fine", ring(0, y, radius - 7), ring(0, y, hole + 5), times(clouds, cloud)],
      ["over", `M-5 10h10v${y - track - 32}l-3 12h-4l-3 -12Z`],
      ["mark", ring(0, y - track, 3.8)],
    ],
  };
};

/** A bangle in plan over its section; the hatch is where the colour lies. */
const bangle = (random: Random): Drawing => {
  const radius = random.between(64, 74);
  const thick = random.between(12, 20);
  const y = 90;
  const round = random.chance(0.5);
  const colour = random.between(190, 320);
  const section = (side: 1 | -1) =>
    round
      ? ring(side * (radius - thick / 2), 190, thick / 2 + 1)
      : `M${side * (radius - thick)} 202v-18q${(side * thick) / 2} -10 ${side * thick} 0v18Z`;
  const [x1, y1] = polar(0, y, radius, colour);
  const [x2, y2] = polar(0, y, radius, colour + 70);
  const [x3, y3] = polar(0, y, radius - thick, colour + 70);
  const [x4, y4] = polar(0, y, radius - thick, colour);
  return {
    focus: [0, y - radius + 40],
    strokes: [
      ["guide", down(0, 8, 214), across(y, -radius - 34), across(191, -radius - 24)],
      ["guide", both((side) => down(side * radius, y, 206) + down(side * (radius - thick), y, 206))],
      [
        "tone",
        both(section),
        `M${x1} ${y1}A${radius} ${radius} 0 0 1 ${x2} ${y2}L${x3} ${y3}A${radius - thick} ${radius - thick} 0 0 0 ${x4} ${y4}Z`,
      ],
      ["line", ring(0, y, radius), ring(0, y, radius - thick), both(section)],
      ["fine", ring(0, y, radius - thick / 2), spanAcross(y + 12, -radius + thick, radius - thick)],
      [
        "fine",
        times(8, (index) =>
          open(polar(0, y, radius - 3, colour + index * 9), polar(0, y, radius - thick + 3, colour + 6 + index * 9)),
        ),
      ],
      ["mark", ring(0, y - radius + thick / 2, 3.8)],
    ],
  };
};

/** Jade: a sawn slab laid out for bangles and cabochons, a carved disc, or a bangle with its section. */
export const jade: Motif = (random) => random.pick(slab, disc, bangle)(random);
