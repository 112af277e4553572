import type { FacetName } from "@commonbench/domain/listings/filters";
import type pg from "pg";
import { FACET_COLUMNS } from "./combinations.ts";
import type { Conditions, Part, Reading } from "./conditions.ts";
import { Parameters } from "./parameters.ts";
import type { Chosen } from "./readings.ts";
import { tag } from "./tags.ts";

/** What a look ahead tells of a query. */
export interface Lay {
  readonly chosen: Chosen;
  /** Whether to walk from the newest on, as opposed to looking up by word and tag. */
  walks(part: Part): boolean;
}

/** Milliseconds, only as ratios: a step of a walk on the index alone, with the row, with the row's words; a row looked up. */
const LIGHT_STEP = 0.15;
const STEP = 0.6;
const WORDS_STEP = 6;
const LOOKUP = 0.6;

interface Seen {
  readonly listings: number;
  readonly sampled: number;
  readonly chosen: Readonly<Partial<Record<FacetName, readonly string[]>>> | null;
  readonly found: readonly number[];
}

/**
 * Asks what the plan turns on: which combinations hold the chosen values, and what share of the newest listings each
 * part matches. A planner guesses the second from each value alone and errs by orders of magnitude where they depend
 * on each other.
 */
export async function scout(
  pool: pg.Pool,
  conditions: Conditions,
  parts: readonly Part[],
  byText: boolean,
  cap: number,
): Promise<Lay> {
  const parameters = new Parameters();
  const sample = byText ? 100 : 1000;
  const { rows } = await pool.query<Seen>(scoutSql(conditions, parts, sample, parameters), parameters.values);
  const [seen] = rows;
  const chosen = new Map(Object.entries(seen?.chosen ?? {}) as [FacetName, readonly string[]][]);
  return {
    chosen,
    walks(part) {
      if (!conditions.indexed(part)) return true;
      const share = (seen?.found[parts.indexOf(part)] ?? 0) / Math.max(seen?.sampled ?? 0, 1);
      const listings = Math.max(seen?.listings ?? 0, seen?.sampled ?? 0);
      const step = byText ? WORDS_STEP : conditions.light ? LIGHT_STEP : STEP;
      return share > 0 && Math.min(listings, cap / share) * step < listings * share * LOOKUP;
    },
  };
}

function scoutSql(conditions: Conditions, parts: readonly Part[], sample: number, parameters: Parameters): string {
  const chosen = [...conditions.chosen].map(
    ([facet, values]) =>
      `select '${facet}' as facet, id from search.combination where facet = '${facet}' and "values" && ${parameters.texts(values)}`,
  );
  const none = "select null as facet, null::bigint as id where false";
  const reading = scouting(parameters);
  const found = parts.map((part) => `count(*) filter (where ${conditions.where(part, reading)})`);
  return (
    `with chosen as materialized (${chosen.length > 0 ? chosen.join(" union all ") : none}), ` +
    `newest as (select * from search.listing l where l.live order by l.published desc, l.id desc limit ${sample}) ` +
    "select (select reltuples::float8 from pg_class where oid = 'search.listing'::regclass) as listings, " +
    "count(*)::float8 as sampled, " +
    "(select json_object_agg(facet, ids) from (select facet, array_agg(id::text) as ids from chosen group by facet) c) as chosen, " +
    `array[${found.join(", ")}]::float8[] as found from newest l`
  );
}

function scouting(parameters: Parameters): Reading {
  const ids = (facet: FacetName) => `array(select id from chosen where facet = '${facet}')`;
  return {
    parameters,
    has: (facet) => `l.${FACET_COLUMNS[facet]} = any(${ids(facet)})`,
    lacks: (facet) => `l.${FACET_COLUMNS[facet]} <> all(${ids(facet)})`,
    offeredBy: (organisationId) => `l.organisation = ${parameters.tag(tag("organisation", organisationId))}`,
  };
}
