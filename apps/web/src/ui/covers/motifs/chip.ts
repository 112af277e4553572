import {
  across,
  both,
  down,
  head,
  ring,
  slab,
  spanAcross,
  times,
  turned,
  type Motif,
  type Random,
  type Stroke,
} from "../kit.ts";

const chooseMill = (random: Random) => {
  const blank = random.between(46, 64);
  const y = 206 - blank;
  return {
    blank,
    y,
    tip: y - blank + random.between(12, 20),
    cutter: random.between(10, 20),
    ball: random.chance(0.5),
    flutes: random.whole(3, 5),
    shank: random.between(28, 40),
    curl: random.between(11, 17),
    passes: random.whole(3, 6),
    square: random.chance(0.35),
  };
};
type Mill = ReturnType<typeof chooseMill>;

const blank = ({ blank: r, y, passes, square }: Mill): Stroke[] => [
  ["guide", down(0, 6, 214), across(y, -r - 34), ring(0, y, r + 10)],
  ["tone", square ? slab(y - r, r * 2, r) : ring(0, y, r)],
  ["line", square ? slab(y - r, r * 2, r) : ring(0, y, r), ring(0, y, r * 0.46)],
  ["fine", times(passes, (pass) => ring(0, y, r * (0.54 + (pass * 0.4) / passes)))],
  [
    "fine",
    both((side) => `M${side * (r + 16)} ${y - 18}q${side * 8} 18 0 36`),
    head(r + 16, y + 18, 110, 5),
    head(-r - 16, y - 18, -70, 5),
  ],
];

const cutterIn = ({ tip, cutter: c, ball, flutes, shank, curl }: Mill): Stroke[] => [
  ["line", turned([shank, 8], [shank, 26], [shank - 8, 32], [shank - 12, 44])],
  ["fine", across(26, -shank)],
  ["over", `M${-c} 44V${ball ? tip - c : tip}${ball ? `a${c} ${c} 0 0 0 ${c * 2} 0` : `h${c * 2}`}V44Z`],
  ["fine", times(flutes, (flute) => `M${-c} ${58 + flute * 13}q${c} 2 ${c * 2} -12`)],
  [
    "line",
    both(
      (side) =>
        `M${side * (c + 1)} ${tip - 2}q${side * curl} ${-curl * 1.5} ${side * curl * 2} ${-curl * 0.4}` +
        `q${side * 2} ${curl} ${-side * curl * 0.8} ${curl * 0.7}q${-side * curl * 0.6} ${-curl * 0.3} ${-side * curl * 0.1} ${-curl * 0.6}`,
    ),
  ],
  ["mark", ring(0, tip, 3.6)],
];

const choosePowder = (random: Random) => ({
  half: random.between(84, 104),
  bed: random.between(112, 126),
  layers: random.whole(5, 7),
  parts: random.pick(1, 3),
  size: random.between(28, 36),
  sway: random.between(0.2, 0.55),
});
type Powder = ReturnType<typeof choosePowder>;

const chamber = ({ half, bed, layers, sway }: Powder): Stroke[] => [
  ["guide", down(0, 6, 214), both((side) => `M0 22L${side * half * sway} ${bed}`), spanAcross(bed - 30, -half, half)],
  ["tone", slab(bed, 74, half - 6)],
  [
    "line",
    `M${-half - 22} ${bed}h22V206H${half}V${bed}h22`,
    slab(186, 8, half - 6),
    turned([15, 10], [15, 22], [7, 34]),
    both((side) => `M${side * (half - 22)} ${bed}l${side * 3} -16h${side * 10}l${side * 3} 16`),
  ],
  ["fine", times(layers, (layer) => across(bed + 8 + layer * 9, -half + 6)), across(bed, -half)],
];

const built = ({ half, bed, parts, size }: Powder): Stroke[] => {
  const r = parts === 1 ? size : 19;
  const x = (index: number) => (index - (parts - 1) / 2) * 58;
  const legs = (at: number) => times(3, (leg) => down(at + (leg - 1) * r * 0.5, bed + r * (leg === 1 ? 2 : 1.86), 186));
  return [
    ["over", times(parts, (index) => ring(x(index), bed + r, r))],
    ["fine", times(parts, (index) => ring(x(index), bed + r, r * 0.7) + legs(x(index)))],
    [
      "fine",
      both((side) => `M${side * 2} ${bed}L${side} 34`),
      both((side) => across(bed - 20, side * (half - 4), side * (half + 14))),
      both((side) => head(side * (half + 14), bed - 20, side === 1 ? 0 : 180, 5)),
    ],
    ["mark", ring(0, bed, 4)],
  ];
};

/** Machining and metal printing: a cutter with its chips in a turning blank, or a laser over a bed of powder. */
export const chip: Motif = (random) => {
  if (random.chance(0.55)) {
    const it = chooseMill(random);
    return { focus: [0, it.tip], strokes: [...blank(it), ...cutterIn(it)] };
  }
  const it = choosePowder(random);
  return { focus: [0, it.bed + 10], strokes: [...chamber(it), ...built(it)] };
};
