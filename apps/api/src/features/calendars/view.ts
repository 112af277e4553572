import { CalendarKind } from "@commonbench/domain/calendars/schemas";
import { z } from "zod";

/** The address of a calendar; null in its place where nobody has made one, or the reader may not have it. */
export const CalendarLinkView = z.object({
  id: z.string(),
  url: z.string().nullable(),
  createdAt: z.string(),
  rotatedAt: z.string().nullable(),
  /** To the hour: whether anybody still reads it. */
  lastReadAt: z.string().nullable(),
});
export type CalendarLinkView = z.infer<typeof CalendarLinkView>;

/** A file to keep or to open. */
export const CalendarEventView = z.object({ name: z.string(), text: z.string() });
export type CalendarEventView = z.infer<typeof CalendarEventView>;

export const CalendarView = z.object({
  kind: CalendarKind,
  /** Of the listing; null for the others. */
  listingId: z.string().nullable(),
  title: z.string(),
  units: z.number().nullable(),
  link: CalendarLinkView.nullable(),
  can: z.object({ change: z.boolean() }),
});
export type CalendarView = z.infer<typeof CalendarView>;

export const CalendarsView = z.object({
  own: CalendarView,
  organisation: CalendarView,
  listings: CalendarView.array(),
});
export type CalendarsView = z.infer<typeof CalendarsView>;
