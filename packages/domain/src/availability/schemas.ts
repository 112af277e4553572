import { z } from "zod";
import { BookingMode } from "../listings/schemas.ts";
import { WeeklyPlan } from "../listings/weekly-plan.ts";
import { MinorUnits } from "../money.ts";
import { Id, line, LocaleSchema } from "../text.ts";
import { ClosureFact, ExceptionFact } from "./facts.ts";
import { HolidayCalendar } from "./holidays.ts";
import { BookingSettings } from "./settings.ts";
import { DAY } from "./zone.ts";

const MOST_UNITS = 1000;
const instant = z.iso.datetime({ offset: true });
const version = z.number().int().min(0);
const NOTE_MAX = 200;
const ENDS_BEFORE_START = { path: ["to"], error: "ends-before-start" };

/** Nobody looks at more at once. */
export const MOST_FREE_DAYS = 100;
export const MOST_EXCEPTIONS = 300;
export const MOST_CLOSURES = 300;
export const MOST_BLOCKS = 300;

export const GetAvailabilityInput = z.object({ listingId: Id });
export type GetAvailabilityInput = z.infer<typeof GetAvailabilityInput>;

const hours = z.object({
  settings: BookingSettings,
  weeklyPlan: WeeklyPlan,
  units: z.number().int().min(1).max(MOST_UNITS),
});

/** Prices that the listing shows; null where it has none. */
export const ListedAmounts = z.object({
  price: MinorUnits.nullable(),
  memberPrice: MinorUnits.nullable(),
  minimumCharge: MinorUnits.nullable(),
  setUpFee: MinorUnits.nullable(),
});
export type ListedAmounts = z.infer<typeof ListedAmounts>;

const NotedException = z.object({ exception: ExceptionFact, note: line(NOTE_MAX).default("") });
export type NotedException = z.infer<typeof NotedException>;

/**
 * One save of the editor. Both versions are those it was opened with: of the settings, and of the listing. What is left
 * out stays as it is; `exceptions` take the place of all that are not over.
 */
export const UpdateAvailabilityInput = hours.extend({
  listingId: Id,
  version,
  listingVersion: version,
  bookingMode: BookingMode.optional(),
  prices: ListedAmounts.optional(),
  exceptions: z.array(NotedException).max(MOST_EXCEPTIONS).optional(),
});
export type UpdateAvailabilityInput = z.infer<typeof UpdateAvailabilityInput>;

/** What stands outside of hours that have not been saved yet. */
export const CountStandingInput = hours.extend({ listingId: Id });
export type CountStandingInput = z.infer<typeof CountStandingInput>;

export const FindFreeInput = z
  .object({ listingId: Id, from: instant, to: instant })
  .refine(({ from, to }) => Date.parse(to) > Date.parse(from), ENDS_BEFORE_START)
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) <= MOST_FREE_DAYS * DAY, {
    path: ["to"],
    error: "too-long",
  });
export type FindFreeInput = z.infer<typeof FindFreeInput>;

export const AddClosureInput = z.object({ closure: ClosureFact });
export type AddClosureInput = z.infer<typeof AddClosureInput>;

export const ClosureInput = z.object({ id: Id });
export type ClosureInput = z.infer<typeof ClosureInput>;

/** Copies a year's holidays; days that were copied before stay as they are. */
export const CopyHolidaysInput = z.object({
  calendar: HolidayCalendar,
  year: z.number().int().min(2000).max(2200),
  locale: LocaleSchema,
});
export type CopyHolidaysInput = z.infer<typeof CopyHolidaysInput>;

export const ListBlocksInput = z.object({ listingId: Id, from: instant, to: instant });
export type ListBlocksInput = z.infer<typeof ListBlocksInput>;

/** All units, so many of them, or those of these numbers. */
export const BlockedUnits = z.union([
  z.literal("all"),
  z.number().int().min(1).max(MOST_UNITS),
  z.array(z.number().int().min(1).max(MOST_UNITS)).min(1).max(MOST_UNITS),
]);
export type BlockedUnits = z.infer<typeof BlockedUnits>;

/** The client makes the id, so a repeated call is the same block. */
export const AddBlockInput = z
  .object({ id: Id, listingId: Id, from: instant, to: instant, units: BlockedUnits, note: line(NOTE_MAX) })
  .refine(({ from, to }) => Date.parse(to) > Date.parse(from), ENDS_BEFORE_START);
export type AddBlockInput = z.infer<typeof AddBlockInput>;

export const BlockInput = z.object({ id: Id });
export type BlockInput = z.infer<typeof BlockInput>;
