import { exponentOf } from "@commonbench/domain/money";
import type { Locale } from "@commonbench/domain/text";

const tag = (locale: Locale): string => (locale === "pt" ? "pt-PT" : locale);

/** 1,250.00 as the reader writes it, with a true minus sign. */
export function figure(amount: number, currency: string, locale: Locale): string {
  const digits = exponentOf(currency);
  const format = new Intl.NumberFormat(tag(locale), {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: "always",
  });
  return format.format(amount / 10 ** digits).replace("-", "\u2212");
}

/** With the currency's code before it, since a dollar sign means another dollar everywhere. */
export function money(amount: number, currency: string, locale: Locale): string {
  return `${currency} ${figure(amount, currency, locale)}`;
}

export function quantity(milli: number, locale: Locale): string {
  return new Intl.NumberFormat(tag(locale), { maximumFractionDigits: 3 }).format(milli / 1000);
}

/** Basis points as percent, without a sign. */
export function percent(share: number, locale: Locale): string {
  return new Intl.NumberFormat(tag(locale), { style: "percent", maximumFractionDigits: 2 }).format(
    Math.abs(share) / 10_000,
  );
}

export function day(at: string, locale: Locale, timeZone: string): string {
  return new Intl.DateTimeFormat(tag(locale), { dateStyle: "long", timeZone }).format(new Date(at));
}

export function period({ from, to, timeZone }: { from: string; to: string; timeZone: string }, locale: Locale): string {
  const format = new Intl.DateTimeFormat(tag(locale), {
    dateStyle: "medium",
    timeStyle: "short",
    hourCycle: "h23",
    timeZone,
  });
  return `${format.formatRange(new Date(from), new Date(to))} (${timeZone})`;
}
