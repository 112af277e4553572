import type { AttributeFilter, ListingFilters } from "@commonbench/domain/listings/filters";
import type { ListingDocument, ListingQuery } from "@commonbench/search/search";
import { corpusDocument } from "../corpus.ts";
import { dice } from "../dice.ts";

const FACETS = ["kinds", "categories", "stages", "places", "languages", "credentials"] as const;
const SORTS = ["relevance", "newest", "price-up", "distance"] as const;
const WORDS = [
  "casting",
  "铸造",
  "鑑定",
  "plating",
  "fundição",
  "GB/T 16553",
  "18K 金",
  "laser",
  "培训",
  "镶嵌",
] as const;

/** A question with three filters and six facets: what somebody would ask who looks for one of the listings. */
export function benchQuery(n: number, size: number): ListingQuery {
  const roll = dice(n + 77_000_000);
  const wanted = corpusDocument(Math.floor(roll.number() * size));
  const filters = roll.of(SHAPES)(wanted);
  return {
    text: roll.chance(0.5) ? roll.of(WORDS) : null,
    typing: false,
    filters,
    audience: { membersOnly: roll.chance(0.3), organisationId: null },
    facets: FACETS,
    attributeFacets: (filters.attributes ?? []).map(({ id, in: choices }) => ({
      id,
      type: choices === undefined ? "number" : "choice",
    })),
    sort: roll.of(SORTS),
    cursor: null,
    limit: 20,
  };
}

type Shape = (wanted: ListingDocument) => ListingFilters;
const one = <T>(values: readonly T[]): T[] => values.slice(0, 1);

const SHAPES: readonly Shape[] = [
  ({ kind, places, currency }) => ({
    kinds: [kind as "lab"],
    places: one(places),
    currencies: [(currency ?? "CNY") as "CNY"],
  }),
  ({ kind, programmes, languages }) => ({
    kinds: [kind as "lab"],
    programmes: one(programmes),
    languages: one(languages),
  }),
  ({ categories, places, languages }) => ({
    categories: categories.slice(-1),
    places: one(places),
    languages: one(languages),
  }),
  ({ categories, bookingMode, stages }) => ({
    categories: one(categories),
    bookingModes: [bookingMode as "quote"],
    stages: one(stages),
  }),
  ({ kind, credentials, places }) => ({
    kinds: [kind as "lab", "lab"],
    credentials: one(credentials),
    places: one(places),
  }),
  ({ lat, lon, kind, languages }) => ({
    kinds: [kind as "lab"],
    languages: one(languages),
    near: { lat: lat ?? 22, lon: lon ?? 113, km: 25 },
  }),
  ({ categories, attributes, places }) => ({
    categories: categories.slice(-1),
    places: one(places),
    attributes: attributesLike(attributes),
  }),
  ({ kind, currency, priceUnit, price }) => ({
    kinds: [kind as "lab"],
    currencies: [(currency ?? "CNY") as "CNY"],
    priceUnits: [priceUnit ?? "hour"],
    price: { min: Math.round((price ?? 1000) / 2) },
  }),
];

/** One of the listing's facts: a number at least as high, or the same choice. */
function attributesLike(attributes: ListingDocument["attributes"]): AttributeFilter[] {
  const fact = Object.entries(attributes).find(([, value]) => typeof value !== "boolean");
  if (fact === undefined) return [];
  const [id, value] = fact;
  if (typeof value === "number") return [{ id, min: value / 2 }];
  return [{ id, in: typeof value === "string" ? [value] : [...(Array.isArray(value) ? value : [])] }];
}
