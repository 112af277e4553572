import { formatDate, formatDateTime, formatOffset, formatTime, sharesClock } from "#web/lib/format-time.ts";
import { formatNumber } from "#web/lib/format.ts";
import { intlLocale, t } from "#web/lib/i18n.ts";
import { readerZone } from "#web/lib/reader-zone.ts";
import type { Card } from "./listing-picture.tsx";

export interface Chance {
  /** The answer itself: "Thu 26 Nov, 14:00". */
  readonly main: string;
  /** All of it in one breath, for a card: "Opens Thu 14:00". */
  readonly short: string;
  /** What kind of answer it is: "next opening". */
  readonly note: string;
  readonly tone: "open" | "few" | "plain";
}

const alike = (main: string) => ({ main, short: main });

const WEEK = 6 * 86_400_000;

/** Within a week the day of the week says which day. */
function shortly(at: string, zone: string): string {
  const day = new Date(at);
  if (day.getTime() - Date.now() > WEEK) return formatDateTime(at, { zone, weekday: false });
  const weekday = new Intl.DateTimeFormat(intlLocale, { weekday: "short", timeZone: zone }).format(day);
  return t("search.day-at", { day: weekday, time: formatTime(at, { zone }) });
}

/** A fifth of the seats or less is few. */
const FEW = 0.2;

/** What comes next, in words; null where only the organisation can say. */
export function chanceOf(
  { nextChance: chance, bookingMode }: Pick<Card, "nextChance" | "bookingMode">,
  reader = readerZone(),
): Chance | null {
  if (chance === null)
    return bookingMode === "quote" ? { ...alike(t("search.by-quote")), note: "", tone: "plain" } : null;
  switch (chance.type) {
    case "session": {
      const { seats, seatsLeft, startsAt, timeZone } = chance;
      const day = formatDate(startsAt, { zone: timeZone });
      const left = t("search.seats-left", { count: seatsLeft, shown: formatNumber(seatsLeft) });
      return { ...alike(left), note: t("search.starts", { day }), tone: seatsLeft <= seats * FEW ? "few" : "plain" };
    }
    case "opening": {
      const { isOpen, opensAt, timeZone } = chance;
      if (isOpen) return { ...alike(t("search.open-now")), note: t("search.weekly-hours"), tone: "open" };
      const at = formatDateTime(opensAt, { zone: timeZone });
      const zone = sharesClock(timeZone, reader, opensAt) ? "" : ` ${formatOffset(timeZone, opensAt)}`;
      const short = t("search.opens", { time: `${shortly(opensAt, timeZone)}${zone}` });
      return { main: `${at}${zone}`, short, note: t("search.next-opening"), tone: "open" };
    }
    case "lead-time": {
      const count = chance.days;
      const short = t("search.book-ahead", { count });
      return { main: t("search.days", { count }), short, note: t("search.lead-time"), tone: "plain" };
    }
    default:
      return chance satisfies never;
  }
}
