import { fold } from "@commonbench/taxonomy/fold";
import type pg from "pg";
import type { ListingQuery } from "../search.ts";
import { MAX_TEXT } from "../terms.ts";
import { fromSql } from "./newest-sql.ts";
import { Parameters } from "./parameters.ts";
import type { Asked, Near } from "./question.ts";
import type { Settled } from "./settle.ts";
import { firstHits } from "./statement.ts";
import { conditionQuery } from "./tsquery.ts";

type Loose = Asked & { readonly near: Near; readonly spelling: string };

/**
 * What a person meant, when no listing says it as typed: the text with each slip replaced by the word that the hits hold.
 * Only hits that the reader sees are asked, so it tells nothing of what is hidden.
 */
export async function meantBy(pool: pg.Pool, query: ListingQuery, settled: Settled): Promise<string | null> {
  const { question, strict } = settled;
  if (question === null || strict === null || (await finds(pool, strict))) return null;
  const loose = question.asked.filter((each): each is Loose => each.near !== null && each.spelling !== null);
  const ids = await firstHits(pool, query, settled);
  const replaced = new Map<string, string>();
  for (const each of loose) {
    const word = await wordOf(pool, each, ids);
    if (word !== null) replaced.set(each.spelling, word);
  }
  const meant = (query.text ?? "").slice(0, MAX_TEXT).replaceAll(WORD, (word) => replaced.get(fold(word)) ?? word);
  return replaced.size === 0 ? null : meant.trim();
}

const WORD = /[\p{L}\p{M}]+/gu;

async function finds(pool: pg.Pool, { conditions, lay }: Settled): Promise<boolean> {
  const parameters = new Parameters();
  const apart = { ...lay, advice: { ...lay.advice, gathering: null } };
  const from = fromSql("all", { conditions, lay: apart, parts: [], parameters });
  const { rows } = await pool.query<{ yes: boolean }>(`select exists (select ${from}) as yes`, parameters.values);
  return rows[0]?.yes === true;
}

/** The word that most of the hits hold, as one of them writes it; null when they hold it as typed. */
async function wordOf(pool: pg.Pool, { near }: Loose, ids: readonly string[]): Promise<string | null> {
  const words = near.words.map(({ word, condition }) => ({ word, query: conditionQuery(condition, "") }));
  const all = [...words, { word: "", query: conditionQuery(near.sure, "") }];
  const { rows } = await pool.query<{ word: string; phrases: string[] }>(HOLDING, [
    ids,
    all.map(({ word }) => word),
    all.map(({ query }) => query),
  ]);
  const [best] = rows;
  if (best === undefined || best.word === "") return null;
  return spelling(best.word, best.phrases) ?? best.word;
}

const HOLDING =
  "select w.word, (array_agg(array_to_string(l.phrases, ' ')))[1:20] as phrases " +
  "from unnest($2::text[], $3::text[]) with ordinality w(word, query, place) " +
  "join search.listing l on l.id = any($1::text[]) and search.words(l.lexemes) @@ w.query::tsquery " +
  "group by w.word, w.place order by count(*) desc, w.place limit 1";

function spelling(word: string, phrases: readonly string[]): string | null {
  for (const phrase of phrases)
    for (const [written] of phrase.matchAll(WORD)) if (fold(written) === word) return written.toLowerCase();
  return null;
}
