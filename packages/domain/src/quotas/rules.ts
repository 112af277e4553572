import { Temporal } from "temporal-polyfill";
import type { WeeklyWindow } from "../listings/weekly-plan.ts";
import type { OrganisationClass } from "../organisations/schemas.ts";
import type { QuotaBookers, QuotaMeasure, QuotaPeriod, QuotaResource } from "./schemas.ts";

export interface QuotaTerms {
  readonly bookers: QuotaBookers;
  readonly resource: QuotaResource;
  readonly measure: QuotaMeasure;
  readonly period: QuotaPeriod;
  readonly limit: number;
  readonly primeTime: readonly WeeklyWindow[];
}

export interface Use {
  readonly from: Date;
  readonly to: Date;
  readonly units: number;
}

export interface Booked {
  readonly bookerId: string;
  readonly bookerClass: OrganisationClass;
  readonly listingId: string;
  /** The listing's category and everything above it. */
  readonly categories: readonly string[];
}

/** Whether a quota has a say in this booking. */
export function quotaApplies({ bookers, resource }: Pick<QuotaTerms, "bookers" | "resource">, booked: Booked): boolean {
  if (bookers.kind === "organisation" && bookers.id !== booked.bookerId) return false;
  if (bookers.kind === "class" && bookers.class !== booked.bookerClass) return false;
  if (resource.kind === "listing") return resource.id === booked.listingId;
  return resource.kind === "all" || booked.categories.includes(resource.id);
}

/** What a booker has already, of whichever listing of the owner. */
export interface EarlierUse extends Use {
  readonly listingId: string;
  readonly categories: readonly string[];
}

export interface QuotaPeriodSpan {
  readonly from: Date;
  readonly to: Date;
}

/** The day, week or month of the zone in which an instant lies. */
export function periodOf(period: QuotaPeriod, instant: Date, timeZone: string): QuotaPeriodSpan {
  const day = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
  const first =
    period === "day" ? day : period === "month" ? day.with({ day: 1 }) : day.subtract({ days: day.dayOfWeek - 1 });
  const next = first.add(period === "day" ? { days: 1 } : period === "week" ? { weeks: 1 } : { months: 1 });
  return { from: midnight(first, timeZone), to: midnight(next, timeZone) };
}

/** Every period that a use touches. */
export function periodsOf(
  period: QuotaPeriod,
  { from, to }: Pick<Use, "from" | "to">,
  zone: string,
): QuotaPeriodSpan[] {
  const spans = [periodOf(period, from, zone)];
  for (let last = spans[0]; last !== undefined && last.to < to; last = spans.at(-1))
    spans.push(periodOf(period, last.to, zone));
  return spans;
}

/** What a use takes of a quota within one period, in thousandths: hours times units, or one reservation where it begins. */
export function milliUsed(terms: QuotaTerms, use: Use, span: QuotaPeriodSpan, timeZone: string): number {
  const from = Math.max(use.from.getTime(), span.from.getTime());
  const to = Math.min(use.to.getTime(), span.to.getTime());
  if (terms.measure === "count") {
    if (use.from < span.from || use.from >= span.to) return 0;
    const touches = terms.primeTime.length === 0 || primeMs(terms.primeTime, use.from, use.to, timeZone) > 0;
    return touches ? 1000 : 0;
  }
  if (to <= from) return 0;
  const counted = terms.primeTime.length === 0 ? to - from : primeMs(terms.primeTime, from, to, timeZone);
  return Math.round((counted * use.units) / 3600);
}

export interface QuotaLeft extends QuotaPeriodSpan {
  readonly limitMilli: number;
  readonly usedMilli: number;
  readonly wantedMilli: number;
}

/** The first period in which a booking would pass the limit; null when it fits everywhere. `others` are the booker's own. */
export function quotaExcess(terms: QuotaTerms, wish: Use, others: readonly Use[], timeZone: string): QuotaLeft | null {
  for (const span of periodsOf(terms.period, wish, timeZone)) {
    const left = quotaLeft(terms, wish, others, span, timeZone);
    if (left.wantedMilli > 0 && left.usedMilli + left.wantedMilli > left.limitMilli) return left;
  }
  return null;
}

