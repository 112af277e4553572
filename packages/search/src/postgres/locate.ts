import type pg from "pg";
import { conditionsOf } from "./conditions.ts";
import { newestSql } from "./newest-sql.ts";
import { Parameters } from "./parameters.ts";
import { scout } from "./scout.ts";
import type { ListingQuery } from "../search.ts";
import { corrected } from "./near.ts";
import type { Term } from "../terms.ts";

export interface Position {
  readonly id: string;
  readonly lat: number;
  readonly lon: number;
}

const EVERYWHERE = { west: -180, south: -90, east: 180, north: 90 };

/** The newest matches that lie somewhere, for a map; with the spelling mended where `find` mends it. */
export async function locate(pool: pg.Pool, query: ListingQuery, asked: readonly Term[]): Promise<Position[]> {
  const positions = await locateOnce(pool, query, asked);
  const mended = positions.length === 0 ? await corrected(pool, asked) : null;
  return mended === null ? positions : locateOnce(pool, query, mended);
}

async function locateOnce(pool: pg.Pool, query: ListingQuery, asked: readonly Term[]): Promise<Position[]> {
  const placed = { ...query, filters: { ...query.filters, bounds: query.filters.bounds ?? EVERYWHERE } };
  const conditions = conditionsOf(placed, asked);
  const lay = await scout(pool, conditions, ["all"], query.limit);
  const parameters = new Parameters();
  const apart = { ...lay, advice: { ...lay.advice, gathering: null } };
  const text = newestSql(["id", "lat", "lon"], "all", query.limit, { conditions, lay: apart, parts: [], parameters });
  const { rows } = await pool.query<Position>(text, parameters.values);
  return rows;
}
