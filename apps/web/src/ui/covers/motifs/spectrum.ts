import { across, down, line, points, ring, spanAcross, times, type Motif, type Point } from "../kit.ts";

const [left, right, top, floor] = [36, 296, 24, 202];

/** Peaks of unlike height that keep their distance, from left to right. */
const bands = (count: number, height: () => number, jitter: () => number): Point[] =>
  points(count, (index) => [left + 22 + ((index + jitter()) * (right - left - 40)) / count, height()]);

/** A smooth curve that rises from `base` at each band; negative heights are dips. */
const curve = (list: readonly Point[], base: (x: number) => number, width: number) =>
  `M${left} ${base(left).toFixed(1)}` +
  list
    .map(([x, h]) => {
      const [a, b] = [x - width, x + width];
      const peak = (base(x) - h).toFixed(1);
      return `L${a.toFixed(1)} ${base(a).toFixed(1)}C${(x - width * 0.35).toFixed(1)} ${base(a).toFixed(1)} ${(x - width * 0.3).toFixed(1)} ${peak} ${x.toFixed(1)} ${peak}S${(x + width * 0.35).toFixed(1)} ${base(b).toFixed(1)} ${b.toFixed(1)} ${base(b).toFixed(1)}`;
    })
    .join("") +
  `L${right} ${base(right).toFixed(1)}`;

const axes = `M${left} ${top}V${floor}H${right}`;

/** What a detector writes: fluorescence peaks, infrared dips, or the sticks of a mass spectrum. */
export const spectrum: Motif = (random) => {
  const form = random.pick("peaks", "dips", "sticks", "pair");
  const count = form === "sticks" ? random.whole(14, 20) : random.whole(5, 7);
  const strong = random.whole(1, count - 2);
  const dips = form === "dips";
  const list = bands(
    count,
    () => random.between(16, form === "sticks" ? 70 : 86),
    () => random.between(-0.24, 0.24),
  ).map(([x, h], index): Point => [x, index === strong ? random.between(138, 158) : h]);
  const drift = random.between(-16, 22);
  const base = (x: number) =>
    (dips ? top + 14 : floor - 8) + ((drift * (x - left)) / (right - left)) * (dips ? 0.6 : -0.6);
  const width = random.between(7, 11);
  const signed = dips ? list.map(([x, h]): Point => [x, -h]) : list;
  const [px, ph] = signed[strong] ?? [left, 0];
  const apex = base(px) - ph;
  const grid = random.whole(3, 5);
  const rows = points(grid, (index) => [top + 18 + (index * (floor - top - 22)) / grid, 0]).map(([y]) => y);
  const stickAt = ([x, h]: Point) => line(x, floor, x, floor - h);

  return {
    focus: [Math.min(230, Math.max(96, px)), Math.min(150, Math.max(74, apex + (dips ? -40 : 40)))],
    strokes: [
      [
        "guide",
        rows.map((y) => across(y, left, right)).join(""),
        down(px, top, floor),
        form === "sticks" ? "" : spanAcross(base(px) - ph * 0.5, px - width, px + width),
      ],
      ...(form === "sticks"
        ? ([["tone", `M${px - 7} ${floor}V${floor - ph}h14V${floor}Z`]] as const)
        : ([
            [
              "tone",
              `${curve([[px, ph]], base, width)
                .replace(/^M[^L]*L/, "M")
                .replace(/L[^L]*$/, "")}${dips ? "Z" : `V${floor}H${(px - width).toFixed(1)}Z`}`,
            ],
          ] as const)),
      ["line", form === "sticks" ? list.map(stickAt).join("") : curve(signed, base, width)],
      ...(form === "pair"
        ? ([
            [
              "fine",
              curve(
                signed.map(([x, h]): Point => [x, h * 0.45]),
                (x) => base(x) - 34,
                width * 1.5,
              ),
            ],
          ] as const)
        : []),
      [
        "fine",
        axes,
        rows.map((y) => across(y, left - 5, left)).join(""),
        times(9, (index) => down(left + 26 * (index + 1), floor, floor + (index % 5 === 4 ? 6 : 3))),
      ],
      ["mark", ring(px, form === "sticks" ? floor - ph : apex, 3.6)],
      ["fine", ring(px, form === "sticks" ? floor - ph : apex, 8)],
    ],
  };
};
