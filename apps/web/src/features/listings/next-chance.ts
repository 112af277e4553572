import { formatDate, formatDateTime, formatOffset, sharesClock } from "#web/lib/format-time.ts";
import { formatNumber } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import type { Card } from "./listing-picture.tsx";

export interface Chance {
  /** The answer itself: "Thu 26 Nov, 14:00". */
  readonly main: string;
  /** What kind of answer it is: "next opening". */
  readonly note: string;
  readonly tone: "open" | "few" | "plain";
}

/** A fifth of the seats or less is few. */
const FEW = 0.2;

/** What comes next, in words; null where only the organisation can say. */
export function chanceOf({ nextChance: chance, bookingMode }: Pick<Card, "nextChance" | "bookingMode">): Chance | null {
  if (chance === null) return bookingMode === "quote" ? { main: t("search.by-quote"), note: "", tone: "plain" } : null;
  switch (chance.type) {
    case "session": {
      const { seats, seatsLeft, startsAt, timeZone } = chance;
      const day = formatDate(startsAt, { zone: timeZone });
      const main = t("search.seats-left", { count: seatsLeft, shown: formatNumber(seatsLeft) });
      return { main, note: t("search.starts", { day }), tone: seatsLeft <= seats * FEW ? "few" : "plain" };
    }
    case "opening": {
      const { isOpen, opensAt, timeZone } = chance;
      if (isOpen) return { main: t("search.open-now"), note: t("search.weekly-hours"), tone: "open" };
      const at = formatDateTime(opensAt, { zone: timeZone });
      const zone = sharesClock(timeZone, opensAt) ? "" : ` ${formatOffset(timeZone, opensAt)}`;
      return { main: `${at}${zone}`, note: t("search.next-opening"), tone: "open" };
    }
    case "lead-time":
      return { main: t("search.days", { count: chance.days }), note: t("search.lead-time"), tone: "plain" };
    default:
      return chance satisfies never;
  }
}
