import { formatDistance, formatList } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import type { ActiveFilter } from "./search-active.ts";
import {
  ATTRIBUTE,
  LIST_PARAMS,
  withCategory,
  withList,
  without,
  withParam,
  type SearchParams,
} from "./search-params.ts";
import { readSearchState } from "./search-state.ts";

export type Wider = Outputs["listings"]["widen"]["wider"][number];

/** What each filter is called in the address. */
function keyOf({ name, attribute }: Wider): string {
  switch (name) {
    case "attributes":
      return `${ATTRIBUTE}${attribute}`;
    case "bounds":
      return "box";
    case "sessions":
      return "from";
    case "organisationId":
      return "org";
    case "text":
      return "q";
    case "near":
    case "open":
    case "free":
    case "price":
      return name;
    default:
      return LIST_PARAMS[name];
  }
}

/** The search with one filter let go or set wider. */
export function widened(params: SearchParams, wider: Wider): SearchParams {
  const { name, to } = wider;
  const key = keyOf(wider);
  const ids = to?.map(({ id }) => id);
  const { near } = readSearchState(params).filters;
  if (name === "near" && near && ids) return withParam(params, key, `${near.lat},${near.lon},${ids.join()}`);
  if (name === "categories") return withCategory(params, ids?.join() ?? null);
  if (name === "priceUnits" || name === "currencies") return without(params, key, "price");
  if (name === "sessions") return without(params, "from", "to");
  if (name === "text") return without(params, "q", "typing");
  return ids ? withList(params, key, ids) : without(params, key);
}

/** "Within 50 km", "In all of Guangzhou", "Without Lab". */
export function widerText(wider: Wider, params: SearchParams, active: readonly ActiveFilter[]): string {
  const { name, to } = wider;
  if (name === "near" && to) return t("search.wider-near", { distance: formatDistance(Number(to[0]?.id) * 1000) });
  if (to) return t("search.wider-to", { name: formatList(to.map(({ label }) => label)) });
  if (name === "text") return t("search.without", { name: `“${readSearchState(params).text}”` });
  const key = keyOf(wider);
  const labels = active.filter((chip) => [key, `${key}=`, `${key}:`].some((start) => begins(chip.key, start)));
  return t("search.without", { name: formatList(labels.map(({ label }) => label)) });
}

const begins = (key: string, start: string): boolean => key === start || (/[=:]$/.test(start) && key.startsWith(start));
