import type { BookingSettings } from "@commonbench/domain/availability/settings";
import { type ListedPrices, quote, type QuoteFacts } from "@commonbench/domain/billing/pricing";
import { type PricedLine, withUnit } from "#web/lib/quote-words.ts";
import type { Outputs } from "#web/lib/trpc.ts";

type Price = Outputs["listings"]["get"]["price"];

export interface Priced {
  readonly currency: string;
  readonly lines: readonly PricedLine[];
  readonly total: number;
  readonly memberSaves: number;
}

/** What the listing shows as its prices; null when the price is on request. */
export function listedPrices({
  mode,
  amount,
  memberAmount,
  minimumCharge,
  setUpFee,
  currency,
  unit,
}: Price): ListedPrices | null {
  if (mode !== "amount" || amount === null || currency === null || unit === null) return null;
  return { currency, priceUnit: unit.id, price: amount, memberPrice: memberAmount, minimumCharge, setUpFee };
}

/** The price while one chooses, by the rules of the server; the server says it again before anything is booked. */
export function localQuote(
  price: Price,
  { tariff }: Pick<BookingSettings, "tariff">,
  wanted: QuoteFacts["wanted"] | null,
  isMember: boolean,
): Priced | null {
  const prices = listedPrices(price);
  if (prices === null || wanted === null) return null;
  const made = quote({ prices, tariff, isMember, wanted });
  if (typeof made === "string") return null;
  return { ...made, lines: made.lines.map((line) => withUnit(line, price.unit)) };
}
