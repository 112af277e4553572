import { z } from "zod";
import { Rail } from "../billing/schemas.ts";
import { Id, line, LocaleSchema, plainText } from "../text.ts";
import { ExpectedTotal, RESERVATION_ATTACHMENTS_MAX, TimeWish } from "./schemas.ts";

export const OCCURRENCES_MAX = 104;

/** Every so many days or weeks; of weeks on these days (1 is Monday). It ends with a day of the listing's zone, that day included. */
export const Repeat = z
  .object({
    every: z.enum(["day", "week"]),
    interval: z.number().int().min(1).max(52).default(1),
    weekdays: z.array(z.number().int().min(1).max(7)).max(7).default([]),
    until: z.iso.date(),
  })
  .transform((repeat) => ({ ...repeat, weekdays: [...new Set(repeat.weekdays)].sort((a, b) => a - b) }));
export type Repeat = z.infer<typeof Repeat>;

/** `wish` is the first occurrence; the others stand at the same wall-clock time of the listing's zone. */
export const PlanSeriesInput = z.object({
  listingId: Id,
  wish: TimeWish,
  repeat: Repeat,
  locale: LocaleSchema,
});
export type PlanSeriesInput = z.infer<typeof PlanSeriesInput>;

/** Of the plan those that the booker wants; what is taken meanwhile is left out, or nothing is booked at all. */
export const SERIES_POLICIES = ["skip", "all-or-none"] as const;
export const ReserveSeriesInput = z.object({
  id: Id,
  listingId: Id,
  occurrences: z.array(TimeWish).min(1).max(OCCURRENCES_MAX),
  repeat: Repeat,
  policy: z.enum(SERIES_POLICIES),
  rail: Rail.nullable(),
  /** Of all occurrences together. */
  expectedTotal: ExpectedTotal,
  purchaseOrder: line(60).default(""),
  message: plainText(4000).default(""),
  attachments: z.array(Id).max(RESERVATION_ATTACHMENTS_MAX).default([]),
  locale: LocaleSchema,
});
export type ReserveSeriesInput = z.infer<typeof ReserveSeriesInput>;
