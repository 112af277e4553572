/** Reproducible chance: the same seed tells the same story on every machine. */
export interface Chance {
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  pick<T>(from: readonly T[]): T;
  /** `count` different ones, in their order. */
  some<T>(from: readonly T[], count: number): T[];
  maybe(share: number): boolean;
}

/** mulberry32 over a hash of the seed. */
export function chanceOf(seed: string): Chance {
  let state =
    [...seed].reduce((hash, character) => Math.imul(hash ^ character.charCodeAt(0), 16777619), 2166136261) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    between,
    pick: (from) => {
      const [found] = from.slice(between(0, from.length - 1));
      if (found === undefined) throw new Error("nothing to pick from");
      return found;
    },
    some: (from, count) => {
      const left = from.map((_, index) => index);
      while (left.length > count) left.splice(between(0, left.length - 1), 1);
      return left.flatMap((index) => from.slice(index, index + 1));
    },
    maybe: (share) => next() < share,
  };
}
