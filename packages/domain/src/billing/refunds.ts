import { linesTotal, type QuoteLine } from "./pricing.ts";
import { portion, shareOf, splitAmount } from "./split.ts";
import { BASIS, type CancellationTerms, type RefundFeeBearer } from "./tariff.ts";

const HOUR = 60 * 60 * 1000;

/** The share that comes back when a booking is cancelled at an instant, in basis points. */
export function cancellationShare({ tiers }: CancellationTerms, startsAt: Date, at: Date): number {
  const hours = (startsAt.getTime() - at.getTime()) / HOUR;
  return tiers.find((tier) => hours >= tier.hours)?.refund ?? 0;
}

/** One payment for a booking, and what happened to its money; `fee` is what the card company kept of it. */
export interface PaidPart {
  readonly paymentId: string;
  readonly captured: number;
  /** What went back or is on its way. */
  readonly refunded: number;
  readonly fee: number;
}

/** A share of everything that was paid (what already went back counts), an amount, or lines of the price, whole or in part. */
export type RefundAsk =
  | { readonly by: "share"; readonly share: number }
  | { readonly by: "amount"; readonly amount: number }
  | { readonly by: "lines"; readonly lines: readonly { readonly key: string; readonly quantityMilli?: number }[] };

export interface RefundPlan {
  /** What goes back to the payer. */
  readonly total: number;
  readonly parts: readonly {
    readonly paymentId: string;
    readonly amount: number;
    /** What the payer bears of the card company's fee, held back from this part. */
    readonly withheld: number;
    /** What the payee owes the alliance, which paid the fee: what it held back for it, or bears itself. */
    readonly fee: number;
  }[];
}

export type NoRefund = "nothing-left" | "too-much" | "unknown-line" | "sum-wrong";

/**
 * How a refund is taken from the payments of a booking: from the latest first, so that as few as possible are touched,
 * never more from one than came and has not gone back. The commission that goes back with it follows each payment
 * (`commissionBack` in rails.ts).
 */
export function planRefund(
  parts: readonly PaidPart[],
  lines: readonly QuoteLine[],
  ask: RefundAsk,
  feeBearer: RefundFeeBearer,
): RefundPlan | NoRefund {
  const left = parts.reduce((sum, part) => sum + leftOf(part), 0);
  const wanted = wantedOf(parts, lines, ask);
  if (typeof wanted === "string") return wanted;
  if (wanted > left && ask.by !== "share") return left === 0 ? "nothing-left" : "too-much";
  let open = Math.min(wanted, left);
  const taken = parts.toReversed().flatMap((part) => {
    const gross = Math.min(open, leftOf(part));
    open -= gross;
    if (gross === 0) return [];
    const whole = feePart(part, gross);
    const withheld = feeBearer === "payer" ? Math.min(gross, whole) : 0;
    const fee = feeBearer === "payee" ? whole : withheld;
    return [{ paymentId: part.paymentId, amount: gross - withheld, withheld, fee }];
  });
  return { total: taken.reduce((sum, { amount }) => sum + amount, 0), parts: taken };
}

const leftOf = ({ captured, refunded }: PaidPart): number => Math.max(0, captured - refunded);

/** Its part of the fee, counted together with what went back before, so that parts make the whole. */
function feePart({ fee, captured, refunded }: PaidPart, gross: number): number {
  return captured === 0 ? 0 : portion(fee, refunded + gross, captured) - portion(fee, refunded, captured);
}

function wantedOf(parts: readonly PaidPart[], lines: readonly QuoteLine[], ask: RefundAsk): number | NoRefund {
  switch (ask.by) {
    case "share": {
      const captured = parts.reduce((sum, part) => sum + part.captured, 0);
      const refunded = parts.reduce((sum, part) => sum + part.refunded, 0);
      return Math.max(0, shareOf(captured, Math.min(ask.share, BASIS)) - refunded);
    }
    case "amount":
      return Number.isSafeInteger(ask.amount) && ask.amount > 0 ? ask.amount : "sum-wrong";
    case "lines":
      return linesRefund(lines, ask.lines);
    default:
      return ask satisfies never;
  }
}

/**
 * What each line cost in the end: what takes something off (member price, tier) is borne by the others in proportion,
 * by largest remainder, so that the lines make the total.
 */
export function netOfLines(lines: readonly QuoteLine[]): ReadonlyMap<string, number> {
  const costs = lines.filter(({ amount }) => amount > 0);
  const total = Math.max(0, linesTotal(lines));
  const nets = splitAmount(
    total,
    costs.map(({ amount }) => amount),
  );
  return new Map(costs.map(({ key }, at) => [key, nets[at] ?? 0]));
}

function linesRefund(
  lines: readonly QuoteLine[],
  asked: readonly { readonly key: string; readonly quantityMilli?: number }[],
): number | NoRefund {
  const nets = netOfLines(lines);
  let sum = 0;
  for (const { key, quantityMilli } of asked) {
    const line = lines.find((each) => each.key === key);
    const net = nets.get(key);
    if (line === undefined || net === undefined) return "unknown-line";
    const quantity = quantityMilli ?? line.quantityMilli;
    if (quantity <= 0 || quantity > line.quantityMilli) return "sum-wrong";
    sum += portion(net, quantity, line.quantityMilli);
  }
  return sum > 0 ? sum : "sum-wrong";
}

/** An amount that goes back, spread over the lines that it was paid for: what a credit note shows, as minus. */
export function creditLines(lines: readonly QuoteLine[], amount: number): QuoteLine[] {
  const nets = netOfLines(lines);
  const costs = lines.filter(({ key }) => (nets.get(key) ?? 0) > 0);
  const backs = splitAmount(
    amount,
    costs.map(({ key }) => nets.get(key) ?? 0),
  );
  return costs.flatMap((line, at) => {
    const back = backs[at] ?? 0;
    const { key, kind } = line;
    return back === 0 ? [] : [{ key, kind, unit: null, quantityMilli: 1000, unitAmount: null, amount: 0 - back }];
  });
}
