import { fold } from "@commonbench/taxonomy/fold";
import { stem } from "@commonbench/taxonomy/stem";

/** From and to in UTF-16 units of the text. */
export type Mark = readonly [from: number, to: number];

const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const PART_OF_WORD = /[\p{L}\p{M}\p{N}]/u;

/**
 * Where a text holds any of the folded words, in order and apart. Case, accents and the script of Chinese do not matter.
 * Chinese is met anywhere; other words at the beginning of a word, and whole where only their ending differs.
 */
export function marks(text: string, words: readonly string[]): readonly Mark[] {
  const { folded, starts } = foldedWithPlaces(text);
  const found = [...new Set(words)].flatMap((word) => placesOf(word, folded));
  return united(found.map(([from, to]) => [starts[from] ?? 0, endOf(text, starts[to] ?? text.length)]));
}

/** The text folded letter by letter, and for each unit of it where in the text its letter begins. */
function foldedWithPlaces(text: string): { folded: string; starts: number[] } {
  let folded = "";
  const starts: number[] = [];
  let at = 0;
  for (const letter of text) {
    const plain = fold(letter);
    for (let unit = 0; unit < plain.length; unit += 1) starts.push(at);
    folded += plain;
    at += letter.length;
  }
  starts.push(text.length);
  return { folded, starts };
}

function placesOf(word: string, folded: string): Mark[] {
  const places: Mark[] = [];
  const anywhere = HAN.test([...word][0] ?? "");
  for (const sought of word === "" ? [] : anywhere ? [word] : new Set([word, stem(word)])) {
    for (let at = folded.indexOf(sought); at !== -1; at = folded.indexOf(sought, at + 1)) {
      if (!anywhere && PART_OF_WORD.test(folded[at - 1] ?? "")) continue;
      const end = at + sought.length;
      const whole = anywhere ? end : endOfWord(folded, end);
      if (stem(folded.slice(at, whole)) === stem(word)) places.push([at, whole]);
      else if (sought === word) places.push([at, end]);
    }
  }
  return places;
}

function endOfWord(folded: string, from: number): number {
  let end = from;
  while (PART_OF_WORD.test(folded[end] ?? "") && !HAN.test(folded[end] ?? "")) end += 1;
  return end;
}

/** Accents that are written apart belong to the letter before them. */
function endOf(text: string, from: number): number {
  let end = from;
  while (/\p{M}/u.test(text[end] ?? "")) end += 1;
  return end;
}

function united(found: readonly Mark[]): Mark[] {
  const apart: [number, number][] = [];
  for (const [from, to] of found.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = apart.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else apart.push([from, to]);
  }
  return apart;
}
