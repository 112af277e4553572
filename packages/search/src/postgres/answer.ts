import { FACETS, type FacetName } from "@commonbench/domain/listings/filters";
import { writeCursor } from "../cursor.ts";
import { PRICE_STEPS } from "./facets-sql.ts";
import { CAP } from "./newest-sql.ts";
import type { FacetCount, ListingHits, ListingQuery } from "../search.ts";

/** A row of the one statement: what it is part of, and two texts and two numbers whose sense depends on that. */
export interface Row {
  readonly part: "total" | "hit" | "facet" | "attribute" | "range" | "price";
  readonly name: string;
  readonly value: string | null;
  readonly a: number;
  readonly b: number | null;
}

/** What the rows of the statement say. */
export function answerOf(query: ListingQuery, rows: readonly Row[]): ListingHits {
  const of = (part: Row["part"]) => rows.filter((row) => row.part === part);
  const matches = of("total")[0]?.a ?? 0;
  const found = of("hit").toSorted((a, b) => a.a - b.a);
  const hits = found.slice(0, query.limit);
  const last = found.length > query.limit ? hits.at(-1) : undefined;
  return {
    hits: hits.map(({ name, b }) => ({ id: name, km: b })),
    total: Math.min(matches, CAP),
    totalIsExact: matches <= CAP,
    partly: false,
    meant: null,
    words: [],
    nextCursor: last === undefined ? null : writeCursor(query, placeOf(last), "postgres"),
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
