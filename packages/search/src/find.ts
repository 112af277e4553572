import { FACETS, type FacetName } from "@commonbench/domain/listings/filters";
import type pg from "pg";
import { readCursor, writeCursor } from "./cursor.ts";
import { FACET_COLUMNS } from "./combinations.ts";
import { type Conditions, conditionsOf } from "./conditions.ts";
import { countedColumns, countingSql, partsOf, PRICE_STEPS } from "./facets-sql.ts";
import { CAP, gatheredSql, newestSql } from "./newest-sql.ts";
import { orderOf } from "./order.ts";
import { pageColumns, pageSql } from "./page-sql.ts";
import { Parameters } from "./parameters.ts";
import { type Lay, scout } from "./scout.ts";
import type { FacetCount, ListingHits, ListingQuery } from "./search.ts";
import type { Term } from "./terms.ts";

/** A row of the one statement: what it is part of, and two texts and two numbers whose sense depends on that. */
interface Row {
  readonly part: "total" | "hit" | "facet" | "attribute" | "range" | "price";
  readonly name: string;
  readonly value: string | null;
  readonly a: number;
  readonly b: number | null;
}

/** Everything a page of results shows, in one statement. */
export function findStatement(query: ListingQuery, asked: readonly Term[], conditions: Conditions, lay: Lay) {
  const after = query.cursor === null ? null : readCursor(query, query.cursor);
  const parameters = new Parameters();
  const plan = { conditions, lay, parts: partsOf(query, conditions), parameters };
  const order = orderOf(query, asked, parameters);
  const needed = distinct(["id", "published", ...countedColumns(query), ...pageColumns(query, order)]);
  const { gathering } = lay.advice;
  const gathered = gathering && gatheredSql(distinct([...needed, ...keptColumns(conditions)]), gathering, plan);
  const matched = newestSql(needed, "all", CAP + 1, plan);
  const text = [
    `with ${gathered === null ? "" : `gathered as materialized (${gathered}), `}matched as materialized (${matched}),`,
    `capped as materialized (select count(*) > ${CAP} as yes from matched)`,
    "select 'total' as part, '' as name, null as value, count(*)::float8 as a, null::float8 as b from matched",
    "union all select 'hit', id, to_json(array[key, published])::text, row_number() over ()::float8, km " +
      `from (${pageSql(query, asked, order, after, plan)}) page`,
    ...countingSql(query, plan).map((part) => `union all (${part})`),
  ].join("\n");
  return { text, values: parameters.values };
}

/** What the conditions read that are heeded after gathering. */
function keptColumns({ narrowings, chosen }: Conditions): string[] {
  const ofParts = narrowings.flatMap(({ part }) => (part === null ? [] : [part]));
  return [
    "live",
    "members_only",
    "organisation",
    ...[...chosen.keys()].map((facet) => FACET_COLUMNS[facet]),
    ...(ofParts.includes("price") ? ["price"] : []),
    ...(ofParts.some((part) => part.startsWith("attribute ")) ? ["choices", "numbers"] : []),
  ];
}

function distinct(columns: readonly string[]): string[] {
  return [...new Set(columns)];
}

export async function find(pool: pg.Pool, query: ListingQuery, asked: readonly Term[]): Promise<ListingHits> {
  const conditions = conditionsOf(query, asked);
  const lay = await scout(pool, conditions, partsOf(query, conditions), CAP);
  const { rows } = await pool.query<Row>(findStatement(query, asked, conditions, lay));
  const of = (part: Row["part"]) => rows.filter((row) => row.part === part);
  const matches = of("total")[0]?.a ?? 0;
  const found = of("hit").sort((a, b) => a.a - b.a);
  const hits = found.slice(0, query.limit);
  const last = found.length > query.limit ? hits.at(-1) : undefined;
  return {
    hits: hits.map(({ name, b }) => ({ id: name, km: b })),
    total: Math.min(matches, CAP),
    totalIsExact: matches <= CAP,
    nextCursor: last === undefined ? null : writeCursor(query, placeOf(last)),
    facets: facetsOf(query, of("facet")),
    attributeFacets: attributesOf(query, of("attribute"), of("range")),
    prices: pricesOf(of("price")),
  };
}

function placeOf({ name, value }: Row) {
  const [key, published]: number[] = JSON.parse(value ?? "[]");
  return { key: key ?? 0, published: published ?? 0, id: name };
}

function facetsOf(query: ListingQuery, rows: readonly Row[]): ListingHits["facets"] {
  const facets: Partial<Record<FacetName, readonly FacetCount[]>> = {};
  for (const facet of FACETS.filter((each) => query.facets.includes(each))) facets[facet] = countsOf(facet, rows);
  return facets;
}

function attributesOf(
  query: ListingQuery,
  counts: readonly Row[],
  ranges: readonly Row[],
): ListingHits["attributeFacets"] {
  const facets: Record<string, ListingHits["attributeFacets"][string]> = {};
  for (const { id, type } of query.attributeFacets) {
    const range = ranges.find(({ name }) => name === id);
    if (type !== "number") facets[id] = { counts: countsOf(id, counts) };
    else if (range) facets[id] = { min: range.a, max: range.b ?? range.a };
  }
  return facets;
}

function countsOf(name: string, rows: readonly Row[]): FacetCount[] {
  const counts = rows.filter((row) => row.name === name).map(({ value, a }) => ({ value: value ?? "", count: a }));
  return counts.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function pricesOf(rows: readonly Row[]): ListingHits["prices"] {
  const [first] = rows;
  if (first === undefined) return null;
  const counts = Array.from({ length: PRICE_STEPS }, () => 0);
  for (const { name, value } of rows) counts[Number(name)] = Number(value);
  return { min: first.a, max: first.b ?? first.a, counts };
}
