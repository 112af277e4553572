import type pg from "pg";
import { stem } from "@commonbench/taxonomy/stem";
import type { Condition, Term } from "./terms.ts";

/** Short words have too many neighbours, and no word is longer. */
const SPELT = /^[a-z]{4,24}$/;
/** From here on a word may hold two slips. */
const LONG = 9;
const MAX_ALTERNATIVES = 6;

/** The words of a listing that others may have meant to type. */
export function spellings(words: Iterable<string>): string[] {
  return [...words].filter((word) => SPELT.test(word));
}

/** A word and what is left of it without any one letter: two words that share one of these differ by a slip or two. */
export function slips(word: string): string[] {
  const shortened = [...word].map((_, at) => word.slice(0, at) + word.slice(at + 1));
  return [...new Set([word, ...shortened])];
}

/**
 * For a question that found nothing: the same with the words that no listing knows replaced by their neighbours that
 * listings do know. Null when no word can be replaced.
 */
export async function corrected(pool: pg.Pool, asked: readonly Term[]): Promise<Term[] | null> {
  const spelt = spellings(asked.flatMap(({ spelling }) => spelling ?? []));
  if (spelt.length === 0) return null;
  const { rows } = await pool.query<{ word: string }>(KNOWN, [[...new Set(spelt.flatMap(slipsOfTyped))]]);
  const known = rows.map(({ word }) => word);
  const terms = asked.map((term) => correctedTerm(term, known));
  return terms.some((term, at) => term !== asked[at]) ? terms : null;
}

function slipsOfTyped(word: string): string[] {
  return word.length < LONG ? slips(word) : slips(word).flatMap(slips);
}

const KNOWN = "select word from search.word where slips && $1 limit 2000";

function correctedTerm(term: Term, known: readonly string[]): Term {
  const { spelling } = term;
  if (spelling === null || !SPELT.test(spelling)) return term;
  if (known.some((word) => stem(word) === stem(spelling))) return term;
  const most = spelling.length < LONG ? 1 : 2;
  const near = known.map((word) => ({ word, apart: distance(word, spelling) })).filter(({ apart }) => apart <= most);
  const nearest = near.toSorted((a, b) => a.apart - b.apart || (a.word < b.word ? -1 : 1)).slice(0, MAX_ALTERNATIVES);
  if (nearest.length === 0) return term;
  const words = [...new Set(nearest.map(({ word }) => stem(word)))].map((word) => ({ word, prefix: false }));
  const condition: Condition = { any: [term.condition, ...words] };
  return { ...term, condition, words: [...term.words, ...words] };
}

/** Letters to insert, drop, replace or swap with a neighbour to make one word of the other. */
export function distance(from: string, to: string): number {
  let older: number[] = [];
  let old = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const same = from[i - 1] === to[j - 1] ? 0 : 1;
      const plain = Math.min((old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (old[j - 1] ?? 0) + same);
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      row.push(swapped ? Math.min(plain, (older[j - 2] ?? 0) + 1) : plain);
    }
    [older, old] = [old, row];
  }
  return old[to.length] ?? 0;
}
