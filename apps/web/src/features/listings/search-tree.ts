import type { Outputs } from "#web/lib/trpc.ts";

export type Found = Outputs["listings"]["find"];
export type FacetOptionView = Found["facets"][number]["options"][number];

export const optionsOf = (found: Pick<Found, "facets">, name: Found["facets"][number]["name"]): FacetOptionView[] =>
  found.facets.find((facet) => facet.name === name)?.options ?? [];

/** The option and what lies above it, nearest first. */
export function ancestry(options: readonly FacetOptionView[], value: string): string[] {
  const option = options.find((each) => each.value === value);
  if (!option) return [];
  return [value, ...(option.parent === null ? [] : ancestry(options, option.parent))];
}

const childrenOf = (options: readonly FacetOptionView[], parent: string | null): FacetOptionView[] => {
  const known = new Set(options.map(({ value }) => value));
  return options.filter(
    (option) => (option.parent !== null && known.has(option.parent) ? option.parent : null) === parent,
  );
};

/** Cities by what they hold, each with its districts after it. */
export function placesInOrder(options: readonly FacetOptionView[]): FacetOptionView[] {
  const byCount = (list: FacetOptionView[]) => list.toSorted((a, b) => b.count - a.count);
  return byCount(childrenOf(options, null)).flatMap((city) => [city, ...byCount(childrenOf(options, city.value))]);
}

const CITIES = 7;
const CITIES_WITH_DISTRICTS = 3;
const DISTRICTS = 2;

/** Which places stand before "All 28": the first cities, the first districts of the largest, and all around what is chosen. */
export function leadingPlaces(options: readonly FacetOptionView[], chosen: readonly string[]): Set<string> {
  const near = new Set(chosen.flatMap((value) => ancestry(options, value)));
  const leads = new Set<string>();
  const order = placesInOrder(options);
  const tops = order.filter(({ value }) => ancestry(options, value).length === 1);
  for (const [rank, { value }] of tops.entries()) {
    if (rank >= CITIES && !near.has(value)) continue;
    leads.add(value);
    const most = near.has(value) ? Infinity : rank < CITIES_WITH_DISTRICTS ? DISTRICTS : 0;
    const districts = order.filter(({ parent }) => parent === value).slice(0, most);
    for (const district of districts) leads.add(district.value);
  }
  return leads;
}

/** A place covers what lies in it: choosing one lets go of those above and below. */
export function choosePlaces(
  options: readonly FacetOptionView[],
  before: readonly string[],
  after: readonly string[],
): string[] {
  const added = after.filter((value) => !before.includes(value));
  const covers = (outer: string, inner: string) => outer !== inner && ancestry(options, inner).includes(outer);
  return after.filter(
    (value) => added.includes(value) || !added.some((each) => covers(each, value) || covers(value, each)),
  );
}

export interface Branch {
  option: FacetOptionView;
  depth: number;
}

/** From the top to the chosen category and what it divides into; before that, the tops of the kinds in play. */
export function categoryPath(options: readonly FacetOptionView[], chosen: string | null): Branch[] {
  const path = chosen === null ? [] : ancestry(options, chosen).toReversed();
  const level = (parent: string | null, depth: number): Branch[] => {
    const siblings = childrenOf(options, parent);
    const next = path[depth];
    const shown = next === undefined ? siblings : siblings.filter(({ value }) => value === next);
    return shown.flatMap((option) => [
      { option, depth },
      ...(option.value === next ? level(option.value, depth + 1) : []),
    ]);
  };
  return level(null, 0);
}
