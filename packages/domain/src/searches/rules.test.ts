import { describe, expect, test } from "vitest";
import { unmetWords } from "./rules.ts";

describe("what is kept of a search that found nothing", () => {
  test.each([
    ["  Tungsten   CARBIDE ", "tungsten carbide"],
    ["Fundição", "fundicao"],
    ["激光焊接", "激光焊接"],
    ["ＧＢ/T 18043-2013", "gb/t 18043-2013"],
    ["ISO 11426:2021", "iso 11426:2021"],
    ["au750 9999", "au750 9999"],
    ["玉", "玉"],
  ])("%s is kept as %s", (text, words) => expect(unmetWords(text)).toBe(words));

  test("both scripts of Chinese are one", () => expect(unmetWords("電鑄")).toBe(unmetWords("电铸")));

  test.each([
    "",
    "   ",
    "?!",
    "a",
    "mei.chan@example.com",
    "www.example.hk",
    "https://example.com/x",
    "goldsmith.com.hk",
    "+853 6612 3456",
    "call (852) 2345-6789",
    "13800138000",
    "A123456(7)",
    "44010619900101123X",
    "word ".repeat(20),
  ])("%s is not kept", (text) => expect(unmetWords(text)).toBeNull());
});
