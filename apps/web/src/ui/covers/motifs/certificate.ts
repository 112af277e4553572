import { across, both, down, mid, points, polar, ring, slab, times, type Motif } from "../kit.ts";

/** A report or diploma: its engine-turned border, lines of text, the seal; the stone it speaks of where there is one. */
export const certificate: Motif = (random) => {
  const upright = random.chance(0.5);
  const half = upright ? random.between(58, 66) : random.between(92, 106);
  const [top, bottom] = upright ? [14, 210] : [30, 198];
  const lobes = random.whole(6, 11);
  const plot = random.chance(0.5);
  const rows = random.whole(3, 5);
  const seal = random.between(15, 20);
  const sealY = bottom - seal - (upright ? 30 : 24);
  const start = top + (plot ? 78 : 58);
  const gap = Math.min(12, (sealY - seal - 12 - start) / rows);
  const rosette = `${points(lobes * 2 + 1, (index) =>
    polar(mid, sealY, seal + (index % 2 ? 5 : 0), (index / lobes) * 180 - 90),
  )
    .map(([x, y], index) =>
      index === 0
        ? `M${x.toFixed(1)} ${y.toFixed(1)}`
        : index % 2
          ? `Q${x.toFixed(1)} ${y.toFixed(1)} `
          : `${x.toFixed(1)} ${y.toFixed(1)}`,
    )
    .join("")}`;
  const wave = (y: number) => `M${mid - half + 10} ${y}q4 -7 8 0t8 0`;
  return {
    focus: [mid, sealY - 10],
    strokes: [
      ["guide", down(mid, 6, 214), slab(top - 6, bottom - top + 12, half + 6), ring(mid, sealY, seal + 12)],
      ["tone", slab(top + 18, 14, half - 24)],
      ["line", slab(top, bottom - top, half)],
      [
        "fine",
        slab(top + 6, bottom - top - 12, half - 6),
        times(Math.floor((half * 2 - 36) / 16), (index) => `m${index ? 0 : 0} 0`).slice(0, 0),
        wave(top + 10).replace(/t8 0$/, `${"t8 0".repeat(Math.floor((half * 2 - 28) / 8))}`),
      ],
      ["fine", times(rows, (row) => across(start + row * gap, mid - half + 24 + (row === rows - 1 ? 22 : 0)))],
      plot
        ? [
            "fine",
            ring(mid, top + 54, 15),
            ring(mid, top + 54, 8),
            times(8, (index) => {
              const [a, b] = [polar(mid, top + 54, 8, index * 45), polar(mid, top + 54, 15, index * 45)];
              return `M${a.map(Math.round).join(" ")}L${b.map(Math.round).join(" ")}`;
            }),
          ]
        : ["line", across(top + 44, mid - half * 0.5)],
      [
        "line",
        both(
          (side) =>
            `M${mid + side * 5} ${sealY + seal - 2}L${mid + side * 12} ${sealY + seal + 24}l${-side * 6} -5l${-side * 4} 6`,
        ),
      ],
      ["over", rosette],
      [
        "fine",
        ring(mid, sealY, seal - 5),
        both((side) => across(bottom - 22, mid + side * (half - 14), mid + side * (half * 0.45))),
      ],
      ["mark", ring(mid, sealY, 4)],
    ],
  };
};
