import type pg from "pg";
import type { Concepts } from "./concepts.ts";
import { newestSql } from "./newest-sql.ts";
import { Parameters } from "./parameters.ts";
import type { Question } from "./question.ts";
import { settle } from "./settle.ts";
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
  const bounds = query.filters.bounds ?? EVERYWHERE;
  const placed = { ...query, filters: { ...query.filters, bounds }, facets: [], attributeFacets: [] };
  const { conditions, lay } = await settle(pool, placed, question, concepts, query.limit);
  const parameters = new Parameters();
  const apart = { ...lay, advice: { ...lay.advice, gathering: null } };
  const text = newestSql(["id", "lat", "lon"], "all", query.limit, { conditions, lay: apart, parts: [], parameters });
  const { rows } = await pool.query<Position>(text, parameters.values);
  return rows;
}
