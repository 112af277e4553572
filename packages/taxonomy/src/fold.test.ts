import fc from "fast-check";
import simplifiedToTraditional from "opencc-js/dict/STCharacters";
import traditionalToSimplified from "opencc-js/dict/TSCharacters";
import { expect, test } from "vitest";
import { fold } from "./fold.ts";

const anyText = fc.string({ unit: "binary", maxLength: 200 });
const lines = (table: string) => table.split("|").map((line) => line.split(" "));

test("folding is idempotent and total", () => {
  fc.assert(fc.property(anyText, (text) => fold(fold(text)) === fold(text)));
});

test("any code point folds, alone or broken", () => {
  for (let code = 0; code <= 0x10ffff; code += 1) {
    const once = fold(String.fromCodePoint(code));
    if (fold(once) !== once) expect.fail(`U+${code.toString(16)} folds twice`);
  }
  expect(fold("\uD800")).toBe("\uFFFD");
});

test("case, width, accents and composition make no difference", () => {
  fc.assert(fc.property(anyText, (text) => fold(text.normalize("NFD")) === fold(text.normalize("NFC"))));
  fc.assert(fc.property(fc.string({ unit: "grapheme-ascii" }), (text) => fold(text.toUpperCase()) === fold(text)));
  expect(fold("ＦＵＮＤＩÇÃＯ de Ouro")).toBe("fundicao de ouro");
  expect(fold("İstanbul, Straße, Łódź, Bœuf")).toBe("istanbul, strasse, lodz, boeuf");
  expect(fold("soft\u00ADhyphen zero\u200Bwidth")).toBe("softhyphen zerowidth");
});

test("every pair of simplified and traditional characters is one", () => {
  for (const [from = "", ...to] of [...lines(traditionalToSimplified), ...lines(simplifiedToTraditional)]) {
    for (const other of to) expect(fold(other), `${from} ${other}`).toBe(fold(from));
  }
});

test("both scripts of a text are one", () => {
  const pairs = lines(simplifiedToTraditional).flatMap(([from, to]) => (from && to ? [[from, to] as const] : []));
  const text = fc.array(fc.constantFrom(...pairs), { maxLength: 30 });
  fc.assert(
    fc.property(text, (characters) => {
      const simplified = characters.map(([from]) => from).join("");
      const traditional = characters.map(([, to]) => to).join("");
      return fold(simplified) === fold(traditional);
    }),
  );
});

test("characters of different words stay apart", () => {
  expect(new Set([..."金银铜钻玉翠珠宝首饰"].map(fold)).size).toBe(10);
});
