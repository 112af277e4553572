import type { ListingFilters } from "@commonbench/domain/listings/filters";
import type { WidenSearchInput } from "@commonbench/domain/listings/finding";
import type { Category } from "@commonbench/taxonomy/types";
import type { Ctx } from "#api/context.ts";
import { labelsFor } from "./labels.ts";
import { categoriesNear } from "./nearest-categories.ts";
import { toQuery } from "./search-query.ts";
import type { WiderView } from "./widen-view.ts";
import { widerSearches } from "./wider.ts";

/** For a search that found nothing: which filters to widen or let go, and what each way would find. */
export async function widenSearch(ctx: Ctx, input: WidenSearchInput): Promise<WiderView> {
  const { taxonomy } = ctx;
  const labels = labelsFor(taxonomy, input.locale);
  const [beginning, ways, nearest] = await Promise.all([
    input.text === undefined || input.typing ? null : count(ctx, input.text, input.filters, { ...input, typing: true }),
    Promise.all(
      widerSearches(taxonomy, input).map(async (way) => ({ way, ...(await count(ctx, way.text, way.filters, input)) })),
    ),
    Promise.all(
      candidates(ctx, input).map(async ({ id, kind }) => ({
        ...labels.category(id),
        kind,
        ...(await count(ctx, undefined, { categories: [id] }, input)),
      })),
    ),
  ]);
  const labelOf = { places: labels.place, categories: labels.category };
  return {
    beginning: beginning?.total ? beginning : null,
    wider: ways
      .filter(({ total }) => total > 0)
      .map(({ way: { name, attribute, to }, ...found }) => ({
        name,
        attribute,
        to: to?.map(name === "places" || name === "categories" ? labelOf[name] : (id) => ({ id, label: id })) ?? null,
        ...found,
      })),
    nearest: nearest.filter(({ total }) => total > 0),
  };
}

async function count(ctx: Ctx, text: string | undefined, filters: ListingFilters, { typing }: WidenSearchInput) {
  const { total, totalIsExact } = await ctx.search.find(await toQuery(ctx, { text, typing, filters }, 1));
  return { total, totalIsExact };
}

/** What the words come near to; a category that was already chosen is no news. */
function candidates({ taxonomy }: Ctx, { text, filters }: WidenSearchInput): Category[] {
  const chosen = filters.categories ?? [];
  return text === undefined ? [] : categoriesNear(taxonomy, text).filter(({ id }) => !chosen.includes(id));
}
