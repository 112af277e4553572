import ICAL from "ical.js";
import { Temporal } from "temporal-polyfill";
import { registerZones } from "./named-zone.ts";

export interface Reading {
  readonly text: string;
  /** Of the listing: for whole days, and for times that name no zone. */
  readonly timeZone: string;
  /** Epoch milliseconds, half-open. */
  readonly from: number;
  readonly to: number;
  /** Our own events come back with the end of their UID: they are known already. */
  readonly ownHost: string;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Steps through repetitions and spans found, over all events of one calendar. */
const MOST_STEPS = 50_000;
const MOST_SPANS = 5000;
/** What a time zone may repeat by; anything quicker is not one. */
const TOO_QUICK = /^RRULE[^\r\n]*FREQ=(SECONDLY|MINUTELY|HOURLY|DAILY|WEEKLY)/im;

export class TooManyEvents extends Error {}

/** When the calendar says taken: sorted, apart from each other, cut to the range. Throws where it is none. */
export function busySpans(reading: Reading): Span[] {
  registerZones();
  const budget = { steps: MOST_STEPS };
  const series = calendarsOf(reading.text).flatMap((calendar) => seriesOf(calendar));
  const spans = series.flatMap((each) => spansOf(each, reading, budget));
  const merged = mergeSpans(spans);
  if (merged.length > MOST_SPANS) throw new TooManyEvents();
  return merged;
}

/** One file may hold several. */
function calendarsOf(text: string): ICAL.Component[] {
  const parsed: unknown[] = ICAL.parse(text);
  const jcals = (Array.isArray(parsed[0]) ? parsed : [parsed]) as unknown[][];
  const calendars = jcals.map((jcal) => new ICAL.Component(jcal));
  if (calendars.some(({ name }) => name !== "vcalendar")) throw new Error("not a calendar");
  const zones = calendars.flatMap((calendar) => calendar.getAllSubcomponents("vtimezone"));
  if (zones.some((zone) => TOO_QUICK.test(zone.toString()))) throw new Error("not a time zone");
  return calendars;
}

interface Series {
  readonly event: ICAL.Event;
  readonly exceptions: readonly ICAL.Event[];
}

/** An event and what was moved or cancelled of it belong together by UID. */
function seriesOf(calendar: ICAL.Component): Series[] {
  const components = calendar.getAllSubcomponents("vevent").filter((each) => each.hasProperty("dtstart"));
  const exceptions = Map.groupBy(
    components.filter((each) => each.hasProperty("recurrence-id")),
    uidOf,
  );
  const masters = components.filter((each) => !each.hasProperty("recurrence-id"));
  const known = new Set(masters.map(uidOf));
  const alone = [...exceptions].flatMap(([uid, moved]) => (known.has(uid) ? [] : moved));
  return [
    ...masters.map((master) => {
      const moved = (exceptions.get(uidOf(master)) ?? []).map((each) => new ICAL.Event(each));
      return { event: new ICAL.Event(master, { strictExceptions: true, exceptions: moved }), exceptions: moved };
    }),
    ...alone.map((each) => ({ event: new ICAL.Event(each), exceptions: [] })),
  ];
}

const uidOf = (component: ICAL.Component): string => String(component.getFirstPropertyValue("uid") ?? "");

function spansOf({ event, exceptions }: Series, reading: Reading, budget: { steps: number }): Span[] {
  if (event.uid.endsWith(`@${reading.ownHost}`)) return [];
  const spans = exceptions.flatMap((each) => onceBusy(each, reading));
  if (!event.isRecurring() || event.isRecurrenceException()) return [...spans, ...onceBusy(event, reading)];
  const excluded = excludedStarts(event);
  const occurrences = event.iterator();
  for (let start = occurrences.next(); start; start = occurrences.next()) {
    if (--budget.steps < 0) throw new TooManyEvents();
    const { item, startDate, endDate } = event.getOccurrenceDetails(start);
    if (instantOf(start, reading) >= reading.to) break;
    if (!excluded.has(start.toString()) && isBusy(item))
      spans.push(...within(spanOf(startDate, endDate, reading), reading));
  }
  return spans;
}

const onceBusy = (event: ICAL.Event, reading: Reading): Span[] =>
  isBusy(event) ? within(spanOf(event.startDate, event.endDate, reading), reading) : [];

/** The library steps over one exclusion an occurrence, and so misses some where many lie before the first. */
function excludedStarts(event: ICAL.Event): ReadonlySet<string> {
  const values = event.component.getAllProperties("exdate").flatMap((property) => property.getValues());
  return new Set(values.map(String));
}

function isBusy({ component }: ICAL.Event): boolean {
  const is = (name: string, value: string) =>
    String(component.getFirstPropertyValue(name) ?? "").toUpperCase() === value;
  return !is("transp", "TRANSPARENT") && !is("status", "CANCELLED") && !is("x-microsoft-cdo-busystatus", "FREE");
}

const spanOf = (start: ICAL.Time, end: ICAL.Time, reading: Reading): Span => ({
  from: instantOf(start, reading),
  to: instantOf(end, reading),
});

const within = ({ from, to }: Span, range: Reading): Span[] => {
  const cut = { from: Math.max(from, range.from), to: Math.min(to, range.to) };
  return cut.from < cut.to ? [cut] : [];
};

/** A whole day begins at midnight where the listing is, and so does a time without a zone belong there. */
function instantOf(time: ICAL.Time, { timeZone }: Reading): number {
  if (!time.isDate && time.zone !== ICAL.Timezone.localTimezone) return time.toUnixTime() * 1000;
  const { year, month, day } = time;
  const clock = time.isDate ? {} : { hour: time.hour, minute: time.minute, second: time.second };
  return Temporal.ZonedDateTime.from({ timeZone, year, month, day, ...clock }).epochMilliseconds;
}

function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: { from: number; to: number }[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else merged.push({ ...span });
  }
  return merged;
}
