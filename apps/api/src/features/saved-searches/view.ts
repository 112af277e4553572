import { AlertPace } from "@commonbench/domain/saved-searches/schemas";
import { ListingFilters } from "@commonbench/domain/listings/filters";
import { z } from "zod";
import { ActiveFilter } from "#api/features/listings/find-view.ts";

/** A person's own search, with its filters in words beside those that make its address. */
export const SavedSearchView = z.object({
  id: z.string(),
  name: z.string(),
  text: z.string(),
  filters: ListingFilters,
  active: ActiveFilter.array(),
  pace: AlertPace,
  /** When an alert last named something; null before the first. */
  lastAlertAt: z.string().nullable(),
  createdAt: z.string(),
});
export type SavedSearchView = z.infer<typeof SavedSearchView>;

/** What whoever holds an alert's link sees. */
export const AlertView = z.object({ name: z.string(), pace: AlertPace });
export type AlertView = z.infer<typeof AlertView>;
