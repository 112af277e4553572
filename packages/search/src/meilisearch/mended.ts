import { fold } from "@commonbench/taxonomy/fold";
import { stem } from "@commonbench/taxonomy/stem";
import { distance, slipsAllowed } from "../spelling.ts";
import type { Question, Word } from "./question.ts";

/** What a record says of its own words: without plurals, and as they are written. */
export interface Spelt {
  readonly spelt?: string;
  readonly phrases?: readonly string[];
  readonly called?: readonly string[];
}

export const SPELT_FIELDS: readonly (keyof Spelt)[] = ["spelt", "phrases", "called"];

export interface Mended {
  /** As a person would type it. */
  readonly meant: string;
  readonly words: readonly string[];
}

/** What a text was taken to mean, told from the records that were found for it; null when they say it as it was asked. */
export function mendedBy(text: string, { words }: Question, found: readonly Spelt[]): Mended | null {
  const held = found.map(({ spelt = "" }) => new Set(spelt.split(" ")));
  const forms = writtenForms(found);
  const mended = new Map(
    words.flatMap((word): [string, string][] => {
      const other = word.spelling === null ? null : commonest(word, held);
      return word.spelling === null || other === null ? [] : [[word.spelling, forms.get(other) ?? other]];
    }),
  );
  if (mended.size === 0) return null;
  return {
    meant: text.replaceAll(LETTERS, (word) => mended.get(fold(word)) ?? word).trim(),
    words: [...mended.values()],
  };
}

const LETTERS = /[\p{L}\p{M}]+/gu;

/** The word close to what was typed that most records hold, and of those the closest; null when any holds it as typed. */
function commonest({ word, spelling }: Word, held: readonly ReadonlySet<string>[]): string | null {
  const most = spelling === null ? 0 : slipsAllowed(spelling);
  if (most === 0 || held.some((words) => words.has(word))) return null;
  const counts = new Map<string, number>();
  for (const words of held) for (const other of words) counts.set(other, (counts.get(other) ?? 0) + 1);
  const near = [...counts]
    .map(([other, count]) => ({ other, count, apart: distance(other, word) }))
    .filter(({ apart }) => apart <= most)
    .toSorted((a, b) => b.count - a.count || a.apart - b.apart || (a.other < b.other ? -1 : 1));
  return near[0]?.other ?? null;
}

/** How records write the words that they hold without their plurals. */
function writtenForms(found: readonly Spelt[]): ReadonlyMap<string, string> {
  const texts = found.flatMap(({ phrases = [], called = [] }) => [...phrases, ...called]);
  const words = texts.flatMap((text) => text.toLowerCase().match(LETTERS) ?? []);
  return new Map(words.toReversed().map((word) => [stem(fold(word)), word]));
}
