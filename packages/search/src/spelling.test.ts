import fc from "fast-check";
import { expect, test } from "vitest";
import { distance, slips, spellings } from "./spelling.ts";

const word = fc.string({ unit: fc.constantFrom(..."abcde"), minLength: 4, maxLength: 12 });

test("the distance of two words is one of slips", () => {
  expect(distance("welder", "welder")).toBe(0);
  expect(distance("welder", "wedler")).toBe(1);
  expect(distance("welder", "weldr")).toBe(1);
  expect(distance("welder", "wellder")).toBe(1);
  expect(distance("welder", "walder")).toBe(1);
  expect(distance("electroplating", "elektroplatting")).toBe(2);
  fc.assert(fc.property(word, word, (a, b) => distance(a, b) === distance(b, a) && distance(a, a) === 0));
});

test("words that are one slip apart share a shortened form", () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const shared = slips(a).some((slip) => slips(b).includes(slip));
      return distance(a, b) > 1 || shared;
    }),
  );
});

test("codes, numbers, Chinese and short words are not spelt", () => {
  expect(spellings(["ring", "au999", "倒模", "vat", "16553", "fundicao", "^ring"])).toEqual(["ring", "fundicao"]);
});
