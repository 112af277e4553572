import { z } from "zod";
import { ListingFilters, SEARCH_TEXT_MAX } from "../listings/filters.ts";
import { Id, line, LocaleSchema } from "../text.ts";

/** How soon somebody is told of what is new for a search. */
export const ALERT_PACES = ["off", "at-once", "daily", "weekly"] as const;
export const AlertPace = z.enum(ALERT_PACES);
export type AlertPace = z.infer<typeof AlertPace>;

export const SAVED_SEARCH_NAME_MAX = 80;
const name = line(SAVED_SEARCH_NAME_MAX, 1);

export const SaveSearchInput = z.object({
  name,
  text: line(SEARCH_TEXT_MAX).default(""),
  filters: ListingFilters.default({}),
  pace: AlertPace.default("daily"),
  /** The language that alerts name things in. */
  locale: LocaleSchema,
});
export type SaveSearchInput = z.infer<typeof SaveSearchInput>;

export const ListSavedSearchesInput = z.object({ locale: LocaleSchema });
export type ListSavedSearchesInput = z.infer<typeof ListSavedSearchesInput>;

export const UpdateSavedSearchInput = z.object({
  id: Id,
  name: name.optional(),
  pace: AlertPace.optional(),
  locale: LocaleSchema,
});
export type UpdateSavedSearchInput = z.infer<typeof UpdateSavedSearchInput>;

export const RemoveSavedSearchInput = z.object({ id: Id });
export type RemoveSavedSearchInput = z.infer<typeof RemoveSavedSearchInput>;

/** From the link in an alert: whoever holds it may end that alert, and learns its name, without signing in. */
export const AlertLinkInput = z.object({ token: z.string().min(1).max(200) });
export type AlertLinkInput = z.infer<typeof AlertLinkInput>;
