import { isCalendarDate } from "#web/lib/calendar-date.ts";

export const VIEWS = ["week", "month", "list"] as const;
export type View = (typeof VIEWS)[number];
export const RAILS = ["card", "bank_transfer"] as const;
export type Rail = (typeof RAILS)[number];
export const REPEATS = ["once", "day", "week"] as const;
export type Every = (typeof REPEATS)[number];

/** All that is chosen and not typed: it stands in the address, so that a reload and signing in keep it. */
export interface BookingState {
  readonly from: number | null;
  readonly to: number | null;
  /** How long, in steps of the listing; null: as long as is usual. */
  readonly steps: number | null;
  readonly units: number;
  readonly view: View | null;
  /** The day that is looked at. */
  readonly day: string | null;
  readonly rail: Rail | null;
  readonly samples: number | null;
  readonly arrives: string | null;
  readonly express: boolean;
  readonly every: Every;
  readonly interval: number;
  readonly weekdays: readonly number[];
  readonly until: string | null;
  readonly policy: "skip" | "all-or-none";
}

type Parameters = Readonly<Partial<Record<string, string>>>;

const instant = (text: string | undefined): number | null => {
  const at = Date.parse(text ?? "");
  return Number.isNaN(at) ? null : at;
};
const count = (text: string | undefined, most: number): number | null => {
  const value = Number(text);
  return Number.isInteger(value) && value > 0 && value <= most ? value : null;
};
const day = (text: string | undefined): string | null => (text !== undefined && isCalendarDate(text) ? text : null);
const oneOf = <Value extends string>(values: readonly Value[], text: string | undefined): Value | null =>
  values.find((value) => value === text) ?? null;

export function readBooking(given: Parameters): BookingState {
  const from = instant(given["from"]);
  const to = instant(given["to"]);
  const whole = from !== null && to !== null && to > from;
  return {
    from: whole ? from : null,
    to: whole ? to : null,
    steps: count(given["steps"], 5000),
    units: count(given["units"], 1000) ?? 1,
    view: oneOf(VIEWS, given["view"]),
    day: day(given["day"]),
    rail: oneOf(RAILS, given["rail"]),
    samples: count(given["samples"], 100_000),
    arrives: day(given["arrives"]),
    express: given["express"] === "yes",
    every: oneOf(REPEATS, given["every"]) ?? "once",
    interval: count(given["interval"], 52) ?? 1,
    weekdays: [...new Set((given["on"] ?? "").split("-").flatMap((each) => count(each, 7) ?? []))].toSorted(),
    until: day(given["until"]),
    policy: given["policy"] === "all-or-none" ? "all-or-none" : "skip",
  };
}

const iso = (at: number | null): string | undefined =>
  at === null ? undefined : `${new Date(at).toISOString().slice(0, 16)}Z`;

/** Only what is not as usual, so that addresses stay short. */
export function bookingParams(state: BookingState): Record<string, string> {
  const all: Record<string, string | undefined> = {
    from: iso(state.from),
    to: iso(state.to),
    steps: state.steps?.toString(),
    units: state.units === 1 ? undefined : String(state.units),
    view: state.view ?? undefined,
    day: state.day ?? undefined,
    rail: state.rail ?? undefined,
    samples: state.samples?.toString(),
    arrives: state.arrives ?? undefined,
    express: state.express ? "yes" : undefined,
    every: state.every === "once" ? undefined : state.every,
    interval: state.interval === 1 ? undefined : String(state.interval),
    on: state.weekdays.length === 0 ? undefined : state.weekdays.join("-"),
    until: state.until ?? undefined,
    policy: state.policy === "skip" ? undefined : state.policy,
  };
  return Object.fromEntries(Object.entries(all).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
}
