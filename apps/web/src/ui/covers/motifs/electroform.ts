import { across, both, box, down, head, mid, ring, slab, spanAcross, times, type Motif } from "../kit.ts";

/** Half outlines of what is grown hollow in hard gold, from the top to the bottom, as path data about a centre and a size. */
const forms = {
  heart: (s: number, side: 1 | -1) =>
    `q${side * s * 0.5} ${-s * 0.75} ${side * s} ${-s * 0.2}q${side * s * 0.35} ${s * 0.75} ${-side * s} ${s * 1.75}`,
  gourd: (s: number, side: 1 | -1) =>
    `c${side * s * 0.85} 0 ${side * s * 0.85} ${s * 0.8} ${side * s * 0.28} ${s * 0.9}c${side * s * 1.15} ${s * 0.12} ${side * s * 1.05} ${s * 1.3} ${-side * s * 0.28} ${s * 1.3}`,
  drop: (s: number, side: 1 | -1) =>
    `q${side * s * 0.16} ${s * 0.45} ${side * s * 0.6} ${s * 0.95}a${s * 0.75} ${s * 0.75} 0 0 ${side === 1 ? 1 : 0} ${-side * s * 0.6} ${s * 1.2}`,
  bead: (s: number, side: 1 | -1) => `a${s} ${s} 0 0 ${side === 1 ? 1 : 0} 0 ${s * 2}`,
};
const heights = { heart: 1.55, gourd: 2.2, drop: 2.15, bead: 2 };

/** 3D hard gold: a mandrel hung in the cell, the deposit growing on it, field lines from the anodes on both sides. */
export const electroform: Motif = (random) => {
  const form = random.pick("heart", "gourd", "drop", "bead");
  const size = (form === "heart" ? 42 : 34) * random.between(0.9, 1.12);
  const coats = random.whole(2, 3);
  const fields = random.whole(4, 6);
  const away = random.between(96, 114);
  const y = 126;
  const outline = (s: number) => {
    const top = y - (heights[form] * s) / 2 + (form === "heart" ? s * 0.12 : 0);
    return both((side) => `M${mid} ${top.toFixed(1)}${forms[form](s, side)}`).replace(/-?\d+\.\d{2,}/g, (value) =>
      Number(value).toFixed(1),
    );
  };
  const grown = size + coats * 5;
  const level = 58;
  return {
    focus: [mid, y - 20],
    strokes: [
      [
        "guide",
        down(mid, 8, 214),
        across(level, 30),
        both((side) =>
          times(
            fields,
            (index) =>
              `M${mid + side * (away - 8)} ${78 + (index * 100) / (fields - 1)}Q${mid + side * (away - 40)} ${86 + (index * 84) / (fields - 1)} ${mid + side * (grown * 0.9)} ${102 + (index * 48) / (fields - 1)}`,
          ),
        ),
      ],
      ["tone", outline(grown)],
      [
        "line",
        `M${mid - away - 24} 40V206H${mid + away + 24}V40`,
        both((side) => box(mid + side * away - 7, 64, 14, 128)),
        slab(20, 7, away + 30),
      ],
      [
        "fine",
        across(level, mid - away - 24),
        both((side) => down(mid + side * away, 27, 64)),
        both((side) => across(36, mid + side * away - 5, mid + side * away + 5) + down(mid + side * away, 31, 41)),
      ],
      ["line", outline(grown)],
      [
        "fine",
        times(coats - 1, (coat) => outline(size + (coat + 1) * 5)),
        down(mid, 27, y - (heights[form] * grown) / 2 + (form === "heart" ? grown * 0.12 : 0)),
      ],
      ["line", outline(size)],
      [
        "fine",
        both((side) => head(mid + side * (grown + 8), y + 2, side === 1 ? 180 : 0, 5)),
        spanAcross(198, mid - grown, mid + grown),
      ],
      ["mark", slab(17, 12, 7), ring(mid, y, 3.4)],
    ],
  };
};
