import { z } from "zod";
import type { Locale } from "../text.ts";
import type { ClosureFact } from "./facts.ts";
import { HOLIDAY_NAMES, type HolidayName } from "./holiday-names.ts";
import { dayNumber, weekdayOf } from "./zone.ts";

export const HOLIDAY_CALENDARS = ["mainland", "hong-kong", "macao"] as const;
export const HolidayCalendar = z.enum(HOLIDAY_CALENDARS);
export type HolidayCalendar = z.infer<typeof HolidayCalendar>;

/** "2026-02-15/23" is a stretch of days of one month, or "2025-01-28/02-04" over its end. */
type Rest = readonly [dates: string, name: HolidayName];

interface Year {
  readonly rest: readonly Rest[];
  /** Weekends that are worked. */
  readonly work?: readonly string[];
}

/**
 * The State Council's notices on holidays, with the weekends that are worked instead: 国办发明电〔2024〕12号 of
 * 12 November 2024 for 2025, and the notice of 4 November 2025 for 2026. The one for a year comes in the November before.
 */
const MAINLAND: Readonly<Record<number, Year>> = {
  2025: {
    rest: [
      ["2025-01-01", "new-year"],
      ["2025-01-28/02-04", "spring-festival"],
      ["2025-04-04/06", "qingming"],
      ["2025-05-01/05", "labour"],
      ["2025-05-31/06-02", "dragon-boat"],
      ["2025-10-01/08", "national-and-mid-autumn"],
    ],
    work: ["2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"],
  },
  2026: {
    rest: [
      ["2026-01-01/03", "new-year"],
      ["2026-02-15/23", "spring-festival"],
      ["2026-04-04/06", "qingming"],
      ["2026-05-01/05", "labour"],
      ["2026-06-19/21", "dragon-boat"],
      ["2026-09-25/27", "mid-autumn"],
      ["2026-10-01/07", "national"],
    ],
    work: ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"],
  },
};

/** General holidays, Sundays aside, as the schedule of the General Holidays Ordinance (Cap. 149) gives them. */
const HONG_KONG: Readonly<Record<number, Year>> = {
  2025: {
    rest: [
      ["2025-01-01", "new-year"],
      ["2025-01-29/31", "lunar-new-year"],
      ["2025-04-04", "qingming"],
      ["2025-04-18", "good-friday"],
      ["2025-04-19", "after-good-friday"],
      ["2025-04-21", "easter-monday"],
      ["2025-05-01", "labour"],
      ["2025-05-05", "buddha"],
      ["2025-05-31", "dragon-boat"],
      ["2025-07-01", "hksar-day"],
      ["2025-10-01", "national"],
      ["2025-10-07", "after-mid-autumn"],
      ["2025-10-29", "chung-yeung"],
      ["2025-12-25", "christmas"],
      ["2025-12-26", "after-christmas"],
    ],
  },
  2026: {
    rest: [
      ["2026-01-01", "new-year"],
      ["2026-02-17/19", "lunar-new-year"],
      ["2026-04-03", "good-friday"],
      ["2026-04-04", "after-good-friday"],
      ["2026-04-06", "after-qingming"],
      ["2026-04-07", "after-easter-monday"],
      ["2026-05-01", "labour"],
      ["2026-05-25", "after-buddha"],
      ["2026-06-19", "dragon-boat"],
      ["2026-07-01", "hksar-day"],
      ["2026-09-26", "after-mid-autumn"],
      ["2026-10-01", "national"],
      ["2026-10-19", "after-chung-yeung"],
      ["2026-12-25", "christmas"],
      ["2026-12-26", "after-christmas"],
    ],
  },
  2027: {
    rest: [
      ["2027-01-01", "new-year"],
      ["2027-02-06", "lunar-new-year"],
      ["2027-02-08/09", "lunar-new-year"],
      ["2027-03-26", "good-friday"],
      ["2027-03-27", "after-good-friday"],
      ["2027-03-29", "easter-monday"],
      ["2027-04-05", "qingming"],
      ["2027-05-01", "labour"],
      ["2027-05-13", "buddha"],
      ["2027-06-09", "dragon-boat"],
      ["2027-07-01", "hksar-day"],
      ["2027-09-16", "after-mid-autumn"],
      ["2027-10-01", "national"],
      ["2027-10-08", "chung-yeung"],
      ["2027-12-25", "christmas"],
      ["2027-12-27", "after-christmas"],
    ],
  },
};

