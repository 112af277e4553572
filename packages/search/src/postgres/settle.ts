import type pg from "pg";
import type { ListingQuery } from "../search.ts";
import type { Concepts } from "../concepts.ts";
import { type Conditions, conditionsOf } from "./conditions.ts";
import { partsOf } from "./facets-sql.ts";
import { loosened } from "./near.ts";
import type { Question } from "./question.ts";
import { type Lay, scout } from "./scout.ts";

/** What is looked for, and how. */
export interface Settled {
  readonly question: Question | null;
  readonly conditions: Conditions;
  readonly lay: Lay;
  /** The same without what is close to the words; null when nothing close was added. */
  readonly strict: Settled | null;
}

/**
 * Whether words close to those asked are looked for too: not when more listings than are ranked hold the very words,
 * for then they would come behind the last page. And who asks about certain listings does not make slips.
 */
export async function settle(
  pool: pg.Pool,
  query: ListingQuery,
  question: Question | null,
  concepts: Concepts,
  cap: number,
): Promise<Settled> {
  const forgiving = question !== null && query.among === undefined;
  const [strict, loose] = await Promise.all([
    settled(pool, query, question, cap),
    forgiving ? loosened(pool, question, concepts) : null,
  ]);
  if (loose === null || strict.lay.saying > cap) return strict;
  return { ...(await settled(pool, query, loose, cap)), strict };
}

async function settled(pool: pg.Pool, query: ListingQuery, question: Question | null, cap: number): Promise<Settled> {
  const conditions = conditionsOf(query, question);
  return { question, conditions, lay: await scout(pool, conditions, partsOf(query, conditions), cap), strict: null };
}
