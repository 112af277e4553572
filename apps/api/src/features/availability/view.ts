import { AvailabilityFacts, ClosureFact, ExceptionFact, Occupancy } from "@commonbench/domain/availability/facts";
import { ListedAmounts } from "@commonbench/domain/availability/schemas";
import { HolidayCalendar } from "@commonbench/domain/availability/holidays";
import { BookingSettings } from "@commonbench/domain/availability/settings";
import { BookingMode, ListingKind, ListingStatus } from "@commonbench/domain/listings/schemas";
import { WeeklyWindow } from "@commonbench/domain/listings/weekly-plan";
import { z } from "zod";

const slot = z.object({ from: z.string(), to: z.string() });

/** What a page needs to say itself what is free: the facts, and what is taken without saying by whom. */
export const FreeView = z.object({
  listingId: z.string(),
  /** What has been read, as instants. */
  from: z.string(),
  to: z.string(),
  facts: AvailabilityFacts,
  /** A unit's stretches are joined where they touch. */
  occupancy: Occupancy,
  bookingMode: BookingMode,
  /** How a booking would be made now; null where the listing is not booked by time. */
  mode: z.enum(["instant", "request"]).nullable(),
  modeBecause: z.enum(["listing", "stale-calendar"]),
  /** The oldest reading of the calendars that the listing follows; null where it follows none. */
  checkedAt: z.string().nullable(),
  can: z.object({ edit: z.boolean() }),
});
export type FreeView = z.infer<typeof FreeView>;

export const ExceptionView = ExceptionFact.safeExtend({ id: z.string(), note: z.string() });
export type ExceptionView = z.infer<typeof ExceptionView>;

export const ClosureView = ClosureFact.safeExtend({
  id: z.string(),
  /** The holiday calendar and year that it was copied from: "macao-2026". */
  source: z.string().nullable(),
});
export type ClosureView = z.infer<typeof ClosureView>;

/** Bookings that stand outside of the hours, the soonest first. */
export const StandingView = z.object({ count: z.number(), first: slot.array() });
export type StandingView = z.infer<typeof StandingView>;

export const AvailabilityView = z.object({
  listingId: z.string(),
  kind: ListingKind,
  status: ListingStatus,
  bookingMode: BookingMode,
  version: z.number(),
  listingVersion: z.number(),
  settings: BookingSettings,
  timeZone: z.string(),
  weeklyPlan: WeeklyWindow.array(),
  units: z.number(),
  prices: ListedAmounts,
  /** Null while the price is on request. */
  currency: z.string().nullable(),
  /** From a month ago on. */
  exceptions: ExceptionView.array(),
  closures: ClosureView.array(),
  standing: StandingView,
  can: z.object({ change: z.boolean() }),
});
export type AvailabilityView = z.infer<typeof AvailabilityView>;

export const ClosuresView = z.object({
  closures: ClosureView.array(),
  /** What can be copied from. */
  calendars: z.object({ calendar: HolidayCalendar, years: z.number().array() }).array(),
  can: z.object({ change: z.boolean() }),
});
export type ClosuresView = z.infer<typeof ClosuresView>;

export const CopiedView = z.object({ added: z.number(), closures: ClosureView.array() });
export type CopiedView = z.infer<typeof CopiedView>;

export const BlockView = slot.extend({ id: z.string(), units: z.number().array(), note: z.string() });
export type BlockView = z.infer<typeof BlockView>;

export const BlocksView = z.object({ blocks: BlockView.array() });
export type BlocksView = z.infer<typeof BlocksView>;

export const DoneView = z.object({ id: z.string() });
export type DoneView = z.infer<typeof DoneView>;
