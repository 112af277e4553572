import { type DateParts, patterns } from "#web/lib/date-patterns.ts";
import { intlLocale, locale, t, type Locale } from "#web/lib/i18n.ts";
import { readerZone } from "#web/lib/reader-zone.ts";

/** An instant (Date, milliseconds, ISO 8601 with offset) or a calendar date (`2026-11-26`), which has no zone. */
export type When = Date | number | string;

export interface ZoneOptions {
  /** IANA name; the listing's own where there is one. */
  zone?: string;
}
export interface DateOptions extends ZoneOptions {
  weekday?: boolean;
  /** Month and weekday in full. */
  long?: boolean;
  /** auto: only when it is not this year. */
  year?: "auto" | "always" | "never";
}

const isCalendarDate = (when: When): when is string => typeof when === "string" && /^\d{4}-\d{2}-\d{2}$/.test(when);
const instantOf = (when: When): Date => (when instanceof Date ? when : new Date(when));
const zoneOf = (when: When, { zone = readerZone() }: ZoneOptions): string => (isCalendarDate(when) ? "UTC" : zone);

/** Short names that read well in a row; Intl's own for British English and Portugal do not. */
const names: Record<Locale, string> = { en: "en-US", "zh-Hans": "zh-Hans-CN", "zh-Hant": "zh-Hant-HK", pt: "pt-BR" };

const made = new Map<string, Intl.DateTimeFormat>();
/** Making a formatter costs more than using it a hundred times. */
function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = made.get(key) ?? new Intl.DateTimeFormat(language, options);
  made.set(key, known);
  return known;
}

