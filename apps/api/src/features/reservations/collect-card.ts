import type { Tx } from "@commonbench/db/client";
import { capturePayments } from "#api/features/billing/payments/capture-payments.ts";
import type { PaymentRow } from "#api/features/billing/payments/load.ts";
import { voidPayments } from "#api/features/billing/payments/void-payments.ts";
import type { ReservationRow } from "./load.ts";
import { askForPart, subjectOf } from "./money.ts";
import type { DoingCtx } from "./tell.ts";

/** What a card keeps aside is taken, now or when it will do so; where a card let go of it, the booker is asked anew. */
export async function collectByCard(
  tx: Tx,
  ctx: DoingCtx,
  row: ReservationRow,
  payments: readonly PaymentRow[],
): Promise<void> {
  const subject = subjectOf(row.id);
  const unpaid = payments.filter(({ status }) => status !== "paid" && status !== "void");
  const isAside = unpaid.some(({ status }) => status === "authorised");
  if (isAside || unpaid.every(({ status }) => status !== "failed")) return capturePayments(tx, ctx, subject);
  await voidPayments(tx, ctx, subject);
  await askForPart(
    tx,
    ctx,
    row,
    unpaid.map(({ purpose, amount, dueAt }) => ({ purpose, amount, dueAt })),
  );
}
