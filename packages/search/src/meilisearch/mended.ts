import { fold } from "@commonbench/taxonomy/fold";
import { stem } from "@commonbench/taxonomy/stem";
import { distance, slipsAllowed } from "../postgres/spelling.ts";
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

/** What a question was taken to mean, told from the records that were found for it. */
export function mendedBy({ words }: Question, found: readonly Spelt[]): Mended | null {
  const known = new Set(found.flatMap(({ spelt = "" }) => spelt.split(" ")));
  const forms = writtenForms(found);
  const mended = words.map((word) => {
    const other = nearest(word, known);
    return other === null
      ? { written: word.spelling ?? word.word, mended: null }
      : { written: forms.get(other) ?? other, mended: other };
  });
  const replaced = mended.flatMap((each) => each.mended ?? []);
  if (replaced.length === 0) return null;
  return { meant: mended.map(({ written }) => written).join(" "), words: replaced };
}

/** The word that stands nearest to what was typed; null for a word that is known as it is, or may not be mended. */
function nearest({ word, spelling }: Word, known: ReadonlySet<string>): string | null {
  const most = spelling === null ? 0 : slipsAllowed(spelling);
  if (most === 0 || known.has(word)) return null;
  const near = [...known]
    .map((other) => ({ other, apart: distance(other, word) }))
    .filter(({ apart }) => apart <= most)
    .toSorted((a, b) => a.apart - b.apart || (a.other < b.other ? -1 : 1));
  return near[0]?.other ?? null;
}

function writtenForms(found: readonly Spelt[]): ReadonlyMap<string, string> {
  const texts = found.flatMap(({ phrases = [], called = [] }) => [...phrases, ...called]);
  const words = texts.flatMap((text) => fold(text).match(/[a-z]+/g) ?? []);
  return new Map(words.toReversed().map((word) => [stem(word), word]));
}
