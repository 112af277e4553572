import fc from "fast-check";
import { expect, test } from "vitest";
import { beginnings, distance, isSpelt, nearOf, slipsAllowed } from "./spelling.ts";

const word = fc.string({ unit: fc.constantFrom(..."abcde"), minLength: 4, maxLength: 16 });

test("counts what to insert, drop, replace and swap", () => {
  expect(distance("welder", "welder")).toBe(0);
  expect(distance("wedler", "welder")).toBe(1);
  expect(distance("weldr", "welder")).toBe(1);
  expect(distance("wellder", "welder")).toBe(1);
  expect(distance("walder", "welder")).toBe(1);
  expect(distance("", "gold")).toBe(4);
});

test("words that a slip or two tell apart always share a beginning", () => {
  const slip = fc.tuple(fc.nat(3), fc.nat(16), fc.constantFrom(..."abcde"));
  fc.assert(
    fc.property(word, fc.array(slip, { maxLength: 2 }), (meant, slips) => {
      const typed = slips.reduce(slipped, meant);
      const allowed = slipsAllowed(typed);
      if (!isSpelt(meant) || allowed === 0 || distance(typed, meant) > allowed) return;
      const near = nearOf(meant);
      expect(beginnings(typed, allowed).some((each) => near.includes(each))).toBe(true);
    }),
    { numRuns: 5000 },
  );
});

function slipped(of: string, [kind, place, letter]: [number, number, string]): string {
  const at = place % of.length;
  const [before, after] = [of.slice(0, at), of.slice(at)];
  if (kind === 0) return before + letter + after;
  if (kind === 1) return before + after.slice(1);
  if (kind === 2) return before + letter + after.slice(1);
  return before + (after[1] ?? "") + (after[0] ?? "") + after.slice(2);
}

test("slips are neither for short words nor for what is no word of letters", () => {
  expect(["gold", "k", "au750", "倒模", "fundição", ""].map(slipsAllowed)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(["welder", "polisher", "polishing"].map(slipsAllowed)).toEqual([1, 1, 2]);
});
