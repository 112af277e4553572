import type pg from "pg";
import type { ListingHits, ListingQuery } from "../search.ts";
import type { Concepts } from "../concepts.ts";
import { meantBy } from "./meant.ts";
import { CAP } from "./newest-sql.ts";
import { partly } from "./partly.ts";
import { type Question, questionOf } from "./question.ts";
import { settle } from "./settle.ts";
import { answerTo } from "./statement.ts";

/** Finds what is spelt as asked and, behind it, what is spelt almost so; where there is neither, what holds most of it. */
export async function find(
  pool: pg.Pool,
  query: ListingQuery,
  question: Question | null,
  concepts: Concepts,
): Promise<ListingHits> {
  const answer = await findAll(pool, query, question, concepts);
  const less = answer.total > 0 || question === null || query.among !== undefined ? null : partly(question);
  if (less === null) return answer;
  const most = await findAll(pool, query, less, concepts);
  return { ...most, partly: most.total > 0 };
}

async function findAll(
  pool: pg.Pool,
  query: ListingQuery,
  question: Question | null,
  concepts: Concepts,
): Promise<ListingHits> {
  const settled = await settle(pool, query, question, concepts, CAP);
  const answer = await answerTo(pool, query, settled);
  const meant = answer.total === 0 ? null : await meantBy(pool, query, settled);
  const asMeant = meant === null ? null : questionOf(meant, query.typing, concepts);
  if (asMeant === null) return answer;
  // What was meant may be a phrase of the trade, which its words alone are not.
  const mended = await answerTo(pool, query, await settle(pool, query, asMeant, concepts, CAP));
  return mended.total === 0 ? { ...answer, meant } : { ...mended, meant };
}
