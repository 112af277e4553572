import type { Chance } from "../chance.ts";

/** What belongs to one title and to no other: the size of that machine, the name on its plate. */
export function byTitle<T>(at: number, values: readonly [T, T, T, T]): T {
  return values[at] ?? values[0];
}

/** A day in one of the years, as a form would send it. */
export function dayIn(chance: Chance, from: number, to: number): string {
  return `${chance.between(from, to)}-0${chance.between(1, 9)}-${chance.between(10, 28)}`;
}
