/** Repeatable chance: one seed gives one sequence (mulberry32). */
export interface Dice {
  /** From 0 up to but not including 1. */
  number(): number;
  chance(of: number): boolean;
  of<T>(choices: readonly T[]): T;
}

export function dice(seed: number): Dice {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  const number = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    number,
    chance: (of) => number() < of,
    of(choices) {
      const chosen = choices[Math.floor(number() * choices.length)];
      if (chosen === undefined) throw new Error("nothing to choose from");
      return chosen;
    },
  };
}
