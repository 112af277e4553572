import type { FacetName } from "@commonbench/domain/listings/filters";
import type pg from "pg";
import { type Advice, advise } from "./advice.ts";
import { audienceSql, type Conditions, facetOf, type Narrowing, type Part } from "./conditions.ts";
import { Parameters } from "./parameters.ts";
import { type Chosen, scouting } from "./readings.ts";

/** What a look ahead tells of a query. */
export interface Lay {
  readonly chosen: Chosen;
  readonly advice: Advice;
  /** About how many listings say what was asked, whatever else is wanted of them; 0 when few do. */
  readonly saying: number;
}

/** Of the newest; fewer where their words are read. */
const SAMPLE = 400;
const SAMPLE_OF_WORDS = 100;
/** Fewer of the sample may be chance. */
const TELLING = 3;

interface Seen {
  readonly listings: number;
  readonly sampled: number;
  readonly chosen: Readonly<Partial<Record<FacetName, readonly string[]>>> | null;
  /** Of the sample: what each condition lets through, then of each part what it matches and what it heeds. */
  readonly counts: readonly number[];
}

/**
 * Asks what the plan turns on: which combinations hold the chosen values, and what share of the newest listings each
 * condition and each part matches. A planner knows conditions one by one, and errs by orders of magnitude where they
 * depend on each other.
 */
export async function scout(pool: pg.Pool, conditions: Conditions, parts: readonly Part[], cap: number): Promise<Lay> {
  const { narrowings } = conditions;
  const parameters = new Parameters();
  const { rows } = await pool.query<Seen>(scoutSql(conditions, parts, parameters), parameters.values);
  const seen = rows[0] ?? { listings: 0, sampled: 0, chosen: null, counts: [] };
  const share = (at: number) => Math.max(seen.counts[at] ?? 0, 0.5) / Math.max(seen.sampled, 1);
  const listings = Math.max(seen.listings, seen.sampled);
  const said = seen.counts[narrowings.findIndex(({ words }) => words)] ?? 0;
  const shares = {
    listings,
    of: new Map(narrowings.map((narrowing, at) => [narrowing, share(at)])),
    matching: new Map(parts.map((part, at) => [part, share(narrowings.length + 2 * at)])),
    heeding: new Map(parts.map((part, at) => [part, share(narrowings.length + 2 * at + 1)])),
  };
  return {
    chosen: new Map(Object.entries(seen.chosen ?? {}) as [FacetName, readonly string[]][]),
    advice: advise(conditions, parts, shares, cap),
    saying: said < TELLING ? 0 : (listings * said) / Math.max(seen.sampled, 1),
  };
}

function scoutSql(conditions: Conditions, parts: readonly Part[], parameters: Parameters): string {
  const { narrowings } = conditions;
  const reading = scouting(parameters);
  const chosen = [...conditions.chosen].map(
    ([facet, values]) =>
      `select '${facet}' as facet, id from search.combination where facet = '${facet}' and "values" && ${parameters.texts(values)}`,
  );
  const none = "select null as facet, null::bigint as id where false";
  const flags = narrowings.map((narrowing, at) => `${narrowing.sql(reading)} as c${at}`);
  const columns = [`${audienceSql(conditions.audience, parameters)} as visible`, ...flags].join(", ");
  const counted = [...narrowings.map((_, at) => `c${at}`), ...parts.flatMap((part) => partFlags(narrowings, part))];
  const counts = counted.map((each) => `count(*) filter (where ${each})`).join(", ");
  const sample = narrowings.some(({ words }) => words) ? SAMPLE_OF_WORDS : SAMPLE;
  return (
    `with chosen as materialized (${chosen.length > 0 ? chosen.join(" union all ") : none}) ` +
    "select (select reltuples::float8 from pg_class where oid = 'search.listing'::regclass) as listings, " +
    "count(*)::float8 as sampled, " +
    "(select json_object_agg(facet, ids) from (select facet, array_agg(id::text) as ids from chosen group by facet) c) as chosen, " +
    `array[${counts}]::float8[] as counts ` +
    `from (select ${columns} from search.listing l where l.live order by l.published desc, l.id desc limit ${sample}) l`
  );
}

function partFlags(narrowings: readonly Narrowing[], part: Part): [string, string] {
  const heeded = narrowings.flatMap((narrowing, at) => (narrowing.part === part ? [] : [`c${at}`]));
  const own =
    facetOf(part) === undefined
      ? []
      : narrowings.flatMap((narrowing, at) => (narrowing.part === part ? [`not c${at}`] : []));
  return [["visible", ...heeded, ...own].join(" and "), ["visible", ...heeded].join(" and ")];
}
