import type { Prisma } from "@commonbench/db/client";
import type { Parts } from "#api/context.ts";
import { transactions } from "#api/tx.ts";
import { lockPayment } from "../payments/load.ts";
import { isRefused, isSpent } from "./answers.ts";
import { applyRefund, failRefund } from "./apply-refund.ts";
import { type AttemptRow, loadAttempts } from "./attempts.ts";
import { key, MARK } from "./keys.ts";

type RefundRow = Prisma.RefundGetPayload<object>;

/** Sends what was decided to go back, each refund once. */
export async function sendRefunds(parts: Parts, paymentId: string): Promise<void> {
  const refunds = await parts.db.refund.findMany({
    where: { paymentId, status: "wanted" },
    orderBy: { createdAt: "asc" },
  });
  if (refunds.length === 0) return;
  const attempts = (await loadAttempts(parts.db, paymentId)).filter(({ status }) => status === "captured");
  for (const refund of refunds) {
    // Money that came twice goes back to where it came from; else it is the first that was charged.
    const attempt = attempts.find(({ id }) => id === refund.attemptId) ?? attempts[0];
    if (attempt !== undefined) await sendRefund(parts, attempt, refund);
  }
}

async function sendRefund(parts: Parts, attempt: AttemptRow, refund: RefundRow): Promise<void> {
  const { intentId, paymentId } = attempt;
  if (intentId === null) return;
  const marks = { [MARK.payment]: paymentId, [MARK.refund]: refund.id, [MARK.tries]: String(refund.tries) };
  const tx = transactions(parts.db);
  const ctx = { ...parts, actor: null };
  await parts.payments.refundPayment(intentId, refund.amount, marks, key("refund", refund.id, refund.tries)).then(
    (theirs) => tx((each) => applyRefund(each, ctx, paymentId, attempt.id, theirs)),
    async (error: unknown) => {
      if (isSpent(error)) await parts.db.refund.update({ where: { id: refund.id }, data: { tries: { increment: 1 } } });
      if (!isRefused(error) || error.code === "balance_insufficient") throw error;
      await tx(async (each) => failRefund(each, ctx, await lockPayment(each, paymentId), refund, error.code));
    },
  );
}
