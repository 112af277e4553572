import { stem } from "@commonbench/taxonomy/stem";
import type pg from "pg";
import type { Condition, Term } from "../terms.ts";
import { beginnings, distance, slipsAllowed } from "./spelling.ts";

const MAX_ALTERNATIVES = 6;

/**
 * For a question that found nothing: the same with the words that no listing knows replaced by their neighbours that
 * listings do know. Null when no word can be replaced.
 */
export async function corrected(pool: pg.Pool, asked: readonly Term[]): Promise<Term[] | null> {
  const spelt = asked.flatMap(({ spelling }) => spelling ?? []).filter((word) => slipsAllowed(word) > 0);
  if (spelt.length === 0) return null;
  const { rows } = await pool.query<{ word: string }>(KNOWN, [
    [...new Set(spelt.flatMap((word) => beginnings(word, slipsAllowed(word))))],
  ]);
  const known = rows.map(({ word }) => word);
  const terms = asked.map((term) => correctedTerm(term, known));
  return terms.some((term, at) => term !== asked[at]) ? terms : null;
}

const KNOWN = "select word from search.spelling where near && $1 limit 2000";

function correctedTerm(term: Term, known: readonly string[]): Term {
  const { spelling } = term;
  if (spelling === null || slipsAllowed(spelling) === 0) return term;
  if (known.some((word) => stem(word) === stem(spelling))) return term;
  const most = slipsAllowed(spelling);
  const near = known.map((word) => ({ word, apart: distance(word, spelling) })).filter(({ apart }) => apart <= most);
  const nearest = near.toSorted((a, b) => a.apart - b.apart || (a.word < b.word ? -1 : 1)).slice(0, MAX_ALTERNATIVES);
  if (nearest.length === 0) return term;
  const words = [...new Set(nearest.map(({ word }) => stem(word)))].map((word) => ({ word, prefix: false }));
  const condition: Condition = { any: [term.condition, ...words] };
  return { ...term, condition, words: [...term.words, ...words] };
}
