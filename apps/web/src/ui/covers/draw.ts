import { randomFrom, type Drawing, type Motif, type Stroke } from "./kit.ts";

interface FootTicks {
  readonly path: string;
  readonly height: number;
  /** Distance between two ticks of this height. */
  readonly pitch: number;
}

/** The rule at the foot is the same on every cover; only its zero moves. Each height of tick is one dashed line. */
const footRule = (zero: number): readonly FootTicks[] =>
  [
    { every: 1, height: 3.5 },
    { every: 5, height: 6 },
    { every: 10, height: 9 },
  ].map(({ every, height }) => ({
    height,
    pitch: every * 6,
    path: `M${-144 + ((every - (zero % every)) % every) * 6 - 0.375} ${228 - height / 2}H145`,
  }));

/** Tenths are enough on a field of 320. */
const tidy = ([weight, ...paths]: Stroke): Stroke => [
  weight,
  paths.join("").replace(/\d+\.\d+(e-\d+)?/g, (value) => String(Math.round(Number(value) * 10) / 10)),
];

/** The first throw of a cover's dice is its rule, so that the rule stands before the drawing has come. */
export const drawRule = (name: string, seed: string): readonly FootTicks[] =>
  footRule(randomFrom(`${name}/${seed}`).whole(0, 9));

/** What a cover shows: the same for the same motif and seed. */
export function drawMotif(motif: Motif, name: string, seed: string): Drawing {
  const random = randomFrom(`${name}/${seed}`);
  random.whole(0, 9);
  const { strokes, focus } = motif(random);
  return { strokes: strokes.map(tidy), focus };
}
