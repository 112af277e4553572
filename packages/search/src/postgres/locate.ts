import type pg from "pg";
import type { Concepts } from "../concepts.ts";
import { newestSql } from "./newest-sql.ts";
import { Parameters } from "./parameters.ts";
import { partly } from "./partly.ts";
import { meantBy } from "./meant.ts";
import { type Question, questionOf } from "./question.ts";
import { type Settled, settle } from "./settle.ts";
import type { ListingQuery } from "../search.ts";

export interface Position {
  readonly id: string;
  readonly lat: number;
  readonly lon: number;
}

const EVERYWHERE = { west: -180, south: -90, east: 180, north: 90 };

/** The newest matches that lie somewhere, for a map; the same that `find` finds. */
export async function locate(
  pool: pg.Pool,
  query: ListingQuery,
  question: Question | null,
  concepts: Concepts,
): Promise<Position[]> {
  const positions = await locateAll(pool, query, question, concepts);
  const less = positions.length > 0 || question === null || query.among !== undefined ? null : partly(question);
  return less === null ? positions : locateAll(pool, query, less, concepts);
}

async function locateAll(pool: pg.Pool, query: ListingQuery, question: Question | null, concepts: Concepts) {
  const bounds = query.filters.bounds ?? EVERYWHERE;
  const placed = { ...query, filters: { ...query.filters, bounds }, facets: [], attributeFacets: [] };
  const settled = await settle(pool, placed, question, concepts, query.limit);
  const meant = await meantBy(pool, placed, settled);
  const asMeant = meant === null ? null : questionOf(meant, query.typing, concepts);
  return positionsOf(
    pool,
    query,
    asMeant === null ? settled : await settle(pool, placed, asMeant, concepts, query.limit),
  );
}

async function positionsOf(pool: pg.Pool, { limit }: ListingQuery, { conditions, lay }: Settled): Promise<Position[]> {
  const parameters = new Parameters();
  const apart = { ...lay, advice: { ...lay.advice, gathering: null } };
  const text = newestSql(["id", "lat", "lon"], "all", limit, { conditions, lay: apart, parts: [], parameters });
  const { rows } = await pool.query<Position>(text, parameters.values);
  return rows;
}
