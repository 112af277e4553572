import type { Locale } from "#web/lib/i18n.ts";

/** A date taken apart in its zone, its names in the language of the page. */
export interface DateParts {
  year: number;
  month: number;
  day: number;
  clock: string;
  monthName: string;
  weekdayName: string;
}

/** How a language puts a date together. */
interface Pattern {
  date(parts: DateParts, year: string, long: boolean): string;
  weekday(date: string, weekday: string, long: boolean): string;
  /** Between a date and a clock. */
  at(date: string, clock: string, weekday: boolean): string;
  /** Before a duration. */
  comma: string;
  /** A name and what it stands for. */
  bracketed(name: string, meaning: string): string;
}

const bracketed: Pattern["bracketed"] = (name, meaning) => `${name} (${meaning})`;

const chinese: Pattern = {
  date: ({ month, day }, year) => `${year && `${year}年`}${month}月${day}日`,
  weekday: (date, weekday) => `${date}（${weekday}）`,
  at: (date, clock, weekday) => (weekday ? `${date}${clock}` : `${date} ${clock}`),
  comma: "，",
  bracketed: (name, meaning) => `${name}（${meaning}）`,
};
export const patterns: Record<Locale, Pattern> = {
  en: {
    date: ({ day, monthName }, year) => `${day} ${monthName}${year && ` ${year}`}`,
    weekday: (date, weekday) => `${weekday} ${date}`,
    at: (date, clock) => `${date}, ${clock}`,
    comma: ", ",
    bracketed,
  },
  "zh-Hans": chinese,
  "zh-Hant": chinese,
  pt: {
    date: ({ day, monthName }, year, long) =>
      long ? `${day} de ${monthName}${year && ` de ${year}`}` : `${day} ${monthName}${year && ` ${year}`}`,
    weekday: (date, weekday) => `${weekday}, ${date}`,
    at: (date, clock) => `${date}, ${clock}`,
    comma: ", ",
    bracketed,
  },
};
