import { Temporal } from "temporal-polyfill";
import { DAY_UNITS, HOUR_UNITS } from "./measure.ts";

const HOUR_MINUTES = 60;
const HALF_DAY_MINUTES = 5 * HOUR_MINUTES;
const SHIFT_MINUTES = 8 * HOUR_MINUTES;

/** A stretch of time as it is asked for: half-open instants in epoch milliseconds, and the zone of the listing. */
export interface Period {
  readonly from: number;
  readonly to: number;
  readonly timeZone: string;
  /** How many named shifts it covers, where the listing has them. */
  readonly shifts?: number | undefined;
}

export const minutesOf = ({ from, to }: Pick<Period, "from" | "to">): number => Math.round((to - from) / 60_000);

/**
 * The length in thousandths of the price unit. Hours count by the minute. A day, week or month counts from its start by
 * the wall clock, so the day on which clocks change is a day; what is begun counts whole. A half-day is up to five
 * hours, a shift without a name up to eight.
 */
export function lengthMilli(priceUnit: string, period: Period): number | null {
  const minutes = minutesOf(period);
  if (minutes <= 0) return null;
  if (HOUR_UNITS.has(priceUnit)) return Math.round((minutes * 1000) / HOUR_MINUTES);
  if (DAY_UNITS.has(priceUnit)) return begun(period, "days") * 1000;
  switch (priceUnit) {
    case "half-day":
      return halfDays(period) * 1000;
    case "shift":
      return (period.shifts ?? Math.ceil(minutes / SHIFT_MINUTES)) * 1000;
    case "week":
      return begun(period, "weeks") * 1000;
    case "month":
      return begun(period, "months") * 1000;
    default:
      return null;
  }
}

type Span = "days" | "weeks" | "months";
const zoned = (at: number, zone: string) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);

/** Whole spans from the start, the last one begun counted whole. */
function begun({ from, to, timeZone }: Period, span: Span): number {
  const start = zoned(from, timeZone);
  const whole = start.until(zoned(to, timeZone), { largestUnit: span })[span];
  return start.add({ [span]: whole }).epochMilliseconds < to ? whole + 1 : Math.max(1, whole);
}

function halfDays(period: Period): number {
  const days = begun(period, "days");
  const last = zoned(period.from, period.timeZone).add({ days: days - 1 }).epochMilliseconds;
  return 2 * (days - 1) + (period.to - last <= HALF_DAY_MINUTES * 60_000 ? 1 : 2);
}