/** Public holidays by the Chief Executive's Order 60/2000 (Ordem Executiva n.º 60/2000), whole days only. */
const MACAO: Readonly<Record<number, Year>> = {
  2025: macao(2025, {
    lunarNewYear: "2025-01-29/31",
    qingming: "04-04",
    easterEve: ["04-18", "04-19"],
    buddha: "05-05",
    dragonBoat: "05-31",
    afterMidAutumn: "10-07",
    chungYeung: "10-29",
    solstice: "12-21",
  }),
  2026: macao(2026, {
    lunarNewYear: "2026-02-17/19",
    qingming: "04-05",
    easterEve: ["04-03", "04-04"],
    buddha: "05-24",
    dragonBoat: "06-19",
    afterMidAutumn: "09-26",
    chungYeung: "10-18",
    solstice: "12-22",
  }),
  2027: macao(2027, {
    lunarNewYear: "2027-02-06/08",
    qingming: "04-05",
    easterEve: ["03-26", "03-27"],
    buddha: "05-13",
    dragonBoat: "06-09",
    afterMidAutumn: "09-16",
    chungYeung: "10-08",
    solstice: "12-22",
  }),
};

interface Moving {
  readonly lunarNewYear: string;
  readonly qingming: string;
  readonly easterEve: readonly [friday: string, saturday: string];
  readonly buddha: string;
  readonly dragonBoat: string;
  readonly afterMidAutumn: string;
  readonly chungYeung: string;
  readonly solstice: string;
}

function macao(year: number, moving: Moving): Year {
  const on = (date: string, name: HolidayName): Rest => [`${year}-${date}`, name];
  const [friday, saturday] = moving.easterEve;
  const rest: Rest[] = [
    on("01-01", "new-year"),
    [moving.lunarNewYear, "lunar-new-year"],
    on(friday, "good-friday"),
    on(saturday, "holy-saturday"),
    on(moving.qingming, "qingming"),
    on("05-01", "labour"),
    on(moving.buddha, "buddha"),
    on(moving.dragonBoat, "dragon-boat"),
    on(moving.afterMidAutumn, "after-mid-autumn"),
    on("10-01", "national"),
    on("10-02", "after-national"),
    on(moving.chungYeung, "chung-yeung"),
    on("11-02", "all-souls"),
    on("12-08", "immaculate-conception"),
    on("12-20", "msar-day"),
    on(moving.solstice, "winter-solstice"),
    on("12-24", "christmas-eve"),
    on("12-25", "christmas"),
  ];
  return { rest: rest.toSorted(([a], [b]) => a.localeCompare(b)) };
}

const CALENDARS: Readonly<Record<HolidayCalendar, Readonly<Record<number, Year>>>> = {
  mainland: MAINLAND,
  "hong-kong": HONG_KONG,
  macao: MACAO,
};

/** The years that have been announced, or that follow from the law. */
export function holidayYears(calendar: HolidayCalendar): number[] {
  return Object.keys(CALENDARS[calendar]).map(Number);
}

/** The closures of a year; none for a year that is not known. A weekend that is worked has its neighbour's hours. */
export function holidaysOf(calendar: HolidayCalendar, year: number, locale: Locale): ClosureFact[] {
  const { rest = [], work = [] } = CALENDARS[calendar][year] ?? {};
  const closed = rest.map(([dates, name]) => ({ ...spanOf(dates), label: HOLIDAY_NAMES[name][locale], asDay: null }));
  const worked = work.map((date) => ({
    from: date,
    to: date,
    label: HOLIDAY_NAMES.workday[locale],
    asDay: weekdayOf(dayNumber(date)) === 6 ? 5 : 1,
  }));
  return [...closed, ...worked].toSorted((a, b) => a.from.localeCompare(b.from));
}

function spanOf(dates: string): { from: string; to: string } {
  const [from = "", end = from] = dates.split("/");
  return { from, to: from.slice(0, from.length - end.length) + end };
}
