import { isExpected } from "@commonbench/domain/billing/lifecycle";
import type { Parts } from "#api/context.ts";
import { findPayment, type PaymentRow } from "../payments/load.ts";
import { isSpent, unlessRefused } from "./answers.ts";
import { applyTruth } from "./apply-truth.ts";
import { type AttemptRow, loadAttempts } from "./attempts.ts";
import { key } from "./keys.ts";
import { reverseTransfers } from "./reverse-transfers.ts";
import { sendRefunds } from "./send-refunds.ts";
import { syncPayment } from "./sync-payment.ts";
import { transferPayment } from "./transfer-payment.ts";

/**
 * Brings a card payment to where we want it: the only driver of the card company. What is true is read first; every
 * step has a key of its own, so that whatever ended it half way, the same call goes on from there.
 */
export async function advancePayment(parts: Parts, { paymentId }: { paymentId: string }): Promise<void> {
  const rail = (await findPayment(parts.db, { id: paymentId }))?.rail;
  if (rail !== "card") return;
  await syncPayment(parts, paymentId);
  const payment = await findPayment(parts.db, { id: paymentId });
  if (payment === null) return;
  for (const attempt of await loadAttempts(parts.db, paymentId)) await advanceAttempt(parts, payment, attempt);
  await sendRefunds(parts, paymentId);
  await transferPayment(parts, paymentId);
  await reverseTransfers(parts, paymentId);
}

async function advanceAttempt(parts: Parts, payment: PaymentRow, attempt: AttemptRow): Promise<void> {
  if (attempt.status !== "open" && attempt.status !== "authorised") return;
  const wanted = isExpected(payment.status);
  const step = !wanted ? giveUp : attempt.status === "authorised" && payment.wanted === "capture" ? capture : null;
  if (step === null) return;
  await step(parts, attempt).catch(async (error: unknown) => {
    if (isSpent(error))
      await parts.db.cardAttempt.update({ where: { id: attempt.id }, data: { tries: { increment: 1 } } });
    throw error;
  });
}

async function capture(parts: Parts, attempt: AttemptRow): Promise<void> {
  if (attempt.intentId === null) return;
  const truth = await unlessRefused(
    parts.payments.capturePayment(attempt.intentId, null, key("capture", attempt.id, attempt.tries)),
  );
  await applyTruth(parts, attempt, truth ?? (await parts.payments.loadPayment(attempt.intentId)));
}

/** Ends the page, and lets go of what is set aside on the card. */
async function giveUp({ payments, ...rest }: Parts, attempt: AttemptRow): Promise<void> {
  const parts = { payments, ...rest };
  if (attempt.status === "open" && attempt.sessionId !== null)
    await unlessRefused(payments.expireCheckout(attempt.sessionId, key("expire", attempt.id, attempt.tries)));
  if (attempt.status === "authorised" && attempt.intentId !== null)
    await unlessRefused(payments.cancelPayment(attempt.intentId, key("cancel", attempt.id, attempt.tries)));
  await syncPayment(parts, attempt.paymentId);
}
