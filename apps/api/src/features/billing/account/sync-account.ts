import type { Parts } from "#api/context.ts";
import { notify } from "#api/features/notifications/notify.ts";
import { enqueue } from "#api/queue.ts";
import { transactions } from "#api/tx.ts";

/** Reads how an organisation's account at the card company stands, and tells its managers when that matters. */
export async function syncAccount(parts: Parts, { organisationId }: { organisationId: string }): Promise<void> {
  const known = await parts.db.payeeAccount.findUnique({ where: { organisationId } });
  if (known === null || known.stripeId === null) return;
  const truth = await parts.payments.loadAccount(known.stripeId);
  const transfersActive = truth.transfers === "active";
  const { due, pastDue, deadline, disabledReason } = truth.requirements;
  const requirements = [...new Set([...pastDue, ...due])];
  await transactions(parts.db)(async (tx) => {
    const before = await tx.payeeAccount.findUniqueOrThrow({ where: { organisationId } });
    await tx.payeeAccount.update({
      where: { organisationId, version: before.version },
      data: {
        country: truth.country,
        detailsSubmitted: truth.submitted,
        transfersActive,
        payoutsEnabled: truth.payouts,
        requirements,
        dueBy: deadline,
        disabledReason,
        syncedAt: parts.now(),
        version: { increment: 1 },
      },
    });
    const to = { kind: "managers", organisationId } as const;
    if (transfersActive && !before.transfersActive) {
      await notify(tx, parts, "payee-account-ready", { organisationId }, to);
      await enqueue(tx, "sweep-payments", {}, "sweep-payments");
    }
    // Before the form was handed in, its owner knows that it is not done.
    const asksMore = truth.submitted && requirements.some((each) => !before.requirements.includes(each));
    if (asksMore) await notify(tx, parts, "payee-account-needs", { organisationId }, to);
  });
}
