import type { FacetName } from "@commonbench/domain/listings/filters";

/** The address of a search as it stands after "?". The order of its keys is the order in which filters were added. */
export type SearchParams = Readonly<Record<string, string>>;

/** What each list of the filters is called in the address. */
export const LIST_PARAMS = {
  kinds: "kind",
  categories: "category",
  stages: "stage",
  places: "place",
  priceUnits: "unit",
  currencies: "cur",
  languages: "language",
  credentials: "credential",
  programmes: "programme",
  bookingModes: "booking",
} as const satisfies Record<FacetName, string>;

export const ATTRIBUTE = "a.";
const KEPT_WITHOUT_FILTERS = new Set(["q", "typing", "sort"]);

export const listOf = (params: SearchParams, key: string): string[] =>
  (params[key] ?? "").split(",").filter((value) => value !== "");

/** An empty value takes the key away; a key that is there keeps its place. */
export function withParam(params: SearchParams, key: string, value: string): SearchParams {
  if (value !== "") return { ...params, [key]: value };
  return Object.fromEntries(Object.entries(params).filter(([each]) => each !== key));
}

export const withList = (params: SearchParams, key: string, values: readonly string[]): SearchParams =>
  withParam(params, key, values.join(","));

export const without = (params: SearchParams, ...keys: readonly string[]): SearchParams =>
  Object.fromEntries(Object.entries(params).filter(([each]) => !keys.includes(each)));

/** Another category has other attributes: those of the old one would only hide what is there. */
export function withCategory(params: SearchParams, category: string | null): SearchParams {
  const kept = Object.fromEntries(Object.entries(params).filter(([key]) => !key.startsWith(ATTRIBUTE)));
  return withParam(kept, LIST_PARAMS.categories, category ?? "");
}

/** New words are a new question: the category of the old one goes, place, price and the rest stay. */
export function withText(params: SearchParams, text: string): SearchParams {
  if (text === (params["q"] ?? "")) return params["typing"] === undefined ? params : without(params, "typing");
  const { q: _, typing: __, ...rest } = withCategory(params, null);
  return text === "" ? rest : { q: text, ...rest };
}

export const withoutFilters = (params: SearchParams): SearchParams =>
  Object.fromEntries(Object.entries(params).filter(([key]) => KEPT_WITHOUT_FILTERS.has(key)));

export const countOfFilters = (params: SearchParams): number =>
  Object.keys(params)
    .filter((key) => !KEPT_WITHOUT_FILTERS.has(key))
    .reduce(
      (count, key) => count + (Object.values<string>(LIST_PARAMS).includes(key) ? listOf(params, key).length : 1),
      0,
    );
