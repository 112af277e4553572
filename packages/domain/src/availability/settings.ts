import { z } from "zod";
import {
  CancellationTerms,
  OverrunPolicy,
  PLAIN_TARIFF,
  Tariff,
  USUAL_CANCELLATION,
  USUAL_OVERRUN,
} from "../billing/tariff.ts";
import { DAY_MINUTES } from "../listings/weekly-plan.ts";
import { line } from "../text.ts";

/** `single`: a booking stays on one machine (or, for several, on each of them). `pool`: places that are only counted. */
export const UNIT_KINDS = ["single", "pool"] as const;
export const UnitKind = z.enum(UNIT_KINDS);
export type UnitKind = z.infer<typeof UnitKind>;

/** What a booking is a whole number of. */
export const BOOKING_STEPS = ["quarter-hour", "hour", "half-day", "day", "shift"] as const;
export const BookingStep = z.enum(BOOKING_STEPS);
export type BookingStep = z.infer<typeof BookingStep>;

/** Minutes of a step that the clock measures; null where the listing's hours make the step. */
export const STEP_MINUTES: Readonly<Record<BookingStep, number | null>> = {
  "quarter-hour": 15,
  hour: 60,
  "half-day": null,
  day: null,
  shift: null,
};

const startMinute = z
  .number()
  .int()
  .min(0)
  .max(DAY_MINUTES - 1);
const endMinute = z
  .number()
  .int()
  .min(1)
  .max(2 * DAY_MINUTES);
const forwards = ({ from, to }: { from: number; to: number }) => to > from && to - from <= DAY_MINUTES;
const ENDS_BEFORE_START = { path: ["to"], error: "ends-before-start" };

/** Wall-clock minutes of one day; `to` passes 1440 when it crosses midnight. */
export const DayWindow = z.object({ from: startMinute, to: endMinute }).refine(forwards, ENDS_BEFORE_START);
export type DayWindow = z.infer<typeof DayWindow>;

/** Named by its owner, offered on every day whose hours cover it wholly. */
export const Shift = z
  .object({ name: line(40, 1), from: startMinute, to: endMinute })
  .refine(forwards, ENDS_BEFORE_START);
export type Shift = z.infer<typeof Shift>;

const MOST_NOTICE = 90 * DAY_MINUTES;
const buffer = z.number().int().min(0).max(DAY_MINUTES);

/** How a listing can be booked. Lengths are numbers of steps. */
export const BookingSettings = z
  .object({
    unitKind: UnitKind,
    step: BookingStep,
    shifts: z.array(Shift).max(6),
    minSteps: z.number().int().min(1).max(1000),
    maxSteps: z.number().int().min(1).max(5000).nullable(),
    /** So long before it starts a booking can be made at the latest. */
    noticeMinutes: z.number().int().min(0).max(MOST_NOTICE),
    /** The last day on which a booking may start, counted from today. */
    horizonDays: z.number().int().min(1).max(730),
    /** Minutes around a booking that take a unit and cost nothing. */
    bufferBefore: buffer,
    bufferAfter: buffer,
    maxUnits: z.number().int().min(1).max(1000).nullable(),
    /** Whether a request keeps its place until it is answered. */
    requestHolds: z.boolean(),
    respondHours: z
      .number()
      .int()
      .min(1)
      .max(14 * 24),
    /** Of transfers only: due after the use instead of before it. */
    payAfterUse: z.boolean(),
    cancellation: CancellationTerms,
    overrun: OverrunPolicy,
    tariff: Tariff,
    /** Working days until the report, where samples are sent in. */
    turnaroundDays: z.number().int().min(1).max(365).nullable(),
    expressDays: z.number().int().min(0).max(365).nullable(),
  })
  .refine(({ minSteps, maxSteps }) => maxSteps === null || maxSteps >= minSteps, {
    path: ["maxSteps"],
    error: "below-minimum",
  })
  .refine(({ step, shifts }) => step !== "shift" || shifts.length > 0, { path: ["shifts"], error: "needs-shifts" });
export type BookingSettings = z.infer<typeof BookingSettings>;

/** Until the owner says otherwise. */
export const USUAL_SETTINGS: BookingSettings = {
  unitKind: "single",
  step: "hour",
  shifts: [],
  minSteps: 1,
  maxSteps: null,
  noticeMinutes: 60,
  horizonDays: 180,
  bufferBefore: 0,
  bufferAfter: 0,
  maxUnits: null,
  requestHolds: true,
  respondHours: 24,
  payAfterUse: false,
  cancellation: USUAL_CANCELLATION,
  overrun: USUAL_OVERRUN,
  tariff: PLAIN_TARIFF,
  turnaroundDays: null,
  expressDays: null,
};

/** What a listing itself promises: how many days ahead it wants to be asked, and a lab's working days until a report. */
export interface ListedTerms {
  readonly leadTimeDays: number | null;
  readonly turnaroundDays: number | null;
}

/**
 * Settings as their owner saved them; what came up later is as usual. Before they are saved for the first time (null),
 * the listing's own promise holds, and its turnaround also where none was saved.
 */
export function settingsOf(saved: Partial<BookingSettings> | null, listed: ListedTerms): BookingSettings {
  const { leadTimeDays, turnaroundDays } = listed;
  const noticeMinutes = Math.min((leadTimeDays ?? 0) * DAY_MINUTES, MOST_NOTICE) || USUAL_SETTINGS.noticeMinutes;
  const settings = saved === null ? { ...USUAL_SETTINGS, noticeMinutes } : { ...USUAL_SETTINGS, ...saved };
  return { ...settings, turnaroundDays: settings.turnaroundDays ?? turnaroundDays };
}
