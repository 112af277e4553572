import { phraseKey } from "@commonbench/taxonomy/fold";
import type { Locale } from "@commonbench/taxonomy/types";
import { bestPhrases, type Phrase } from "../phrases.ts";
import type { ListingQuery } from "../search.ts";
import { ask } from "./ask.ts";
import type { Connection } from "./connection.ts";
import { conditionsOf, filterOf } from "./filter.ts";
import { asAsked, type Looking } from "./looking.ts";

/** Enough to tell which words are common; it is read at each key that is pressed, so no more. */
const SAMPLE = 40;
const BEGINS_WITH_WORD = /^[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Completes from what the newest visible matches are called: those with the text in their title, and those with it anywhere. */
export async function suggest(
  connection: Connection,
  text: string,
  looking: Looking,
  { audience, locale, limit }: { audience: ListingQuery["audience"]; locale: Locale; limit: number },
): Promise<string[]> {
  const typed = phraseKey(text);
  if (typed === "") return [];
  const search = {
    ...looking,
    ...asAsked,
    filter: filterOf(conditionsOf({ filters: {}, audience })),
    sort: ["published:desc", "id:desc"],
    limit: SAMPLE,
    attributesToRetrieve: ["id", "phrases"],
  };
  const queries = [search, { ...search, attributesToSearchOn: ["title", "titleStems", "titleMore"] }];
  const results = await ask<{ id: string; phrases: readonly string[] }>(connection, queries);
  const sample = new Map(results.flatMap(({ hits }) => hits.map(({ id, phrases }) => [id, phrases])));
  return bestPhrases(completions([...sample.values()].flat(), typed), typed, locale, limit);
}

function completions(phrases: readonly string[], typed: string): Phrase[] {
  const counted = new Map<string, Phrase>();
  for (const phrase of phrases) {
    const key = counted.get(phrase)?.key ?? phraseKey(phrase);
    if (completes(key, typed)) counted.set(phrase, { key, phrase, count: (counted.get(phrase)?.count ?? 0) + 1 });
  }
  return [...counted.values()];
}

/** At the beginning of a word, where words are written apart; codes also without their spaces. */
function completes(key: string, typed: string): boolean {
  const within = BEGINS_WITH_WORD.test(typed) ? ` ${key}`.includes(` ${typed}`) : key.includes(typed);
  return within || key.replaceAll(" ", "").startsWith(typed.replaceAll(" ", ""));
}
