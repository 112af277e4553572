import type { Outcome } from "./bare.ts";

export interface Race {
  readonly milliseconds: number;
  readonly winners: number;
}

/** All at once for one place. */
export async function race(racers: number, run: (racer: number) => Promise<Outcome>): Promise<Race> {
  const started = performance.now();
  const outcomes = await Promise.all(Array.from({ length: racers }, (_, racer) => run(racer)));
  return {
    milliseconds: performance.now() - started,
    winners: outcomes.filter((outcome) => outcome === "booked").length,
  };
}