function partsOf(when: When, options: DateOptions): DateParts {
  const at = instantOf(when);
  const timeZone = zoneOf(when, options);
  const style = options.long ? "long" : "short";
  const name = (part: "month" | "weekday"): string => formatter(names[locale], { timeZone, [part]: style }).format(at);
  const digits = formatter("en-GB", {
    timeZone,
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(at);
  const value = (type: Intl.DateTimeFormatPartTypes): string => digits.find((part) => part.type === type)?.value ?? "";
  return {
    year: Number(value("year")),
    month: Number(value("month")),
    day: Number(value("day")),
    clock: `${value("hour")}:${value("minute")}`,
    monthName: name("month"),
    weekdayName: name("weekday"),
  };
}

const pattern = patterns[locale];

/** `26 Nov`, `Thu 26 Nov 2027`, `11月26日（周四）`. */
export function formatDate(when: When, options: DateOptions = {}): string {
  const { weekday = false, long = false, year = "auto" } = options;
  const parts = partsOf(when, options);
  const thisYear = partsOf(new Date(), { zone: zoneOf(when, options) }).year;
  const shown = year === "always" || (year === "auto" && parts.year !== thisYear) ? String(parts.year) : "";
  const date = pattern.date(parts, shown, long);
  return weekday ? pattern.weekday(date, parts.weekdayName, long) : date;
}

/** `14:00`; 24-hour clock in every language. */
export const formatTime = (when: When, options: ZoneOptions = {}): string => partsOf(when, options).clock;

/** `Thu 26 Nov, 14:00` */
export function formatDateTime(when: When, options: DateOptions = {}): string {
  const { weekday = true } = options;
  return pattern.at(formatDate(when, { ...options, weekday }), formatTime(when, options), weekday);
}

/** `November 2026`, of `2026-11`. */
export const formatMonth = (month: string): string =>
  formatter(intlLocale, { month: "long", year: "numeric", timeZone: "UTC" }).format(Date.parse(`${month}-01`));

/** `Nov`; twelve of them stand side by side on a phone, so in Chinese the figure alone. */
export const formatMonthShort = (month: string): string =>
  locale.startsWith("zh")
    ? String(Number(month.slice(5)))
    : formatter(intlLocale, { month: "short", timeZone: "UTC" }).format(Date.parse(`${month}-01`));

/** `Mon`, `Monday`; 1 is Monday. */
export function formatWeekday(day: number, style: "short" | "long" = "short"): string {
  return formatter(names[locale], { weekday: style, timeZone: "UTC" }).format(Date.UTC(2026, 5, day));
}

/** Minutes since midnight as `08:30`; what ends with the day ends at `24:00`. */
export function formatClock(minutes: number): string {
  const within = minutes > 1440 ? minutes - 1440 : minutes;
  return `${String(Math.floor(within / 60)).padStart(2, "0")}:${String(within % 60).padStart(2, "0")}`;
}

/** `6 h`, `6 h 30 min`, `45 min`. */
export function formatDuration(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
  if (hours === 0) return t("ui.minutes", { minutes: rest });
  return rest === 0 ? t("ui.hours", { hours }) : t("ui.hours-minutes", { hours, minutes: rest });
}

export interface PeriodOptions extends DateOptions {
  /** Adds how long it is. */
  duration?: boolean;
}

/** `Thu 26 Nov, 14:00–20:00, 6 h`; a period that ends at midnight ends at 24:00 of its own day. */
export function formatPeriod(from: When, to: When, options: PeriodOptions = {}): string {
  const [start, end] = [instantOf(from), instantOf(to)];
  const lastDay = formatDate(new Date(end.getTime() - 1), options);
  const sameDay = formatDate(start, options) === lastDay;
  const endClock = formatTime(end, options) === "00:00" ? "24:00" : formatTime(end, options);
  const head = formatDateTime(start, options);
  const until = new Date(end.getTime() - (endClock === "24:00" ? 1 : 0));
  const { weekday = true } = options;
  const tail = pattern.at(formatDate(until, { ...options, weekday }), endClock, weekday);
  const span = sameDay ? `${head}\u2013${endClock}` : `${head} \u2013 ${tail}`;
  if (options.duration === false) return span;
  return `${span}${pattern.comma}${formatDuration((end.getTime() - start.getTime()) / 60_000)}`;
}

/** Two calendar dates, both included: `26–28 Nov`, `26 Nov – 2 Dec`. */
export function formatDateRange(from: When, to: When, options: DateOptions = {}): string {
  const [first, last] = [formatDate(from, options), formatDate(to, options)];
  if (first === last) return first;
  const [a, b] = [partsOf(from, options), partsOf(to, options)];
  if (a.month !== b.month || a.year !== b.year || options.weekday) return `${first} \u2013 ${last}`;
  return locale.startsWith("zh") ? `${first.slice(0, -1)}\u2013${b.day}日` : `${a.day}\u2013${last}`;
}

const steps = [
  ["year", 31_557_600],
  ["month", 2_629_800],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
] as const;

/** `3 days ago`, `in 2 hours`; under a minute it is now. */
export function formatAgo(when: When, now: number = Date.now()): string {
  const seconds = Math.round((instantOf(when).getTime() - now) / 1000);
  const relative = new Intl.RelativeTimeFormat(intlLocale, { numeric: "auto" });
  const [unit, size] = steps.find(([, length]) => Math.abs(seconds) >= length) ?? ["second", 1];
  return unit === "second" ? relative.format(0, unit) : relative.format(Math.trunc(seconds / size), unit);
}

const zoneName = (
  zone: string,
  at: When,
  timeZoneName: "longGeneric" | "long" | "shortOffset",
  language: string,
): string =>
  formatter(language, { timeZone: zone, timeZoneName })
    .formatToParts(instantOf(at))
    .find((part) => part.type === "timeZoneName")?.value ?? zone;

/** `UTC+8` */
export const formatOffset = (zone: string, at: When = Date.now()): string =>
  zoneName(zone, at, "shortOffset", "en-GB").replace("GMT", "UTC");

const isOffset = (name: string): boolean => /^(GMT|UTC)/.test(name);

/**
 * `Hong Kong Standard Time (UTC+8)`: named once a block, and both zones when reader and listing differ. UTC itself has
 * only its full name, and a zone that is but an offset is called by it.
 */
export function formatZone(zone: string, at: When = Date.now()): string {
  const generic = zoneName(zone, at, "longGeneric", intlLocale);
  if (!isOffset(generic)) return pattern.bracketed(generic, formatOffset(zone, at));
  const name = zoneName(zone, at, "long", intlLocale);
  return isOffset(name) ? formatOffset(zone, at) : pattern.bracketed(name, "UTC");
}

/** Whether clocks there show what the reader's own clock shows. */
export const sharesClock = (zone: string, reader: string, at: When = Date.now()): boolean =>
  formatOffset(zone, at) === formatOffset(reader, at);
