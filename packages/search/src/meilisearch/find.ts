import type { MultiSearchQuery, MultiSearchResult } from "meilisearch";
import { readCursor, writeCursor } from "../cursor.ts";
import type { ListingHits, ListingQuery } from "../search.ts";
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
import { conditionsOf, filterOf } from "./filter.ts";
import { type Hit, HIT_FIELDS, kilometres, type Order, orderOf } from "./order.ts";
import { asAsked, type Looking, lookingFor } from "./looking.ts";
import { mendedBy, type Spelt, SPELT_FIELDS } from "./mended.ts";
import type { Question } from "./question.ts";
import { lookedFor } from "./words.ts";
import type { Concepts } from "../postgres/concepts.ts";

/** Totals are told up to here, in both engines alike. */
const CAP = 2000;
/** So many hits before the place of a cursor are looked at again, for new ones may have pushed it down. */
const OVERLAP = 30;

interface Asking {
  readonly uid: string;
  /** Null asks for everything. */
  readonly question: Question | null;
  readonly concepts: Concepts;
}

/** Finds; and when nothing is spelt as asked, once more with mistakes forgiven. */
export async function find(
  connection: Connection,
  query: ListingQuery,
  { uid, question, concepts }: Asking,
): Promise<ListingHits> {
  const { exact, forgiving } = lookingFor(uid, question, "listings");
  const { spelt: _, ...answer } = await findOnce(connection, query, exact);
  const words = question === null ? [] : lookedFor(query.text ?? "", question, concepts);
  if (question === null || forgiving === null || answer.total > 0) return { ...answer, meant: null, words };
  const { spelt, ...second } = await findOnce(connection, query, forgiving);
  const mended = mendedBy(question, spelt);
  if (mended === null || second.total === 0) return { ...second, meant: null, words };
  return { ...second, meant: mended.meant, words: [...words, ...mended.words] };
}

type Found = Hit & Spelt;
type Answer = Omit<ListingHits, "meant" | "words"> & { readonly spelt: readonly Spelt[] };

/** A page of hits and all that is counted beside it, in one request. */
async function findOnce(connection: Connection, query: ListingQuery, looking: Looking): Promise<Answer> {
  const { searches, read } = searchesOf(query, looking);
  const results = await connection.use(({ reader }) =>
    reader.multiSearch<{ queries: MultiSearchQuery[] }, Found>({ queries: searches }),
  );
  const { axis, ...answer } = read(results.results);
  return { ...answer, prices: axis === null ? null : await pricesOf(connection, query, looking, axis) };
}

function searchesOf(query: ListingQuery, looking: Looking) {
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
    attributesToRetrieve: [...HIT_FIELDS, ...(looking.attributesToSearchOn === null ? SPELT_FIELDS : [])],
  };
  // Behind a place the page holds but a part of what is counted.
  const whole = from.filter.length === 0 ? [] : [counting(filter, together)];
  const first = whole.length === 0 && together.length > 0 ? { ...page, facets: [...together] } : page;
  const searches = [first, ...whole, ...apart.map((each) => counting(each.filter, [each.field]))];
  const read = (results: readonly MultiSearchResult<Found>[]) => {
    const [found, ...counted] = results;
    const counts = united(results.map(countsIn));
    const total = (whole.length === 0 ? found : counted[0])?.estimatedTotalHits ?? 0;
    return {
      ...pageIn(query, order, from, found?.hits ?? []),
      total: Math.min(total, CAP),
      totalIsExact: total <= CAP,
      facets: facetsOf(query, counts),
      attributeFacets: attributesOf(query, counts),
      spelt: found?.hits ?? [],
      axis: priceAxis(counts),
    };
  };
  return { searches, read };
}

function countsIn({ facetDistribution, facetStats }: MultiSearchResult<Found>): Counts {
  return { ...(facetDistribution && { facetDistribution }), ...(facetStats && { facetStats }) };
}

interface Start {
  readonly filter: readonly string[];
  readonly offset: number;
  /** How many hits before the place of the cursor the page begins. */
  readonly again: number;
  readonly lastId: string | null;
}

function startOf(query: ListingQuery, order: Order): Start {
  if (query.cursor === null) return { filter: [], offset: 0, again: 0, lastId: null };
  const place = readCursor(query, query.cursor, "meilisearch");
  if (order.after !== null) return { filter: [order.after(place)], offset: 0, again: 0, lastId: null };
  const again = Math.min(place.key, OVERLAP);
  return { filter: [], offset: place.key - again, again, lastId: place.id };
}

/** The hits behind the place, which is found again by its listing where that is still near. */
function pageIn(query: ListingQuery, order: Order, { offset, again, lastId }: Start, found: readonly Found[]) {
  const at = lastId === null ? -1 : found.findIndex(({ id }) => id === lastId);
  const start = at === -1 ? again : at + 1;
  const hits = found.slice(start, start + query.limit);
  const last = found.length > start + query.limit ? hits.at(-1) : undefined;
  const key = (hit: Hit) => (order.after === null ? offset + start + hits.length : order.key(hit));
  const { near } = query.filters;
  return {
    hits: hits.map((hit) => ({ id: hit.id, km: near === undefined ? null : kilometres(near, hit) })),
    nextCursor:
      last === undefined
        ? null
        : writeCursor(query, { key: key(last), published: last.published, id: last.id }, "meilisearch"),
  };
}

async function pricesOf(connection: Connection, query: ListingQuery, looking: Looking, axis: PriceAxis) {
  const { min, max } = axis;
  if (axis.counts !== null) return { min, max, counts: axis.counts };
  const filter = filterOf(conditionsOf(query), "price");
  const queries = stepFilters(axis).map((step) => ({ ...looking, ...asAsked, filter: [...filter, step], limit: 0 }));
  const { results } = await connection.use(({ reader }) => reader.multiSearch({ queries }));
  return { min, max, counts: results.map(({ estimatedTotalHits = 0 }) => estimatedTotalHits) };
}
