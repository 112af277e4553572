import { z } from "zod";
import { CurrencySchema, MinorUnits } from "../money.ts";
import { Cursor, Id, Latitude, line, LocaleSchema, Longitude, TaxonomyId } from "../text.ts";
import { BookingMode, ListingKind } from "./schemas.ts";

const ids = z.array(TaxonomyId).max(60);

export const FREE_HOURS_MAX = 500;

/** Numbers are in the attribute's base unit. `in` means any of these choices. */
export const AttributeFilter = z.object({
  id: TaxonomyId,
  min: z.number().finite().optional(),
  max: z.number().finite().optional(),
  in: ids.optional(),
  is: z.boolean().optional(),
});
export type AttributeFilter = z.infer<typeof AttributeFilter>;

/** Values inside one list are alternatives; different filters narrow each other. */
export const ListingFilters = z.object({
  kinds: z.array(ListingKind).max(4).optional(),
  categories: ids.optional(),
  stages: ids.optional(),
  places: ids.optional(),
  priceUnits: ids.optional(),
  currencies: z.array(CurrencySchema).max(4).optional(),
  languages: ids.optional(),
  credentials: ids.optional(),
  programmes: ids.optional(),
  bookingModes: z.array(BookingMode).max(4).optional(),
  organisationId: Id.optional(),
  attributes: z.array(AttributeFilter).max(12).optional(),
  /** Minor units; meaningful together with one currency and one price unit. */
  price: z.object({ min: MinorUnits.optional(), max: MinorUnits.optional() }).optional(),
  near: z.object({ lat: Latitude, lon: Longitude, km: z.number().min(0.1).max(1000) }).optional(),
  bounds: z.object({ west: Longitude, south: Latitude, east: Longitude, north: Latitude }).optional(),
  /** Training: a session starts on or after / before this date (ISO). */
  sessions: z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() }).optional(),
  /** Equipment and labs: the weekly plan has hours on a weekday of these days (ISO), in the listing's own calendar. */
  open: z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() }).optional(),
  /** Equipment and labs that are booked by time: so many hours on end can be booked on these days (ISO), as the listing counts them. */
  free: z
    .object({
      hours: z.number().min(0.25).max(FREE_HOURS_MAX),
      from: z.iso.date().optional(),
      to: z.iso.date().optional(),
    })
    .optional(),
});
export type ListingFilters = z.infer<typeof ListingFilters>;

export const FACETS = [
  "kinds",
  "categories",
  "stages",
  "places",
  "priceUnits",
  "currencies",
  "languages",
  "credentials",
  "programmes",
  "bookingModes",
] as const;
export const FacetName = z.enum(FACETS);
export type FacetName = z.infer<typeof FacetName>;

export const LISTING_SORTS = ["relevance", "newest", "price-up", "price-down", "distance"] as const;
export const ListingSort = z.enum(LISTING_SORTS);
export type ListingSort = z.infer<typeof ListingSort>;

export const SEARCH_TEXT_MAX = 200;

export const FindListingsInput = z.object({
  text: line(SEARCH_TEXT_MAX).optional(),
  filters: ListingFilters.default({}),
  facets: z.array(FacetName).max(FACETS.length).default([]),
  sort: ListingSort.default("relevance"),
  /** The last word is still being typed and matches as a beginning. */
  typing: z.boolean().default(false),
  cursor: Cursor.nullish(),
  limit: z.number().int().min(1).max(100).default(20),
  locale: LocaleSchema,
});
export type FindListingsInput = z.infer<typeof FindListingsInput>;

/** Pins for a map: the same search without pages. */
export const LocateListingsInput = FindListingsInput.pick({ text: true, filters: true, typing: true, locale: true });
export type LocateListingsInput = z.infer<typeof LocateListingsInput>;

export const SuggestInput = z.object({ text: line(SEARCH_TEXT_MAX, 1), locale: LocaleSchema });
export type SuggestInput = z.infer<typeof SuggestInput>;

/** `kind` is null while none is chosen. */
export const SuggestCategoryInput = z.object({
  text: line(SEARCH_TEXT_MAX),
  kind: ListingKind.nullable(),
  locale: LocaleSchema,
});
export type SuggestCategoryInput = z.infer<typeof SuggestCategoryInput>;
