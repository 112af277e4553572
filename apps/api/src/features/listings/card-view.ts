import { BookingMode, ListingKind } from "@commonbench/domain/listings/schemas";
import { LocaleSchema } from "@commonbench/domain/text";
import { z } from "zod";
import { LabelledView } from "#api/features/taxonomy/view.ts";
import { AttributeRow, Cover, PriceView } from "./view.ts";

/** What comes next, by kind: a course's session, the next opening of a machine, or the days until something is ready. */
export const NextChance = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("session"),
    startsAt: z.string(),
    timeZone: z.string(),
    seats: z.number(),
    seatsLeft: z.number(),
  }),
  z.object({ type: z.literal("opening"), opensAt: z.string(), timeZone: z.string(), isOpen: z.boolean() }),
  z.object({ type: z.literal("lead-time"), days: z.number() }),
]);
export type NextChance = z.infer<typeof NextChance>;

export const CardView = z.object({
  id: z.string(),
  kind: ListingKind,
  title: z.string(),
  titleLocale: LocaleSchema,
  isTranslation: z.boolean(),
  category: LabelledView.nullable(),
  organisation: z.object({ name: z.string(), slug: z.string(), memberSince: z.string().nullable() }),
  place: LabelledView.nullable(),
  point: z.object({ lat: z.number(), lon: z.number() }).nullable(),
  /** From the point searched around; null otherwise. */
  km: z.number().nullable(),
  membersOnly: z.boolean(),
  facts: z.array(AttributeRow),
  price: PriceView,
  bookingMode: BookingMode,
  credentials: z.array(LabelledView),
  nextChance: NextChance.nullable(),
  cover: Cover,
  photo: z.object({ alt: z.string(), webp: z.string(), avif: z.string() }).nullable(),
});
export type CardView = z.infer<typeof CardView>;
