import type { Locale } from "@commonbench/taxonomy/types";
import type pg from "pg";
import type { Concepts } from "../concepts.ts";
import { audienceSql, matchSql } from "./conditions.ts";
import { loosened } from "./near.ts";
import { NEWEST } from "./newest-sql.ts";
import { Parameters } from "./parameters.ts";
import { questionOf } from "./question.ts";
import { phraseKey } from "@commonbench/taxonomy/fold";
import { bestPhrases, type Phrase } from "../phrases.ts";
import type { ListingQuery } from "../search.ts";
import { MAX_TEXT, terms } from "../terms.ts";
import { conditionQuery, TITLE_MARK } from "./tsquery.ts";

/** Enough to tell which words are common; it is read at each key that is pressed, so no more. */
const SAMPLE = 80;
const MAX_PHRASES = 120;
const BEGINS_WITH_WORD = /^[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

interface Asking {
  readonly audience: ListingQuery["audience"];
  readonly locale: Locale;
  readonly limit: number;
}

/** Completes what is typed, and where nothing begins so, what it may have been meant to be. */
export async function suggest(pool: pg.Pool, text: string, asking: Asking, concepts: Concepts): Promise<string[]> {
  const typed = phraseKey(text.slice(0, MAX_TEXT));
  const found = await completions(pool, typed, text, asking);
  const question = found.length > 0 ? null : questionOf(typed, true, concepts);
  const loose = question && (await loosened(pool, question, concepts));
  if (loose === null) return found;
  const mended = new Map(loose.asked.map(({ spelling, near }) => [spelling, near?.words[0]?.word]));
  const meant = typed.replaceAll(/\S+/gu, (word) => mended.get(word) ?? word);
  return completions(pool, meant, meant, asking);
}

/** From what the newest visible matches are called: those with the text in their title, and those with it anywhere. */
async function completions(
  pool: pg.Pool,
  typed: string,
  text: string,
  { audience, locale, limit }: Asking,
): Promise<string[]> {
  const asked = terms(text, true);
  if (asked.length === 0 || typed === "") return [];
  const parameters = new Parameters();
  const newest = ["", TITLE_MARK].map((mark) => {
    const matching = matchSql(conditionQuery({ all: asked.map(({ condition }) => condition) }, mark), parameters);
    const visible = audienceSql(audience, parameters);
    return `(select l.id from search.listing l where l.live and ${visible} and ${matching} ${NEWEST} limit ${SAMPLE})`;
  });
  const { rows } = await pool.query<Phrase>(
    `with sample as materialized (${newest.join(" union ")}) ` +
      "select k.key, k.phrase, count(*)::float8 as count " +
      "from sample join search.listing l using (id), " +
      `unnest(l.phrase_keys, l.phrases) k(key, phrase) where ${completes(typed, parameters)} ` +
      `group by k.key, k.phrase order by count(*) desc, length(k.key), k.key limit ${MAX_PHRASES}`,
    parameters.values,
  );
  return bestPhrases(rows, typed, locale, limit);
}

/** At the beginning of a word, where words are written apart; codes also without their spaces. */
function completes(typed: string, parameters: Parameters): string {
  const first = parameters.text([...typed][0] ?? "");
  const together = `starts_with(replace(k.key, ' ', ''), ${parameters.text(typed.replaceAll(" ", ""))})`;
  const within = BEGINS_WITH_WORD.test(typed)
    ? `strpos(' ' || k.key, ${parameters.text(` ${typed}`)}) > 0`
    : `strpos(k.key, ${parameters.text(typed)}) > 0`;
  return `(${within} or (starts_with(k.key, ${first}) and ${together}))`;
}
