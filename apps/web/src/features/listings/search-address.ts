import type { ListingFilters } from "@commonbench/domain/listings/filters";
import { exponentOf } from "#web/lib/format.ts";
import { freeText, openText } from "./search-asked-days.ts";
import { ATTRIBUTE, LIST_PARAMS, type SearchParams } from "./search-params.ts";

/** The address that `readSearchState` reads these words and filters from. */
export function addressOf(text: string, filters: ListingFilters): SearchParams {
  const lists = Object.entries(LIST_PARAMS).map(([facet, key]): [string, string] => [
    key,
    (filters[facet as keyof typeof LIST_PARAMS] ?? []).join(","),
  ]);
  const { near, bounds, sessions, open, free, price, currencies, organisationId } = filters;
  const entries: (readonly [string, string])[] = [
    ["q", text],
    ...lists,
    ...(filters.attributes ?? []).map((filter) => [`${ATTRIBUTE}${filter.id}`, attributeText(filter)] as const),
    ["price", price === undefined ? "" : priceText(price, currencies?.[0])],
    ["near", near === undefined ? "" : [near.lat, near.lon, near.km].join(",")],
    ["box", bounds === undefined ? "" : [bounds.west, bounds.south, bounds.east, bounds.north].join(",")],
    ["from", sessions?.from ?? ""],
    ["to", sessions?.to ?? ""],
    ["open", open === undefined ? "" : openText(open)],
    ["free", free === undefined ? "" : freeText(free)],
    ["org", organisationId ?? ""],
  ];
  return Object.fromEntries(entries.filter(([, value]) => value !== ""));
}

type AttributeFilter = NonNullable<ListingFilters["attributes"]>[number];

function attributeText({ in: choices, is, min, max }: AttributeFilter): string {
  if (is !== undefined) return is ? "yes" : "no";
  if (choices !== undefined) return choices.join(",");
  return `${min ?? ""}..${max ?? ""}`;
}

/** In whole units, as the address has it. */
function priceText({ min, max }: NonNullable<ListingFilters["price"]>, currency: string | undefined): string {
  if (currency === undefined) return "";
  const whole = (amount: number | undefined) => (amount === undefined ? "" : amount / 10 ** exponentOf(currency));
  return `${whole(min)}-${whole(max)}`;
}
