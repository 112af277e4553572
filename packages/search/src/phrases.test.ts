import { expect, test } from "vitest";
import { phraseKey } from "@commonbench/taxonomy/fold";
import { bestPhrases } from "./phrases.ts";

const found = (...phrases: [string, number][]) =>
  phrases.map(([phrase, count]) => ({ key: phraseKey(phrase), phrase, count }));

test("a phrase is compared without case, marks and punctuation", () => {
  expect(phraseKey(" GB/T  16553-2017 ")).toBe("gb t 16553 2017");
  expect(phraseKey("鑄造（真空）")).toBe("铸造 真空");
});

test("each reader gets the own script of one phrase", () => {
  const phrases = found(["铸造", 5], ["鑄造", 9]);
  expect(bestPhrases(phrases, "铸", "zh-Hans", 5)).toEqual(["铸造"]);
  expect(bestPhrases(phrases, "铸", "zh-Hant", 5)).toEqual(["鑄造"]);
});

test("what begins as typed comes first, then the own language, then the commoner, then the shorter", () => {
  const phrases = found(
    ["Lost-wax casting", 50],
    ["Casting", 9],
    ["Casting line", 9],
    ["Castão dourado", 40],
    ["Cast house", 30],
  );
  expect(bestPhrases(phrases, "cast", "en", 9)).toEqual([
    "Cast house",
    "Casting",
    "Casting line",
    "Castão dourado",
    "Lost-wax casting",
  ]);
  expect(bestPhrases(phrases, "cast", "pt", 2)).toEqual(["Castão dourado", "Cast house"]);
});
