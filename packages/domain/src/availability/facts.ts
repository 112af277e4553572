import { z } from "zod";
import { WeeklyWindow } from "../listings/weekly-plan.ts";
import { line, TimeZone } from "../text.ts";
import { BookingSettings, DayWindow } from "./settings.ts";

const date = z.iso.date();
const inOrder = ({ from, to }: { from: string; to: string }) => to >= from;
const ENDS_BEFORE_START = { path: ["to"], error: "ends-before-start" };
export const CLOSURE_LABEL_MAX = 80;

/** What holds on certain days instead of the weekly plan. `hours` may be open on days that are otherwise closed. */
export const ExceptionEffect = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("closed") }),
  z.object({ kind: z.literal("hours"), windows: z.array(DayWindow).min(1).max(10) }),
  z.object({ kind: z.literal("units"), units: z.number().int().min(1).max(1000) }),
]);
export type ExceptionEffect = z.infer<typeof ExceptionEffect>;

/** Dates of the listing's own calendar, both included. */
export const ExceptionFact = z
  .object({ from: date, to: date, effect: ExceptionEffect })
  .refine(inOrder, ENDS_BEFORE_START);
export type ExceptionFact = z.infer<typeof ExceptionFact>;

/** Days on which the whole organisation rests; with `asDay`, a weekend that is worked with the hours of that weekday. */
export const ClosureFact = z
  .object({
    from: date,
    to: date,
    label: line(CLOSURE_LABEL_MAX, 1),
    asDay: z.number().int().min(1).max(7).nullable(),
  })
  .refine(inOrder, ENDS_BEFORE_START);
export type ClosureFact = z.infer<typeof ClosureFact>;

/** All that decides when a listing can be booked, but for what is taken already. */
export const AvailabilityFacts = z.object({
  timeZone: TimeZone,
  plan: z.array(WeeklyWindow),
  units: z.number().int().min(1),
  exceptions: z.array(ExceptionFact),
  closures: z.array(ClosureFact),
  settings: BookingSettings,
});
export type AvailabilityFacts = z.infer<typeof AvailabilityFacts>;

/** A stretch of time as instants in epoch milliseconds, without its end. */
export const Span = z.object({ from: z.number().int(), to: z.number().int() });
export type Span = z.infer<typeof Span>;

/** A unit that is taken, with the buffers around it. */
export const Taken = Span.extend({ unit: z.number().int().min(1) });
export type Taken = z.infer<typeof Taken>;

/** What a calendar from outside says; `units` null means all. */
export const Busy = Span.extend({ units: z.number().int().min(1).nullable() });
export type Busy = z.infer<typeof Busy>;

export const Occupancy = z.object({ taken: z.array(Taken), busy: z.array(Busy) });
export type Occupancy = z.infer<typeof Occupancy>;

export interface OpenSegment extends Span {
  readonly capacity: number;
}

export interface FreeSegment extends OpenSegment {
  /** At most the capacity. */
  readonly occupied: number;
}

export interface BookingRequest extends Span {
  readonly units: number;
}

/** Why a booking does not fit. The web app has a sentence for each. */
export const FIT_REFUSALS = [
  "too-many-units",
  "closed",
  "off-step",
  "too-short",
  "too-long",
  "too-soon",
  "too-far",
  "taken",
] as const;
export const FitRefusal = z.enum(FIT_REFUSALS);
export type FitRefusal = z.infer<typeof FitRefusal>;
