import type { QuoteLine } from "@commonbench/domain/billing/pricing";
import { cancellationShare, type PaidPart, planRefund, type RefundPlan } from "@commonbench/domain/billing/refunds";
import { shareOf } from "@commonbench/domain/billing/split";
import { BASIS } from "@commonbench/domain/billing/tariff";
import type { CancelledBy } from "@commonbench/domain/reservations/schemas";
import type { ReservationRow } from "./load.ts";

export interface Cancellation {
  /** The share of the price that the booker does not owe, in ten-thousandths. */
  readonly share: number;
  readonly paid: number;
  readonly refund: RefundPlan;
  /** What is still owed although nothing is used. */
  readonly owed: number;
  /** From when on less comes back; null when nothing changes any more. */
  readonly lessFrom: Date | null;
}

const HOUR = 60 * 60_000;
const NOTHING: RefundPlan = { total: 0, parts: [] };

/**
 * What a cancellation now does to the money, by the terms that were agreed. Whoever offers and does not keep it, gives
 * everything back.
 */
export function cancellationOf(
  row: Pick<ReservationRow, "status" | "total" | "lines" | "startsAt" | "terms">,
  parts: readonly PaidPart[],
  by: CancelledBy,
  now: Date,
): Cancellation {
  const { cancellation } = row.terms;
  const stands = row.status === "confirmed";
  const share = by === "booker" && stands ? cancellationShare(cancellation, row.startsAt, now) : BASIS;
  const paid = parts.reduce((sum, { captured, refunded }) => sum + captured - refunded, 0);
  const kept = row.total - shareOf(row.total, share);
  const back = Math.max(0, paid - kept);
  const plan =
    back === 0 ? NOTHING : planRefund(parts, row.lines, { by: "amount", amount: back }, feeBearer(cancellation, by));
  return {
    share,
    paid,
    refund: typeof plan === "string" ? NOTHING : plan,
    owed: stands ? Math.max(0, kept - paid) : 0,
    lessFrom: by === "booker" && stands ? lessFrom(row, now) : null,
  };
}

/** Who cancels against the booker's will does not make them pay for it. */
const feeBearer = ({ feeBearer: agreed }: { feeBearer: "payer" | "payee" | "alliance" }, by: CancelledBy) =>
  by === "booker" ? agreed : agreed === "payer" ? "payee" : agreed;

function lessFrom({ terms, startsAt }: Pick<ReservationRow, "terms" | "startsAt">, now: Date): Date | null {
  const ends = terms.cancellation.tiers.map(({ hours }) => new Date(startsAt.getTime() - hours * HOUR));
  return ends.find((end) => end > now) ?? null;
}

/** What a booking that was cancelled late still costs, as a line. */
export function owedLine(owed: number, share: number): QuoteLine {
  const once = { quantityMilli: 1000, unit: null, unitAmount: null };
  return { key: "cancellation", kind: "cancellation", ...once, amount: owed, data: { share: BASIS - share } };
}
