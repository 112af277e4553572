import type { Tx } from "@commonbench/db/client";
import { TERM_DAYS } from "@commonbench/domain/billing/instalments";
import { conflict } from "@commonbench/domain/errors";
import type { CancelReservationInput } from "@commonbench/domain/reservations/schemas";
import type { PersonCtx } from "#api/context.ts";
import { releaseUnits } from "#api/features/availability/claim-units.ts";
import { chargeFees } from "#api/features/billing/payments/charge-fees.ts";
import { loadPaidParts, refundPayments } from "#api/features/billing/payments/refund-payments.ts";
import { settlePayments } from "#api/features/billing/payments/settle-payments.ts";
import { voidPayments } from "#api/features/billing/payments/void-payments.ts";
import { lapseChanges } from "./lapse-changes.ts";
import { loadCancelled } from "./load-cancelled.ts";
import type { ReservationRow } from "./load.ts";
import { askForMoney, holdMoney, subjectOf } from "./money.ts";
import { type Cancellation, cancellationOf, owedLine } from "./refund-terms.ts";
import { takeStep } from "./step.ts";
import { tellStep } from "./tell.ts";
import type { ActedView } from "./view.ts";

/** Ends a booking that stood. What comes back follows from the terms that were agreed, and from who ends it. */
export function cancelReservation(ctx: PersonCtx, input: CancelReservationInput): Promise<ActedView> {
  const { id, reason, expectedRefund } = input;
  return ctx.tx(async (tx) => {
    await holdMoney(tx, id);
    const { row, by } = await loadCancelled(tx, ctx, id);
    const outcome = cancellationOf(row, await loadPaidParts(tx, subjectOf(id)), by, ctx.now());
    if (expectedRefund !== null && outcome.refund.total !== expectedRefund) conflict("reservations.price-changed");
    const saved = await takeStep(tx, ctx, row, "cancel", { cancelledBy: by, reason });
    await releaseUnits(tx, id, "reservation");
    await lapseChanges(tx, ctx, id);
    await clearMoney(tx, ctx, saved, outcome);
    const event = "reservation-cancelled" as const;
    const both = { provider: event, booker: event };
    const events = by === "provider" ? { booker: event } : by === "booker" ? { provider: event } : both;
    await tellStep(tx, ctx, saved, { action: "cancel", from: row.status, reason, events });
    return { id, status: saved.status, paymentId: null, declined: 0 };
  });
}

/** Nothing more is waited for; what is too much goes back, what is still owed is asked for, what is kept is the provider's. */
async function clearMoney(tx: Tx, ctx: PersonCtx, row: ReservationRow, { refund, owed, share }: Cancellation) {
  const subject = subjectOf(row.id);
  await voidPayments(tx, ctx, subject, "keep");
  if (refund.total > 0)
    await refundPayments(tx, ctx, { subject, refund: { parts: refund.parts }, cause: "cancelled", reason: row.reason });
  if (owed > 0) {
    const dueAt = new Date(ctx.now().getTime() + TERM_DAYS * DAY);
    const instalments = [{ purpose: "full" as const, amount: owed, dueAt }];
    await askForMoney(tx, ctx, row, { lines: [owedLine(owed, share)], instalments });
  }
  await settlePayments(tx, ctx, subject);
  await chargeFees(tx, ctx, { subject, parts: refund.parts, cause: "cancelled" });
}

const DAY = 24 * 60 * 60_000;
