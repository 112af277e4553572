import { type Quote, quote } from "@commonbench/domain/billing/pricing";
import { measureOf } from "@commonbench/domain/billing/measure";
import type { Reason } from "@commonbench/domain/reasons";
import type { Wish } from "@commonbench/domain/reservations/schemas";
import type { ReservationTerms } from "@commonbench/domain/reservations/terms";

type PriceTerms = Pick<ReservationTerms, "prices" | "tariff" | "isMember" | "kind">;

/** What a wish costs under these terms, or why there is no price for it. */
export function priceOf(terms: PriceTerms, wish: Wish, timeZone: string): Quote | Reason {
  if (measureOf(terms.kind, terms.prices.priceUnit) !== wish.measure) return "reservations.wrong-measure";
  const wanted =
    wish.measure === "samples"
      ? wish
      : {
          measure: wish.measure,
          units: wish.units,
          period: { from: Date.parse(wish.from), to: Date.parse(wish.to), timeZone },
        };
  const { prices, tariff, isMember } = terms;
  const found = quote({ prices, tariff, isMember, wanted });
  if (typeof found !== "string") return found;
  return found === "express-not-offered" ? "reservations.express-not-offered" : "reservations.no-price";
}
