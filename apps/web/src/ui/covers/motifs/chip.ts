import { across, both, down, head, mid, ring, slab, spanAcross, times, turned, type Motif } from "../kit.ts";

/** Machining and metal printing: a cutter with its chips in a turning blank, or a laser over a bed of powder. */
export const chip: Motif = (random) => (random.chance(0.55) ? mill(random) : powder(random));

const mill: Motif = (random) => {
  const cutter = random.between(11, 19);
  const ball = random.chance(0.5);
  const flutes = random.whole(3, 5);
  const blank = random.between(50, 64);
  const y = 206 - blank;
  const tip = y - blank + random.between(12, 20);
  const shank = random.between(30, 38);
  const curls = random.between(11, 16);
  const passes = random.whole(4, 6);
  return {
    focus: [mid, tip],
    strokes: [
      ["guide", down(mid, 6, 214), across(y, mid - blank - 34), ring(mid, y, blank + 10)],
      ["tone", ring(mid, y, blank)],
      [
        "line",
        ring(mid, y, blank),
        ring(mid, y, blank * 0.46),
        turned([shank, 8], [shank, 26], [shank - 8, 32], [shank - 12, 44]),
      ],
      ["fine", times(passes, (pass) => ring(mid, y, blank * (0.54 + (pass * 0.4) / passes))), across(26, mid - shank)],
      [
        "over",
        `M${mid - cutter} 44V${ball ? tip - cutter : tip}${ball ? `a${cutter} ${cutter} 0 0 0 ${cutter * 2} 0` : `h${cutter * 2}`}V44Z`,
      ],
      ["fine", times(flutes, (flute) => `M${mid - cutter} ${58 + flute * 13}q${cutter} 2 ${cutter * 2} -12`)],
      [
        "line",
        both(
          (side) =>
            `M${mid + side * (cutter + 1)} ${tip - 2}q${side * curls} ${-curls * 1.5} ${side * curls * 2} ${-curls * 0.4}q${side * 2} ${curls} ${-side * curls * 0.8} ${curls * 0.7}q${-side * curls * 0.6} ${-curls * 0.3} ${-side * curls * 0.1} ${-curls * 0.6}`,
        ),
      ],
      [
        "fine",
        spanAcross(50, mid - cutter - 24, mid - cutter - 24).slice(0, 0),
        both((side) => `M${mid + side * (blank + 16)} ${y - 18}q${side * 8} 18 0 36`),
        head(mid + blank + 16, y + 18, 110, 5),
        head(mid - blank - 16, y - 18, -70, 5),
      ],
      ["mark", ring(mid, tip, 3.6)],
    ],
  };
};

const powder: Motif = (random) => {
  const half = random.between(84, 104);
  const bed = random.between(112, 126);
  const layers = random.whole(5, 8);
  const parts = random.pick(1, 3);
  const sway = random.between(0.2, 0.55);
  const size = parts === 1 ? random.between(30, 38) : 19;
  const x = (index: number) => mid + (index - (parts - 1) / 2) * 58;
  return {
    focus: [mid, bed + 10],
    strokes: [
      [
        "guide",
        down(mid, 6, 214),
        both((side) => `M${mid} 22L${mid + side * half * sway} ${bed}`),
        spanAcross(bed - 30, mid - half, mid + half),
      ],
      ["tone", slab(bed, 74, half - 6)],
      [
        "line",
        `M${mid - half - 22} ${bed}H${mid - half}V206H${mid + half}V${bed}H${mid + half + 22}`,
        slab(186, 8, half - 6),
        slab(194, 14, 10),
        turned([15, 10], [15, 22], [7, 34]),
      ],
      ["fine", times(layers, (layer) => across(bed + 8 + layer * 9, mid - half + 6)), across(bed, mid - half)],
      ["over", times(parts, (index) => ring(x(index), bed + size, size))],
      [
        "fine",
        times(parts, (index) => ring(x(index), bed + size, size * 0.7)),
        times(parts, (index) =>
          times(3, (leg) => down(x(index) + (leg - 1) * size * 0.5, bed + size * (leg === 1 ? 2 : 1.86), 186)),
        ),
      ],
      [
        "line",
        both(
          (side) =>
            slab(0, 0, 0).slice(0, 0) +
            `M${mid + side * (half - 22)} ${bed}l${side * 3} -16h${side * 10}l${side * 3} 16Z`,
        ),
      ],
      [
        "fine",
        both((side) => `M${mid + side * 2} ${bed}L${mid + side * 1} 34`),
        both(
          (side) =>
            across(bed - 20, mid + side * (half - 4), mid + side * (half + 14)) +
            head(mid + side * (half + 14), bed - 20, side === 1 ? 0 : 180, 5),
        ),
      ],
      ["mark", ring(mid, bed, 4)],
    ],
  };
};
