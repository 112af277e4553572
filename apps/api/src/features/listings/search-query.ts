import type { FreeFilter } from "@commonbench/domain/availability/free-search";
import { refuse } from "@commonbench/domain/errors";
import type { FindListingsInput } from "@commonbench/domain/listings/filters";
import { openFromToday } from "@commonbench/domain/listings/open-days";
import { dayAt } from "@commonbench/domain/organisations/rules";
import { InvalidCursor, type ListingQuery } from "@commonbench/search/search";
import type { Taxonomy } from "@commonbench/taxonomy/taxonomy";
import type { Attribute } from "@commonbench/taxonomy/types";
import type { Reader } from "#api/actor.ts";
import type { Parts } from "#api/context.ts";
import { freeListings } from "#api/search-parts.ts";
import { readAsked } from "./spoken-filters.ts";
import { audienceOf } from "./visible.ts";

type Asked = Pick<FindListingsInput, "text" | "typing" | "filters"> & Partial<FindListingsInput>;

interface Asking extends Pick<Parts, "taxonomy" | "now" | "pool"> {
  readonly actor: Reader | null;
}

/** A reader's question for the index; who is asking is decided here. */
export async function toQuery(asking: Asking, asked: Asked, limit: number): Promise<ListingQuery> {
  const { actor, taxonomy, now } = asking;
  // A reader who asks for more of the same has the counts of the first page.
  const facets = (asked.cursor ?? null) === null ? (asked.facets ?? []) : [];
  const { text, filters } = readAsked(taxonomy, asked);
  return {
    text,
    filters: { ...filters, open: openFromToday(filters.open, dayAt(now())) },
    typing: asked.typing,
    ...(filters.free === undefined ? {} : { fitting: await fitting(asking, filters.free) }),
    audience: audienceOf(actor),
    facets,
    attributeFacets:
      facets.length === 0
        ? []
        : countedAttributes(taxonomy, asked.filters.categories ?? []).map(({ id, type }) => ({
            id,
            type: type === "choices" ? "choice" : type,
          })),
    sort: asked.sort ?? "relevance",
    cursor: asked.cursor ?? null,
    limit,
  };
}

/** One call may ask in many ways, with the same hours and days. */
const fittings = new WeakMap<Asking, Map<string, Promise<readonly string[]>>>();

function fitting(asking: Asking, free: FreeFilter): Promise<readonly string[]> {
  const known = fittings.get(asking) ?? new Map<string, Promise<readonly string[]>>();
  const key = JSON.stringify(free);
  const found = known.get(key) ?? freeListings(asking, free);
  fittings.set(asking, known.set(key, found));
  return found;
}

type Countable = Extract<Attribute, { type: "number" | "choice" | "choices" | "boolean" }>;

/** The filterable attributes that all chosen categories have in common; none while no category is chosen. */
export function countedAttributes(taxonomy: Taxonomy, categories: readonly string[]): Countable[] {
  const [first, ...others] = categories.map((id) => taxonomy.attributesOf(id).filter(isCountable));
  return (first ?? []).filter(({ id }) =>
    others.every((attributes) => attributes.some((attribute) => attribute.id === id)),
  );
}

function isCountable(attribute: Attribute): attribute is Countable {
  return attribute.filterable && attribute.type !== "text" && attribute.type !== "date";
}

/** For `.catch` on the index: a cursor that is not ours is the caller's mistake. */
export function refuseInvalidCursor(error: unknown): never {
  if (error instanceof InvalidCursor) refuse("search.cursor-invalid");
  throw error;
}
