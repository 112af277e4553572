import type { ListingKind } from "@commonbench/taxonomy/types";

/** What a reservation is measured in. */
export type Measure = "time" | "samples";

export interface Measured {
  readonly measure: Measure;
  /** Of samples: the beginning of the day on which they arrive. */
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** The latest at which what was booked can begin: time at its start, samples until their report would have been due. */
export function latestStart({ measure, startsAt, endsAt }: Measured): Date {
  return measure === "samples" ? endsAt : startsAt;
}

export const HOUR_UNITS: ReadonlySet<string> = new Set(["hour", "machine-hour", "build-hour"]);
export const DAY_UNITS: ReadonlySet<string> = new Set(["day", "person-day", "setter-day"]);
export const TIME_UNITS: ReadonlySet<string> = new Set([
  ...HOUR_UNITS,
  ...DAY_UNITS,
  "half-day",
  "shift",
  "week",
  "month",
]);
export const COUNT_UNITS: ReadonlySet<string> = new Set(["sample", "report", "piece", "stone", "strand", "batch"]);

/**
 * How a listing with this price unit is reserved: by time, or by the number of samples that are sent to a lab. Null:
 * what it costs follows from work that no calendar knows (weight, strokes, square metres), so it is asked for only.
 */
export function measureOf(kind: ListingKind, priceUnit: string): Measure | null {
  if (kind !== "equipment" && kind !== "lab") return null;
  if (TIME_UNITS.has(priceUnit)) return "time";
  return kind === "lab" && COUNT_UNITS.has(priceUnit) ? "samples" : null;
}
