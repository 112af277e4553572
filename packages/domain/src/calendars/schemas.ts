import { z } from "zod";
import { Id, LocaleSchema } from "../text.ts";

/** Whose reservations a calendar shows: those of a listing, of an organisation on both sides, or those that a person made. */
export const CALENDAR_KINDS = ["listing", "organisation", "person"] as const;
export const CalendarKind = z.enum(CALENDAR_KINDS);
export type CalendarKind = z.infer<typeof CalendarKind>;

export const ListCalendarsInput = z.object({ locale: LocaleSchema });
export type ListCalendarsInput = z.infer<typeof ListCalendarsInput>;

export const OpenCalendarInput = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("listing"), listingId: Id, locale: LocaleSchema }),
  z.object({ kind: z.literal("organisation"), locale: LocaleSchema }),
  z.object({ kind: z.literal("person"), locale: LocaleSchema }),
]);
export type OpenCalendarInput = z.infer<typeof OpenCalendarInput>;

export const CalendarInput = z.object({ id: Id });
export type CalendarInput = z.infer<typeof CalendarInput>;
