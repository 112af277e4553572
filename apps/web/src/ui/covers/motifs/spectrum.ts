import {
  across,
  down,
  line,
  points,
  ring,
  spanAcross,
  times,
  type Motif,
  type Point,
  type Random,
  type Stroke,
} from "../kit.ts";

const [left, right, top, floor] = [-124, 136, 24, 202];
const axes = `M${left} ${top}V${floor}H${right}`;

const choose = (random: Random) => {
  const form = random.pick("peaks", "dips", "sticks", "pair");
  const count = form === "sticks" ? random.whole(14, 20) : random.whole(5, 8);
  const strong = random.whole(1, count - 2);
  const highest = form === "sticks" ? 70 : 86;
  const bands = points(count, (index) => [
    left + 22 + ((index + random.between(-0.24, 0.24)) * (right - left - 40)) / count,
    index === strong ? random.between(138, 158) : random.between(14, highest),
  ]);
  const drift = random.between(-18, 22) * (form === "dips" ? 0.6 : -0.6);
  const foot = form === "dips" ? top + 14 : floor - 8;
  return {
    form,
    bands: form === "dips" ? bands.map(([x, h]): Point => [x, -h]) : bands,
    strong,
    base: (x: number) => foot + (drift * (x - left)) / (right - left),
    width: random.between(7, 11),
    rows: random.whole(3, 5),
  };
};
type Spectrum = ReturnType<typeof choose>;

/** One band: up from the base to its peak and down again. Negative heights are dips. */
const hump = ([x, h]: Point, base: Spectrum["base"], w: number) =>
  `${x - w} ${base(x - w)}C${x - w * 0.35} ${base(x - w)} ${x - w * 0.3} ${base(x) - h} ${x} ${base(x) - h}S${x + w * 0.35} ${base(x + w)} ${x + w} ${base(x + w)}`;

const curve = (bands: readonly Point[], base: Spectrum["base"], width: number) =>
  `M${left} ${base(left)}${bands.map((band) => `L${hump(band, base, width)}`).join("")}L${right} ${base(right)}`;

const paper = (rows: number, at: number): Stroke[] => {
  const row = (index: number) => top + 18 + (index * (floor - top - 22)) / rows;
  return [
    ["guide", times(rows, (index) => across(row(index), left, right)), down(at, top, floor)],
    ["fine", axes, times(rows, (index) => across(row(index), left - 5, left))],
    ["fine", times(9, (index) => down(left + 26 * (index + 1), floor, floor + (index % 5 === 4 ? 6 : 3)))],
  ];
};

const trace = ({ form, bands, base, width, strong }: Spectrum): Stroke[] => {
  const band = bands[strong] ?? [0, 0];
  const [x, h] = band;
  if (form === "sticks")
    return [
      ["tone", `M${x - 7} ${floor}v${-h}h14v${h}Z`],
      ["line", bands.map(([at, height]) => line(at, floor, at, floor - height)).join("")],
    ];
  return [
    ["tone", `M${hump(band, base, width)}${form === "dips" ? "Z" : `V${floor}H${x - width}Z`}`],
    ["guide", spanAcross(base(x) - h * 0.5, x - width, x + width)],
    ["line", curve(bands, base, width)],
    ...(form === "pair"
      ? ([
          [
            "fine",
            curve(
              bands.map(([at, height]): Point => [at, height * 0.45]),
              (at) => base(at) - 34,
              width * 1.5,
            ),
          ],
        ] as const)
      : []),
  ];
};

/** What a detector writes: fluorescence peaks, infrared dips, the sticks of a mass spectrum, a sample over its reference. */
export const spectrum: Motif = (random) => {
  const it = choose(random);
  const [x, h] = it.bands[it.strong] ?? [0, 0];
  const apex = it.form === "sticks" ? floor - h : it.base(x) - h;
  const side = it.form === "dips" ? -36 : 36;
  return {
    focus: [Math.min(66, Math.max(-60, x)), apex + side],
    strokes: [...paper(it.rows, x), ...trace(it), ["mark", ring(x, apex, 3.6)], ["fine", ring(x, apex, 8)]],
  };
};
