import type { Tx } from "@commonbench/db/client";
import { isExpected } from "@commonbench/domain/billing/lifecycle";
import { linesTotal, type QuoteLine } from "@commonbench/domain/billing/pricing";
import type { Instalment, PaymentSubject, Purpose } from "@commonbench/domain/billing/schemas";
import { lockPaymentsOf, type PaymentRow } from "#api/features/billing/payments/load.ts";
import { type OpenPayments, openPayments } from "#api/features/billing/payments/open-payments.ts";
import { refundPayments } from "#api/features/billing/payments/refund-payments.ts";
import { voidPayments } from "#api/features/billing/payments/void-payments.ts";
import type { ReservationRow } from "./load.ts";
import type { DoingCtx } from "./tell.ts";

export const subjectOf = (id: string): PaymentSubject => ({ kind: "reservation", id });

/** Its payments, held before the reservation is written: payments that change hold themselves first, too. */
export function holdMoney(tx: Tx, id: string): Promise<PaymentRow[]> {
  return lockPaymentsOf(tx, subjectOf(id));
}

/** What has come and not gone back. */
export function paidOf(payments: readonly Pick<PaymentRow, "captured" | "refunded">[]): number {
  return payments.reduce((sum, { captured, refunded }) => sum + captured - refunded, 0);
}

export function expectedOf(payments: readonly PaymentRow[]): number {
  return payments.reduce((sum, { status, amount, captured }) => sum + (isExpected(status) ? amount - captured : 0), 0);
}

interface Ask {
  readonly lines: readonly QuoteLine[];
  readonly instalments: readonly Instalment[];
  readonly capture?: "automatic" | "manual";
  /** Of a reservation that is just being stored. */
  readonly fresh?: OpenPayments["fresh"];
}

/** Says what is to be paid for it, and by when. */
export function askForMoney(
  tx: Tx,
  ctx: DoingCtx,
  row: ReservationRow,
  { capture = "automatic", ...ask }: Ask,
): Promise<PaymentRow[]> {
  const { id, bookerId: payerId, providerId: payeeId, rail, currency, terms } = row;
  if (rail === null || ask.instalments.length === 0) return Promise.resolve([]);
  const subject = subjectOf(id);
  const facts = terms.commission;
  return openPayments(tx, ctx, { ...ask, subject, payerId, payeeId, rail, currency, capture, facts });
}

/** A part of its price, or all of it: lines that come to less than the price are one line. */
export function askForPart(
  tx: Tx,
  ctx: DoingCtx,
  row: ReservationRow,
  instalments: readonly Instalment[],
): Promise<PaymentRow[]> {
  const amount = linesTotal(instalments);
  const once = { quantityMilli: 1000, unit: null, unitAmount: null, amount };
  const lines =
    linesTotal(row.lines) === amount ? row.lines : [{ key: "difference", kind: "difference" as const, ...once }];
  return askForMoney(tx, ctx, row, { lines, instalments });
}

interface Difference {
  /** What costs more, or less. */
  readonly line: QuoteLine;
  readonly purpose: Purpose;
  /** Why, as a key: the same cause changes the money once. */
  readonly cause: string;
  readonly dueAt: Date | null;
}

/** More is asked for; less goes back, or is taken from what is still to be paid. */
export async function settleDifference(
  tx: Tx,
  ctx: DoingCtx,
  row: ReservationRow,
  payments: readonly PaymentRow[],
  { line, purpose, cause, dueAt }: Difference,
): Promise<void> {
  const { amount } = line;
  if (amount > 0) {
    await askForMoney(tx, ctx, row, { lines: [line], instalments: [{ purpose, amount, dueAt }] });
    return;
  }
  const less = 0 - amount;
  const back = Math.min(less, paidOf(payments));
  if (back > 0)
    await refundPayments(tx, ctx, { subject: subjectOf(row.id), refund: { amount: back }, cause, reason: "" });
  const waived = less - back;
  if (waived > 0) await lowerExpected(tx, ctx, row, payments, { line, waived });
}

/** What is still to be paid is asked for anew, less what is waived. */
async function lowerExpected(
  tx: Tx,
  ctx: DoingCtx,
  row: ReservationRow,
  payments: readonly PaymentRow[],
  { line, waived }: { readonly line: QuoteLine; readonly waived: number },
): Promise<void> {
  const open = payments.filter(({ status }) => isExpected(status));
  const left = expectedOf(payments) - waived;
  await voidPayments(tx, ctx, subjectOf(row.id));
  if (left <= 0) return;
  const last = open.at(-1);
  const lines = [...row.lines, line];
  const isWhole = linesTotal(lines) === left;
  await askForMoney(tx, ctx, row, {
    lines: isWhole ? lines : [{ ...line, key: "difference", kind: "difference", amount: left }],
    instalments: [{ purpose: last?.purpose ?? "full", amount: left, dueAt: last?.dueAt ?? null }],
  });
}