/** The first of the quotas that a booking would pass; null when it keeps all of them. */
export function firstExcess<Q extends QuotaTerms>(
  quotas: readonly Q[],
  booked: Booked,
  wish: Use,
  earlier: readonly EarlierUse[],
  timeZone: string,
): { readonly quota: Q; readonly left: QuotaLeft } | null {
  for (const quota of quotas) {
    if (!quotaApplies(quota, booked)) continue;
    const left = quotaExcess(quota, wish, usesUnder(quota, booked, earlier), timeZone);
    if (left !== null) return { quota, left };
  }
  return null;
}

/** Those of a booker's uses that count against a quota. */
export function usesUnder(quota: QuotaTerms, booked: Booked, earlier: readonly EarlierUse[]): readonly EarlierUse[] {
  return earlier.filter(({ listingId, categories }) => quotaApplies(quota, { ...booked, listingId, categories }));
}

/** From when to when a booker's uses matter to these quotas. */
export function reachOf(quotas: readonly QuotaTerms[], wish: Pick<Use, "from" | "to">, zone: string): QuotaPeriodSpan {
  const spans = quotas.flatMap(({ period }) => periodsOf(period, wish, zone));
  const times = (pick: (span: QuotaPeriodSpan) => Date) => spans.map((span) => pick(span).getTime());
  return {
    from: new Date(Math.min(wish.from.getTime(), ...times(({ from }) => from))),
    to: new Date(Math.max(wish.to.getTime(), ...times(({ to }) => to))),
  };
}

/** How a quota stands in one period; `wish` is null when nothing is wanted yet. */
export function quotaLeft(
  terms: QuotaTerms,
  wish: Use | null,
  others: readonly Use[],
  span: QuotaPeriodSpan,
  timeZone: string,
): QuotaLeft {
  const used = others.reduce((sum, use) => sum + milliUsed(terms, use, span, timeZone), 0);
  const wanted = wish === null ? 0 : milliUsed(terms, wish, span, timeZone);
  return { ...span, limitMilli: terms.limit * 1000, usedMilli: used, wantedMilli: wanted };
}

/** Milliseconds of a span that lie in the windows of the week; windows do not overlap once merged, but may over midnight. */
function primeMs(windows: readonly WeeklyWindow[], from: Date | number, to: Date | number, timeZone: string): number {
  const [start, end] = [Number(from), Number(to)];
  const spans: [number, number][] = [];
  const last = dayAt(end, timeZone);
  for (let day = dayAt(start, timeZone).subtract({ days: 1 }); Temporal.PlainDate.compare(day, last) <= 0;) {
    for (const window of windows) {
      if (window.day !== day.dayOfWeek) continue;
      spans.push([wallTime(day, window.from, timeZone), wallTime(day, window.to, timeZone)]);
    }
    day = day.add({ days: 1 });
  }
  let sum = 0;
  let reached = start;
  for (const [opens, closes] of spans.sort((a, b) => a[0] - b[0])) {
    const until = Math.min(closes, end);
    sum += Math.max(0, until - Math.max(opens, reached));
    reached = Math.max(reached, until);
  }
  return sum;
}

const dayAt = (epoch: number, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(epoch).toZonedDateTimeISO(timeZone).toPlainDate();

const midnight = (day: Temporal.PlainDate, timeZone: string) =>
  new Date(day.toZonedDateTime({ timeZone }).epochMilliseconds);

function wallTime(day: Temporal.PlainDate, minute: number, timeZone: string): number {
  const date = day.add({ days: Math.floor(minute / 1440) });
  const rest = minute % 1440;
  const plainTime = Temporal.PlainTime.from({ hour: Math.floor(rest / 60), minute: rest % 60 });
  return date.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;
}
