import type { MultiSearchQuery, MultiSearchResult } from "meilisearch";
import type { ListingHits, ListingQuery } from "../search.ts";
import { ask } from "./ask.ts";
import type { Connection } from "./connection.ts";
import {
  attributesOf,
  type Counts,
  countingOf,
  facetsOf,
  type PriceAxis,
  priceAxis,
  stepFilters,
  united,
} from "./counts.ts";
import { anyOf, conditionsOf, filterOf } from "./filter.ts";
import { type Hit, HIT_FIELDS, orderOf } from "./order.ts";
import { pageIn, startOf } from "./page.ts";
import { asAsked, exactly, loosely, type Looking } from "./looking.ts";
import { mendedBy, type Spelt, SPELT_FIELDS } from "./mended.ts";
import type { Question } from "./question.ts";
import { lookedFor } from "./words.ts";
import type { Concepts } from "../concepts.ts";

/** Totals are told up to here, in both engines alike. */
const CAP = 2000;

interface Asking {
  readonly uid: string;
  /** Null asks for everything. */
  readonly question: Question | null;
  readonly concepts: Concepts;
}

/** A page of hits; and when nothing is spelt as asked, what was found instead. */
export async function find(
  connection: Connection,
  query: ListingQuery,
  { uid, question, concepts }: Asking,
): Promise<ListingHits> {
  const exact = exactly(uid, question, "listings");
  // Who asks about certain listings does not make slips.
  const [first = exact, ...others] = query.among === undefined ? loosely(uid, question, "listings") : [exact];
  let found = await findOnce(connection, query, first, exact);
  for (const loose of others) if (found.total === 0) found = await findOnce(connection, query, loose, exact);
  const { said, ...answer } = found;
  const words = question === null ? [] : lookedFor(query.text ?? "", question, concepts);
  if (question === null || said || answer.total === 0) return { ...answer, partly: false, meant: null, words };
  const spelt = await readSpelt(
    connection,
    uid,
    answer.hits.map(({ id }) => id),
  );
  const mended = mendedBy(query.text ?? "", question, spelt);
  return { ...answer, partly: false, meant: mended?.meant ?? null, words: [...words, ...(mended?.words ?? [])] };
}

async function readSpelt(connection: Connection, uid: string, ids: readonly string[]): Promise<Spelt[]> {
  const search = {
    indexUid: uid,
    filter: anyOf("id", ids),
    limit: ids.length,
    attributesToRetrieve: [...SPELT_FIELDS],
  };
  const results = await ask<Spelt>(connection, [search]);
  return results.flatMap(({ hits }) => hits);
}

/** `said`: some listing says it as it was asked. */
type Answer = Omit<ListingHits, "partly" | "meant" | "words"> & { readonly said: boolean };

/** A page of hits and all that is counted beside it, in one request. */
async function findOnce(
  connection: Connection,
  query: ListingQuery,
  looking: Looking,
  exact: Looking,
): Promise<Answer> {
  const { searches, read } = searchesOf(query, looking, exact);
  const { axis, ...answer } = read(await ask<Hit>(connection, searches));
  return { ...answer, prices: axis === null ? null : await pricesOf(connection, query, looking, axis) };
}

function searchesOf(query: ListingQuery, looking: Looking, exact: Looking) {
  const conditions = conditionsOf(query);
  const { together, apart } = countingOf(query, conditions);
  const order = orderOf(query, looking.q !== "");
  const from = startOf(query, order);
  const base = { ...looking, ...asAsked };
  const filter = filterOf(conditions);
  const counting = (within: readonly string[], facets: readonly string[]): MultiSearchQuery => ({
    ...base,
    filter: [...within],
    facets: [...facets],
    limit: 0,
  });
  const page: MultiSearchQuery = {
    ...base,
    filter: [...filter, ...from.filter],
    sort: [...order.sort],
    offset: from.offset,
    limit: from.again + query.limit + 1,
    attributesToRetrieve: [...HIT_FIELDS],
  };
  // Behind a place the page holds but a part of what is counted.
  const whole = from.filter.length === 0 ? [] : [counting(filter, together)];
  const first = whole.length === 0 && together.length > 0 ? { ...page, facets: [...together] } : page;
  const saying = looking.attributesToSearchOn !== null ? [] : [{ ...exact, ...asAsked, filter, limit: 0 }];
  const searches = [first, ...whole, ...saying, ...apart.map((each) => counting(each.filter, [each.field]))];
  const read = (results: readonly MultiSearchResult<Hit>[]) => {
    const [found, ...counted] = results;
    const counts = united(results.map(countsIn));
    const total = totalOf(whole.length === 0 ? found : counted[0]);
    return {
      ...pageIn(query, order, from, found?.hits ?? []),
      total: Math.min(total, CAP),
      totalIsExact: total <= CAP,
      partly: false,
      said: saying.length === 0 || totalOf(counted[whole.length]) > 0,
      facets: facetsOf(query, counts),
      attributeFacets: attributesOf(query, counts),
      axis: priceAxis(counts),
    };
  };
  return { searches, read };
}

function totalOf(result: MultiSearchResult<Hit> | undefined): number {
  return result?.estimatedTotalHits ?? 0;
}

function countsIn({ facetDistribution, facetStats }: MultiSearchResult<Hit>): Counts {
  return { ...(facetDistribution && { facetDistribution }), ...(facetStats && { facetStats }) };
}

async function pricesOf(connection: Connection, query: ListingQuery, looking: Looking, axis: PriceAxis) {
  const { min, max } = axis;
  if (axis.counts !== null) return { min, max, counts: axis.counts };
  const filter = filterOf(conditionsOf(query), "price");
  const queries = stepFilters(axis).map((step) => ({ ...looking, ...asAsked, filter: [...filter, step], limit: 0 }));
  const results = await ask<Hit>(connection, queries);
  return { min, max, counts: results.map(totalOf) };
}
