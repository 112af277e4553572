import { LISTING_KINDS } from "@commonbench/taxonomy/types";
import { z } from "zod";
import { CurrencySchema, MinorUnits } from "../money.ts";
import {
  Cursor,
  Id,
  Latitude,
  line,
  LocaleSchema,
  Longitude,
  plainText,
  TaxonomyId,
  TimeZone,
  translated,
  WebAddress,
} from "../text.ts";
import { WeeklyPlan } from "./weekly-plan.ts";

export const ListingKind = z.enum(LISTING_KINDS);
export type ListingKind = z.infer<typeof ListingKind>;

export const LISTING_STATUSES = ["draft", "published", "paused", "closed", "removed"] as const;
export const ListingStatus = z.enum(LISTING_STATUSES);
export type ListingStatus = z.infer<typeof ListingStatus>;

export const VISIBILITIES = ["everybody", "members"] as const;
export const BOOKING_MODES = ["instant", "request", "quote", "enquiry"] as const;
export const PRICE_MODES = ["amount", "on-request"] as const;
export const BookingMode = z.enum(BOOKING_MODES);
export type BookingMode = z.infer<typeof BookingMode>;

/** What members write, in one language. */
export const ListingText = z.object({
  title: line(120),
  summary: line(240),
  description: plainText(8000),
  included: plainText(2000),
  terms: plainText(2000),
});
export type ListingText = z.infer<typeof ListingText>;

/** A number in the unit it was typed in; a choice's id; several; yes or no; text; an ISO date. */
export const AttributeValue = z.union([
  z.object({ value: z.number(), unit: TaxonomyId.nullable() }),
  z.boolean(),
  line(500),
  z.array(TaxonomyId).max(40),
]);
export type AttributeValue = z.infer<typeof AttributeValue>;

export const SESSION_MODES = ["on-site", "online", "hybrid"] as const;
const instant = z.iso.datetime({ offset: true });

export const TrainingSessionInput = z
  .object({
    id: Id.optional(),
    language: TaxonomyId,
    mode: z.enum(SESSION_MODES),
    address: line(200).nullable(),
    link: WebAddress.nullable(),
    startsAt: instant,
    endsAt: instant,
    seats: z.number().int().min(1).max(2000),
    price: MinorUnits.nullable(),
    prerequisites: line(500),
    certificate: line(200),
  })
  .refine(({ startsAt, endsAt }) => Date.parse(endsAt) > Date.parse(startsAt), {
    path: ["endsAt"],
    error: "ends-before-start",
  });
export type TrainingSessionInput = z.infer<typeof TrainingSessionInput>;

/** What a partner can take on, and under which terms. */
export const Capability = z.object({
  stages: z.array(TaxonomyId).max(13),
  processes: line(500),
  materials: line(500),
  monthlyCapacity: z.number().min(0).max(100_000_000).nullable(),
  capacityUnit: TaxonomyId.nullable(),
  minimumOrder: z.number().min(0).max(100_000_000).nullable(),
  marketsServed: z.array(TaxonomyId).max(40),
});
export type Capability = z.infer<typeof Capability>;

const position = z.object({
  placeId: TaxonomyId,
  address: line(200),
  lat: Latitude,
  lon: Longitude,
  timeZone: TimeZone,
});

/** Everything a form edits. All of it may be missing while the listing is a draft. */
export const ListingContent = z.object({
  categoryId: TaxonomyId.nullable(),
  visibility: z.enum(VISIBILITIES),
  locale: LocaleSchema,
  text: translated(ListingText),
  attributes: z.record(TaxonomyId, AttributeValue),
  programmes: z.array(TaxonomyId).max(6),
  priceMode: z.enum(PRICE_MODES),
  price: MinorUnits.nullable(),
  memberPrice: MinorUnits.nullable(),
  minimumCharge: MinorUnits.nullable(),
  setUpFee: MinorUnits.nullable(),
  currency: CurrencySchema.nullable(),
  priceUnit: TaxonomyId.nullable(),
  bookingMode: BookingMode,
  leadTimeDays: z.number().int().min(0).max(365).nullable(),
  position: position.nullable(),
  units: z.number().int().min(1).max(1000).nullable(),
  weeklyPlan: WeeklyPlan,
  capability: Capability.nullable(),
  sessions: z.array(TrainingSessionInput).max(50),
  photos: z.array(z.object({ fileId: Id, alt: line(200) })).max(12),
  documents: z.array(z.object({ fileId: Id, title: line(120, 1) })).max(10),
});
export type ListingContent = z.infer<typeof ListingContent>;

export const StartListingInput = z.object({ kind: ListingKind, locale: LocaleSchema });
export type StartListingInput = z.infer<typeof StartListingInput>;

/** `version` is the one the form was opened with; an older one than stored is a conflict. */
export const UpdateListingInput = z.object({ id: Id, version: z.number().int().min(1), content: ListingContent });
export type UpdateListingInput = z.infer<typeof UpdateListingInput>;

export const LISTING_ACTIONS = ["publish", "pause", "close", "reopen", "remove", "restore"] as const;
export const ListingAction = z.enum(LISTING_ACTIONS);
export type ListingAction = z.infer<typeof ListingAction>;

export const RemoveListingInput = z.object({ id: Id, reason: plainText(2000) });
export type RemoveListingInput = z.infer<typeof RemoveListingInput>;

export const ActOnListingInput = z.object({ id: Id, action: ListingAction.exclude(["remove", "restore"]) });
export type ActOnListingInput = z.infer<typeof ActOnListingInput>;

export const ListingInput = z.object({ id: Id });
export type ListingInput = z.infer<typeof ListingInput>;

export const GetListingInput = z.object({ id: Id, locale: LocaleSchema });
export type GetListingInput = z.infer<typeof GetListingInput>;

export const ListRevisionsInput = z.object({
  id: Id,
  cursor: Cursor.nullish(),
  limit: z.number().int().min(1).max(100).default(30),
});
export type ListRevisionsInput = z.infer<typeof ListRevisionsInput>;

export const PauseListingsInput = z.object({ ids: z.array(Id).min(1).max(100) });
export type PauseListingsInput = z.infer<typeof PauseListingsInput>;

export const OWN_LISTING_SORTS = ["updated", "title", "views", "status"] as const;
export const ListOwnListingsInput = z.object({
  statuses: z.array(ListingStatus).min(1).max(LISTING_STATUSES.length).optional(),
  kinds: z.array(ListingKind).min(1).max(LISTING_KINDS.length).optional(),
  /** Only this one. */
  id: Id.optional(),
  text: line(100).optional(),
  sort: z.enum(OWN_LISTING_SORTS).default("updated"),
  /** Not `direction`: the client library sends one of its own with every page. */
  order: z.enum(["asc", "desc"]).default("desc"),
  cursor: Cursor.nullish(),
  limit: z.number().int().min(1).max(100).default(50),
  locale: LocaleSchema,
});
export type ListOwnListingsInput = z.infer<typeof ListOwnListingsInput>;
