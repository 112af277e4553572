import type { FacetName } from "@commonbench/domain/listings/filters";
import type pg from "pg";
import { FACET_COLUMNS } from "./combinations.ts";
import { audienceSql, type Conditions, facetOf, type Narrowing, type Part, type Reading } from "./conditions.ts";
import { Parameters } from "./parameters.ts";
import type { Chosen } from "./readings.ts";
import { tag } from "./tags.ts";

/** What a look ahead tells of a query. */
export interface Lay {
  readonly chosen: Chosen;
  /** Whether what is common to the parts is looked up once and kept, and each part taken from there. */
  readonly gathers: boolean;
  /** Whether to walk from the newest on, as opposed to looking up by word and tag. */
  walks(part: Part): boolean;
}

/** Microseconds, measured: a step of a walk on the index alone, with the row, with its words; a row looked up; a kept row. */
const LIGHT_STEP = 0.15;
const STEP = 0.6;
const WORDS_STEP = 6;
const LOOKUP = 0.7;
const KEPT = 0.15;
/** Finding the rows of a lookup, before any is read. */
const LOOKUP_START = 500;
/** Of the newest; fewer where their words are read. */
const SAMPLE = 400;
const SAMPLE_OF_WORDS = 100;

interface Seen {
  readonly listings: number;
  readonly sampled: number;
  readonly chosen: Readonly<Partial<Record<FacetName, readonly string[]>>> | null;
  readonly counts: readonly number[];
}

/** A condition is of the common ones when no part goes without it. */
export function isCommon({ part }: Narrowing, parts: readonly Part[]): boolean {
  return part === null || !parts.includes(part);
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
  const common = conditions.narrowings.filter((narrowing) => isCommon(narrowing, parts));
  const counts = [flags(conditions, common), ...parts.flatMap((part) => partFlags(conditions, part))];
  const sql = scoutSql(conditions, counts, byText ? SAMPLE_OF_WORDS : SAMPLE, parameters);
  const { rows } = await pool.query<Seen>(sql, parameters.values);
  const seen = rows[0] ?? { listings: 0, sampled: 0, chosen: null, counts: [] };
  const listings = Math.max(seen.listings, seen.sampled);
  const share = (at: number) => (seen.counts[at] ?? 0) / Math.max(seen.sampled, 1);
  const step = byText ? WORDS_STEP : conditions.narrowings.every(({ light }) => light) ? LIGHT_STEP : STEP;
  const walk = (part: Part) => Math.min(listings, cap / share(1 + 2 * parts.indexOf(part))) * step;
  const lookup = (part: Part) => LOOKUP_START + listings * share(2 + 2 * parts.indexOf(part)) * LOOKUP;
  const gather = LOOKUP_START + listings * share(0) * (LOOKUP + KEPT * parts.length);
  const apart = parts.reduce((sum, part) => sum + Math.min(walk(part), lookup(part)), 0);
  return {
    chosen: new Map(Object.entries(seen.chosen ?? {}) as [FacetName, readonly string[]][]),
    gathers: common.some(({ indexed }) => indexed) && gather < apart,
    walks: (part) => walk(part) < lookup(part),
  };
}

/** What a part matches, and what a lookup of it would have to read. */
function partFlags(conditions: Conditions, part: Part): [string, string] {
  const kept = conditions.narrowings.filter((narrowing) => narrowing.part !== part);
  const own = conditions.narrowings.filter((narrowing) => facetOf(part) !== undefined && narrowing.part === part);
  const lacks = own.map((narrowing) => `not ${flag(conditions, narrowing)}`);
  return [
    [flags(conditions, kept), ...lacks].join(" and "),
    flags(
      conditions,
      kept.filter(({ indexed }) => indexed),
    ),
  ];
}

const flag = (conditions: Conditions, narrowing: Narrowing) => `c${conditions.narrowings.indexOf(narrowing)}`;

function flags(conditions: Conditions, narrowings: readonly Narrowing[]): string {
  return ["visible", ...narrowings.map((narrowing) => flag(conditions, narrowing))].join(" and ");
}

function scoutSql(conditions: Conditions, counts: readonly string[], sample: number, parameters: Parameters): string {
  const reading = scouting(parameters);
  const chosen = [...conditions.chosen].map(
    ([facet, values]) =>
      `select '${facet}' as facet, id from search.combination where facet = '${facet}' and "values" && ${parameters.texts(values)}`,
  );
  const none = "select null as facet, null::bigint as id where false";
  const columns = [
    `${audienceSql(conditions.audience, parameters)} as visible`,
    ...conditions.narrowings.map((narrowing) => `${narrowing.sql(reading)} as ${flag(conditions, narrowing)}`),
  ];
  return (
    `with chosen as materialized (${chosen.length > 0 ? chosen.join(" union all ") : none}) ` +
    "select (select reltuples::float8 from pg_class where oid = 'search.listing'::regclass) as listings, " +
    "count(*)::float8 as sampled, " +
    "(select json_object_agg(facet, ids) from (select facet, array_agg(id::text) as ids from chosen group by facet) c) as chosen, " +
    `array[${counts.map((each) => `count(*) filter (where ${each})`).join(", ")}]::float8[] as counts ` +
    `from (select ${columns.join(", ")} from search.listing l where l.live order by l.published desc, l.id desc limit ${sample}) l`
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
