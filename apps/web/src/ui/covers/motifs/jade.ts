import {
  across,
  both,
  closed,
  down,
  mid,
  points,
  polar,
  ring,
  spanAcross,
  times,
  type Motif,
  type Point,
} from "../kit.ts";

/** Jade: a sawn slab laid out for bangles and cabochons, a carved disc, or a bangle with its section. */
export const jade: Motif = (random) => random.pick(slab, disc, bangle)(random);

const wavy = (count: number, rx: number, ry: number, y: number, bump: (index: number) => number): Point[] =>
  points(count, (index) => {
    const fold = Math.min(index, count - index);
    const [x, dy] = polar(0, 0, 1, (index / count) * 360 - 90);
    return [mid + x * (rx + bump(fold)), y + dy * (ry + bump(fold))];
  });

const slab: Motif = (random) => {
  const bumps = points(9, () => [random.between(-10, 12), 0]).map(([bump]) => bump);
  const edge = wavy(16, 124, 88, 112, (index) => bumps[index] ?? 0);
  const inner = wavy(16, 116, 80, 112, (index) => bumps[index] ?? 0);
  const bangleRadius = random.between(50, 58);
  const cut = bangleRadius - random.between(10, 13);
  const cabs = random.whole(1, 3);
  return {
    focus: [mid, 112 - bangleRadius + 30],
    strokes: [
      ["guide", down(mid, 10, 214), across(112, 16), ring(mid, 112, bangleRadius + 5)],
      ["tone", ring(mid, 112, cut - 6)],
      ["line", closed(...edge), ring(mid, 112, bangleRadius), ring(mid, 112, cut)],
      [
        "fine",
        closed(...inner),
        ring(mid, 112, cut - 6),
        both((side) =>
          times(cabs, (index) => ring(mid + side * (bangleRadius + 26), 112 + (index - (cabs - 1) / 2) * 32, 14, 11)),
        ),
      ],
      [
        "fine",
        times(
          3,
          (vein) => `M${mid - 26 + vein * 6} ${98 + vein * 14}q14 ${random.between(-10, 10).toFixed(0)} 26 0t22 0`,
        ),
        spanAcross(112 + bangleRadius + 16, mid - cut, mid + cut),
      ],
      ["mark", ring(mid, 112 - (bangleRadius + cut) / 2, 4)],
    ],
  };
};

const disc: Motif = (random) => {
  const radius = random.between(66, 78);
  const hole = radius * random.between(0.14, 0.3);
  const clouds = random.pick(4, 6, 8);
  const y = 114;
  const track = (radius + hole) / 2;
  const cloud = (index: number) => {
    const turn = (index / clouds) * 360 - 90;
    const [x, cy] = polar(mid, y, track, turn);
    const [ox, oy] = polar(0, 0, Math.min(11, (track * 2.4) / clouds), turn + 90);
    return `M${(x - ox).toFixed(1)} ${(cy - oy).toFixed(1)}A7 7 0 1 1 ${x.toFixed(1)} ${cy.toFixed(1)}A7 7 0 1 1 ${(x + ox).toFixed(1)} ${(cy + oy).toFixed(1)}`;
  };
  return {
    focus: [mid, y - track + 14],
    strokes: [
      [
        "guide",
        down(mid, 10, 214),
        across(y, mid - radius - 34),
        ring(mid, y, track),
        times(clouds / 2, (index) => {
          const [a, b] = [
            polar(mid, y, radius + 8, (index / clouds) * 360 - 90),
            polar(mid, y, radius + 8, (index / clouds) * 360 + 90),
          ];
          return `M${a.join(" ")}L${b.join(" ")}`;
        }),
      ],
      ["tone", ring(mid, y, radius)],
      ["line", ring(mid, y, radius), ring(mid, y, hole)],
      ["fine", ring(mid, y, radius - 7), ring(mid, y, hole + 5), times(clouds, cloud)],
      ["line", `M${mid - 5} 12h10v${y - track - 34}l-3 12h-4l-3 -12Z`],
      ["mark", ring(mid, y - track, 3.8)],
    ],
  };
};

const bangle: Motif = (random) => {
  const radius = random.between(66, 74);
  const thick = random.between(11, 18);
  const y = 92;
  const round = random.chance(0.5);
  const section = (side: 1 | -1) =>
    round
      ? ring(mid + side * (radius - thick / 2), 192, thick / 2 + 1)
      : `M${mid + side * (radius - thick)} 202v-18q${(side * thick) / 2} -8 ${side * thick} 0v18Z`;
  const flaw = random.between(200, 340);
  return {
    focus: [mid, y - radius + 40],
    strokes: [
      [
        "guide",
        down(mid, 8, 214),
        across(y, mid - radius - 34),
        across(193, mid - radius - 24),
        both((side) => down(mid + side * radius, y, 206) + down(mid + side * (radius - thick), y, 206)),
      ],
      ["tone", both(section)],
      ["line", ring(mid, y, radius), ring(mid, y, radius - thick), both(section)],
      [
        "fine",
        ring(mid, y, radius - thick / 2),
        times(5, (index) => {
          const [a, b] = [
            polar(mid, y, radius - 3, flaw + index * 9),
            polar(mid, y, radius - thick + 3, flaw + 12 + index * 9),
          ];
          return `M${a.map(Math.round).join(" ")}L${b.map(Math.round).join(" ")}`;
        }),
      ],
      ["fine", spanAcross(y + 12, mid - radius + thick, mid + radius - thick)],
      ["mark", ring(mid, y - radius + thick / 2, 3.8)],
    ],
  };
};
