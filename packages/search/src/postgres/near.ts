import { stem } from "@commonbench/taxonomy/stem";
import type pg from "pg";
import type { Condition } from "../terms.ts";
import type { Concepts } from "../concepts.ts";
import { type Asked, type Near, type Question, questionOf } from "./question.ts";
import { beginnings, distance, slipsAllowed } from "../spelling.ts";

/** The nearest; what else is close was hardly meant. */
const MAX_NEAR = 6;

/**
 * The question with what documents spell like its words; null when nothing is. A vocabulary is asked, not the documents:
 * how many words there are does not grow with the listings.
 */
export async function loosened(pool: pg.Pool, question: Question, concepts: Concepts): Promise<Question | null> {
  const typed = question.asked.flatMap(({ spelling }) => spelling ?? []).filter((word) => slipsAllowed(word) > 0);
  if (typed.length === 0) return null;
  const keys = new Set(typed.flatMap((word) => beginnings(word, slipsAllowed(word))));
  const { rows } = await pool.query<{ word: string }>(CLOSE, [[...keys]]);
  const vocabulary = rows.map(({ word }) => word);
  const asked = question.asked.map((each) => loosenedWord(each, vocabulary, concepts));
  if (asked.every(({ near }) => near === null)) return null;
  const words = asked.flatMap(({ near }) => near?.words.map(({ word }) => word) ?? []);
  const match = { all: asked.map(({ condition }) => condition) };
  return { ...question, asked, match, words: [...question.words, ...words] };
}

const CLOSE = "select word from search.spelling where near && $1 limit 2000";

function loosenedWord(asked: Asked, vocabulary: readonly string[], concepts: Concepts): Asked {
  const { spelling, condition } = asked;
  const allowed = spelling === null ? 0 : slipsAllowed(spelling);
  if (spelling === null || allowed === 0) return asked;
  const words = vocabulary
    .filter((word) => stem(word) !== stem(spelling))
    .map((word) => ({ word, slips: distance(word, spelling) }))
    .filter(({ slips }) => slips <= allowed)
    .toSorted(
      (a, b) => a.slips - b.slips || unlike(a.word, spelling) - unlike(b.word, spelling) || (a.word < b.word ? -1 : 1),
    )
    .slice(0, MAX_NEAR)
    .map(({ word, slips }) => ({ word, slips, ...conditionsFor(word, concepts) }));
  if (words.length === 0) return asked;
  const near: Near = { known: vocabulary.some((word) => stem(word) === stem(spelling)), sure: condition, words };
  return {
    ...asked,
    condition: { any: [condition, ...words.map((each) => each.condition)] },
    whole: { any: [asked.whole, ...words.map((each) => each.whole)].flatMap((each) => each ?? []) },
    near,
  };
}

/** People seldom miss the first letter. */
function unlike(word: string, typed: string): number {
  return word[0] === typed[0] ? 0 : 1;
}

/** What a word asks for, as if it had been typed. */
function conditionsFor(word: string, concepts: Concepts): { condition: Condition; whole: Condition | null } {
  const [only] = questionOf(word, false, concepts)?.asked ?? [];
  return { condition: only?.condition ?? { word: stem(word), prefix: false }, whole: only?.whole ?? null };
}
