import { ListingKind, ListingStatus } from "@commonbench/domain/listings/schemas";
import { REASONS } from "@commonbench/domain/reasons";
import { LocaleSchema } from "@commonbench/domain/text";
import { z } from "zod";
import { LabelledView } from "#api/features/taxonomy/view.ts";
import { ListingCan, PriceView } from "./view.ts";

const OwnListingRow = z.object({
  id: z.string(),
  kind: ListingKind,
  title: z.string(),
  titleLocale: LocaleSchema,
  category: LabelledView.nullable(),
  status: ListingStatus,
  version: z.number(),
  price: PriceView,
  /** In the last 30 days. */
  views: z.number(),
  updatedAt: z.string(),
  publishedAt: z.string().nullable(),
  can: ListingCan,
});
export type OwnListingRow = z.infer<typeof OwnListingRow>;

/** `counts` ignores the status chosen, so that the tabs keep their figures. */
export const OwnListingsView = z.object({
  rows: z.array(OwnListingRow),
  nextCursor: z.string().nullable(),
  counts: z.record(ListingStatus, z.number()),
});
export type OwnListingsView = z.infer<typeof OwnListingsView>;

export const StatusView = z.object({ id: z.string(), status: ListingStatus, version: z.number(), can: ListingCan });
export type StatusView = z.infer<typeof StatusView>;

export const PausedView = z.object({
  paused: z.array(z.string()),
  notPaused: z.array(z.object({ id: z.string(), reason: z.enum(REASONS) })),
});
export type PausedView = z.infer<typeof PausedView>;

/** One saved change: `field` is a path such as `text.en.title` or `attributes.chamber-volume`. */
const Revision = z.object({
  version: z.number(),
  at: z.string(),
  /** The name is null once the person has been deleted. */
  person: z.object({ id: z.string(), name: z.string().nullable() }),
  changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
});
export type Revision = z.infer<typeof Revision>;

export const HistoryView = z.object({ revisions: z.array(Revision), nextCursor: z.string().nullable() });
export type HistoryView = z.infer<typeof HistoryView>;

export const NewListingView = z.object({ id: z.string(), version: z.number() });
export type NewListingView = z.infer<typeof NewListingView>;

export const DoneView = z.object({ id: z.string() });
