import type { CardPayment } from "@commonbench/payments/payments";
import type { Parts } from "#api/context.ts";
import { applyTruth } from "./apply-truth.ts";
import { type AttemptRow, loadAttempts } from "./attempts.ts";

/**
 * Reads what is true of a payment at the card company and stores it. The browser's return, a webhook and the driver all
 * come here, in any order and any number of times.
 */
export async function syncPayment(parts: Parts, paymentId: string): Promise<void> {
  for (const attempt of await loadAttempts(parts.db, paymentId)) {
    if (attempt.status === "ended") continue;
    const truth = await truthOf(parts, attempt);
    if (truth === "expired") await endAttempt(parts, attempt);
    else if (truth !== null) await applyTruth(parts, attempt, truth);
  }
}

/** Null while nobody has tried to pay. */
async function truthOf({ payments }: Parts, attempt: AttemptRow): Promise<CardPayment | "expired" | null> {
  if (attempt.intentId !== null) {
    const truth = await payments.loadPayment(attempt.intentId);
    if (truth.status !== "unpaid" || attempt.sessionId === null) return truth;
  }
  if (attempt.sessionId === null) return null;
  const { status, payment } = await payments.loadCheckout(attempt.sessionId);
  if (status === "expired" && (payment === null || payment.status === "unpaid")) return "expired";
  return payment;
}

async function endAttempt({ db }: Parts, { id }: AttemptRow): Promise<void> {
  await db.cardAttempt.updateMany({ where: { id, status: "open" }, data: { status: "ended", url: null } });
}
