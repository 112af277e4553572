import { exponentOf, formatDistance, formatMoney, formatMoneyRange, formatNumber } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import type { PlacesView } from "#web/lib/places.ts";
import { asDays, datesText, daysText } from "./search-asked-days.ts";
import {
  ATTRIBUTE,
  LIST_PARAMS,
  listOf,
  withList,
  without,
  withParam,
  type SearchParams,
  withoutFilters,
} from "./search-params.ts";
import { readSearchState } from "./search-state.ts";
import { optionsOf, type Found } from "./search-tree.ts";
import { kindWord, modeWord, placeAt } from "./search-words.ts";

/** A filter in use: what it is called, and the search without it. */
export interface ActiveFilter {
  readonly key: string;
  readonly label: string;
  readonly rest: SearchParams;
  /** The words that are left when every filter that the text speaks of is gone. */
  readonly plain?: string;
}

/** The search without any filter, chosen or spoken. */
export function withoutAny(params: SearchParams, active: readonly ActiveFilter[]): SearchParams {
  const plain = active.find((chip) => chip.plain !== undefined)?.plain;
  return plain === undefined ? withoutFilters(params) : withParam(withoutFilters(params), "q", plain);
}

type FacetName = keyof typeof LIST_PARAMS;
const FACET_OF = new Map(Object.entries(LIST_PARAMS).map(([name, key]) => [key as string, name as FacetName]));

interface Context {
  readonly params: SearchParams;
  readonly found: (Pick<Found, "active" | "facets"> & Partial<Pick<Found, "text">>) | undefined;
  readonly places: PlacesView | undefined;
}

/** The filters in the order in which they were added, which is the order of the address. */
export function activeFilters(context: Context): ActiveFilter[] {
  const { params } = context;
  const shown = new Set<string>();
  const chosen = Object.keys(params).flatMap((key): ActiveFilter[] => {
    const facet = FACET_OF.get(key);
    if (facet) return listChips(context, facet, key);
    if (key.startsWith(ATTRIBUTE)) return attributeChips(context, key);
    const one = key === "to" ? "from" : key;
    if (shown.has(one)) return [];
    shown.add(one);
    const label = labels[one]?.(context);
    return label
      ? [{ key: one, label, rest: one === "from" ? without(params, "from", "to") : without(params, key) }]
      : [];
  });
  return [...chosen, ...spokenChips(context)];
}

/** What the words of the search ask for beside a thing; the chip takes those words away. */
function spokenChips({ params, found }: Context): ActiveFilter[] {
  return (found?.active ?? []).flatMap(({ value, label, range, without: text }) => {
    if (text === undefined) return [];
    const km = range?.max ?? null;
    const name = km === null ? label : t("search.within", { distance: formatDistance(km * 1000), place: label });
    return [{ key: `spoken=${value}`, label: name, rest: withParam(params, "q", text), plain: found?.text ?? "" }];
  });
}

function listChips({ params, found }: Context, facet: FacetName, key: string): ActiveFilter[] {
  const values = listOf(params, key);
  return values.flatMap((value) => {
    const label = wordOf(facet, value, found);
    if (label === undefined) return [];
    const rest = withList(
      params,
      key,
      values.filter((each) => each !== value),
    );
    return [{ key: `${key}=${value}`, label, rest }];
  });
}

/** A filter that was just chosen is named by the list it was chosen from, until the answer names it. */
function wordOf(facet: FacetName, value: string, found: Context["found"]): string | undefined {
  if (facet === "kinds") return kindWord(value);
  if (facet === "bookingModes") return modeWord(value);
  if (facet === "currencies") return value;
  const active = found?.active.find((each) => each.filter === facet && each.value === value);
  const label = active?.label ?? (found && optionsOf(found, facet).find((option) => option.value === value)?.label);
  return label && facet === "priceUnits" ? t("search.per-unit", { unit: label }) : label;
}

function attributeChips({ params, found }: Context, key: string): ActiveFilter[] {
  const id = key.slice(ATTRIBUTE.length);
  const chips = found?.active.filter((each) => each.filter === "attributes" && each.value.split(":")[0] === id) ?? [];
  return chips.map(({ value, label, range, is }) => {
    const choice = value.split(":")[1];
    const rest =
      choice === undefined
        ? without(params, key)
        : withList(
            params,
            key,
            listOf(params, key).filter((each) => each !== choice),
          );
    const detail = range ? rangeText(range) : is === undefined ? "" : t(is ? "search.yes" : "search.no");
    return { key: `${ATTRIBUTE}${value}`, label: detail ? `${label} ${detail}` : label, rest };
  });
}

type Range = NonNullable<Found["active"][number]["range"]>;

function rangeText({ min, max, unit }: Range): string {
  const shown = (value: number) => formatNumber(Number(value.toPrecision(10)));
  const tail = unit ? `\u00a0${unit}` : "";
  if (min !== null && max !== null)
    return min === max ? `${shown(min)}${tail}` : `${shown(min)}\u2013${shown(max)}${tail}`;
  return min !== null ? `\u2265\u00a0${shown(min)}${tail}` : `\u2264\u00a0${shown(max ?? 0)}${tail}`;
}

const labels: Readonly<Record<string, (context: Context) => string | undefined>> = {
  price: ({ params }) => {
    const { price, currencies } = readSearchState(params).filters;
    const [currency] = currencies ?? [];
    if (!price || currency === undefined) return undefined;
    const money = (amount: number) => ({ amount, currency });
    const options = {
      whole: [price.min, price.max].every((amount) => (amount ?? 0) % 10 ** exponentOf(currency) === 0),
    };
    if (price.min !== undefined && price.max !== undefined)
      return formatMoneyRange(money(price.min), money(price.max), options);
    return price.min !== undefined
      ? t("search.price-from", { price: formatMoney(money(price.min), options) })
      : t("search.price-to", { price: formatMoney(money(price.max ?? 0), options) });
  },
  near: ({ params, places }) => {
    const { near } = readSearchState(params).filters;
    if (!near) return undefined;
    const place = placeAt(near, places)?.label ?? t("search.this-point");
    return t("search.within", { distance: formatDistance(near.km * 1000), place });
  },
  box: ({ params }) => (readSearchState(params).filters.bounds ? t("search.on-map") : undefined),
  from: ({ params }) => {
    const { sessions } = readSearchState(params).filters;
    return sessions && t("search.starts", { day: daysText(asDays("sessions", sessions)) });
  },
  open: ({ params }) => {
    const { open } = readSearchState(params).filters;
    return open && t("search.open-days", { day: daysText(asDays("open", open)) });
  },
  free: ({ params }) => {
    const { free } = readSearchState(params).filters;
    if (!free) return undefined;
    const days = asDays("open", free);
    const hours = formatNumber(free.hours);
    return days.from === "" && days.to === ""
      ? t("search.free-any", { hours })
      : t("search.free-days", { hours, day: datesText(days) });
  },
  org: ({ found }) => found?.active.find(({ filter }) => filter === "organisationId")?.label,
};
