import { Id } from "@commonbench/domain/text";
import type { Parts } from "#api/context.ts";
import { enqueue } from "#api/queue.ts";
import { transactions } from "#api/tx.ts";
import { syncAccount } from "../account/sync-account.ts";
import { syncPayout } from "../account/sync-payout.ts";
import { applyTruth } from "./apply-truth.ts";
import { attemptOfIntent } from "./attempts.ts";
import { EventSubjectKept } from "./keep-event.ts";
import { MARK } from "./keys.ts";
import { syncPayment } from "./sync-payment.ts";

/** Looks at what an event is about, as it is now. The order of events does not matter, nor how often one comes. */
export async function takeEvent(parts: Parts, { eventId: id }: { eventId: string }): Promise<void> {
  const event = await parts.db.webhookEvent.findUnique({ where: { id } });
  if (event === null || event.status !== "waiting") return;
  const subject = EventSubjectKept.parse(event.subject);
  const taken = event.account === null ? await takeOwn(parts, subject) : await takePayee(parts, event.account, subject);
  await parts.db.webhookEvent.update({
    where: { id },
    data: { status: taken ? "done" : "ignored", settledAt: parts.now() },
  });
}

/** False: it is about nothing of ours. */
async function takeOwn(parts: Parts, subject: EventSubjectKept): Promise<boolean> {
  if (subject.kind === "account" && subject.accountId !== null) return takeAccount(parts, subject.accountId);
  const paymentId = await findOwn(parts, subject);
  if (paymentId === null) return false;
  if (subject.paymentId !== null) await takeIntent(parts, paymentId, subject.paymentId);
  else await syncPayment(parts, paymentId);
  await transactions(parts.db)((tx) => enqueue(tx, "advance-payment", { paymentId }, `payment:${paymentId}`));
  return true;
}

/** The payment of ours that is meant: by an id that we noted, else by the mark that we left. */
async function findOwn({ db }: Parts, { paymentId, checkoutId, chargeId, metadata }: EventSubjectKept) {
  const known = [
    ...(paymentId === null ? [] : [{ intentId: paymentId }]),
    ...(checkoutId === null ? [] : [{ sessionId: checkoutId }]),
    ...(chargeId === null ? [] : [{ chargeId }]),
  ];
  const attempt = known.length === 0 ? null : await db.cardAttempt.findFirst({ where: { OR: known } });
  if (attempt !== null) return attempt.paymentId;
  const marked = Id.safeParse(metadata[MARK.payment]).data;
  if (marked === undefined) return null;
  return (await db.payment.findFirst({ where: { id: marked, rail: "card" }, select: { id: true } }))?.id ?? null;
}

/** Marks can be copied; what the card company itself says of its payment counts. */
async function takeIntent(parts: Parts, paymentId: string, intentId: string): Promise<void> {
  const truth = await parts.payments.loadPayment(intentId);
  if (truth.metadata[MARK.payment] !== paymentId) return;
  const attemptId = Id.safeParse(truth.metadata[MARK.attempt]).data ?? null;
  const attempt = await transactions(parts.db)((tx) =>
    attemptOfIntent(tx, { paymentId, attemptId, intentId }, parts.now()),
  );
  await applyTruth(parts, attempt, truth);
}

async function takeAccount(parts: Parts, stripeId: string): Promise<boolean> {
  const account = await parts.db.payeeAccount.findUnique({ where: { stripeId }, select: { organisationId: true } });
  if (account === null) return false;
  await syncAccount(parts, account);
  return true;
}

/** What happens in a payee's account: its form, its payouts. Another account's is none of ours. */
async function takePayee(parts: Parts, stripeId: string, { kind, payoutId }: EventSubjectKept): Promise<boolean> {
  if (kind !== "payout" || payoutId === null) return takeAccount(parts, stripeId);
  const account = await parts.db.payeeAccount.findUnique({ where: { stripeId }, select: { organisationId: true } });
  if (account === null) return false;
  await syncPayout(parts, account.organisationId, stripeId, payoutId);
  return true;
}
