import { intlLocale, t } from "#web/lib/i18n.ts";

/** Figures everywhere: the locale's own separators, grouped from four digits on, a true minus sign. */
function figure(value: number, options: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(intlLocale, { useGrouping: "always", ...options }).format(value).replace("-", "\u2212");
}

export interface NumberOptions {
  /** At most this many decimals; as many as needed up to three otherwise. */
  decimals?: number;
  sign?: boolean;
}

export function formatNumber(value: number, { decimals = 3, sign = false }: NumberOptions = {}): string {
  return figure(value, { maximumFractionDigits: decimals, signDisplay: sign ? "exceptZero" : "auto" });
}

/** A share between 0 and 1. */
export const formatPercent = (share: number, decimals = 0): string =>
  figure(share, { style: "percent", maximumFractionDigits: decimals });

export interface MoneyValue {
  /** Integer, in the smallest unit of the currency. */
  amount: number;
  currency: string;
}
export interface MoneyOptions {
  /** Whole units for search and cards; from a quote to the ledger every decimal shows. */
  whole?: boolean;
}

/** Decimals of a currency, as ISO 4217 has them. */
export const exponentOf = (currency: string): number =>
  new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** Code and figure apart, for setting the code smaller. */
export function moneyParts(
  { amount, currency }: MoneyValue,
  { whole = false }: MoneyOptions = {},
): { code: string; figure: string } {
  const exponent = exponentOf(currency);
  const decimals = whole ? 0 : exponent;
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return { code: currency, figure: figure(amount / 10 ** exponent, options) };
}

const gap = "\u00a0";

/** `HKD 3,419.98`: never a bare sign, since three currencies share each of them. */
export function formatMoney(money: MoneyValue, options?: MoneyOptions): string {
  const { code, figure: shown } = moneyParts(money, options);
  return `${code}${gap}${shown}`;
}

/** `CNY 480–620`: the code once. */
export function formatMoneyRange(low: MoneyValue, high: MoneyValue, options?: MoneyOptions): string {
  if (low.amount === high.amount) return formatMoney(low, options);
  return `${formatMoney(low, options)}\u2013${moneyParts(high, options).figure}`;
}

/** Metres under a kilometre, one decimal under a hundred kilometres. */
export function formatDistance(metres: number): string {
  if (metres < 950) return t("ui.metres", { value: figure(Math.max(10, Math.round(metres / 10) * 10)) });
  const kilometres = metres / 1000;
  return t("ui.kilometres", { value: figure(kilometres, { maximumFractionDigits: kilometres < 100 ? 1 : 0 }) });
}

const sizes = ["kB", "MB", "GB"] as const;

export function formatFileSize(bytes: number): string {
  const step = Math.min(sizes.length, Math.max(1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)));
  const value = Math.max(bytes, step === 1 ? 1000 : 0) / 1000 ** step;
  return `${figure(value, { maximumFractionDigits: value < 10 && step > 1 ? 1 : 0 })}${gap}${sizes[step - 1] ?? "kB"}`;
}

export const formatList = (items: readonly string[], type: "conjunction" | "disjunction" = "conjunction"): string =>
  new Intl.ListFormat(intlLocale, { type }).format(items);
