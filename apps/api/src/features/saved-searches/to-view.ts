import type { Locale } from "@commonbench/taxonomy/types";
import type { Ctx } from "#api/context.ts";
import { activeFilters } from "#api/features/listings/active-filters.ts";
import type { SavedSearchRow } from "./load.ts";
import type { SavedSearchView } from "./view.ts";

export async function toSavedSearchView(ctx: Ctx, row: SavedSearchRow, locale: Locale): Promise<SavedSearchView> {
  return {
    id: row.id,
    name: row.name,
    text: row.text,
    filters: row.filters,
    active: await activeFilters(ctx, row.filters, locale),
    pace: row.pace,
    lastAlertAt: row.lastAlertAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}
