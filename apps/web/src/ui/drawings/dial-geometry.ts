/** A round brilliant in plan, radius 126 in a field of 372: table, stars and girdle of the drawn standard. */
type Point = readonly [x: number, y: number];

const centre = 186;
const at = (radius: number, degrees: number): Point => {
  const angle = ((degrees - 90) * Math.PI) / 180;
  return [centre + radius * Math.cos(angle), centre + radius * Math.sin(angle)];
};
const round = (value: number) => Number(value.toFixed(1));
const points = (list: readonly Point[]) => list.map(([x, y]) => `${round(x)} ${round(y)}`).join("L");
const open = (...list: readonly Point[]) => `M${points(list)}`;
const closed = (...list: readonly Point[]) => `${open(...list)}Z`;

const table = (corner: number) => at(72, corner * 45);
const star = (corner: number) => at(96, corner * 45 + 22.5);
const girdle = (corner: number) => at(126, corner * 45);
const eight = [0, 1, 2, 3, 4, 5, 6, 7];

export const girdleRadius = 126;
export const edges = [
  closed(...eight.map(table)),
  ...eight.map((corner) => open(table(corner), star(corner), table(corner + 1))),
  ...eight.map((corner) => open(girdle(corner), star(corner), girdle(corner + 1))),
  ...eight.map((corner) => open(star(corner), girdle(corner + 0.5))),
].join("");

/** Light falls from the upper right; a facet that leans that way is brighter. */
const light = (degrees: number, gain: number) =>
  gain * (0.3 + 0.7 * Math.max(0, Math.cos(((degrees - 40) * Math.PI) / 180)));

interface Facet {
  readonly path: string;
  readonly opacity: number;
}

/** The facets that lie wholly inside the first `share` of the turn. */
export const litFacets = (share: number): readonly Facet[] =>
  eight
    .flatMap((corner) => [
      { from: corner, to: corner + 1, gain: 0.34, path: closed(table(corner), star(corner), table(corner + 1)) },
      { from: corner, to: corner + 0.5, gain: 0.12, path: closed(girdle(corner), star(corner), girdle(corner + 0.5)) },
      {
        from: corner + 0.5,
        to: corner + 1,
        gain: 0.2,
        path: closed(girdle(corner + 0.5), star(corner), girdle(corner + 1)),
      },
      {
        from: corner + 0.5,
        to: corner + 1.5,
        gain: 0.16,
        path: closed(star(corner), table(corner + 1), star(corner + 1), girdle(corner + 1)),
      },
    ])
    .filter((facet) => facet.to <= share * 8)
    .map(({ from, to, gain, path }) => ({ path, opacity: round(100 * light((from + to) * 22.5, gain)) / 100 }));

/** A dash pattern on a circle of path length 360: `count` ticks a `pitch` apart, each `width` wide, then nothing. */
export const dashes = (count: number, pitch: number, width: number) =>
  `${`${width} ${pitch - width} `.repeat(count)}0 400`;
