import type { Tx } from "@commonbench/db/client";
import { entriesOf, negated, paidOut } from "@commonbench/domain/billing/ledger";
import type { Payout } from "@commonbench/payments/accounts";
import type { Parts } from "#api/context.ts";
import { notify } from "#api/features/notifications/notify.ts";
import { transactions } from "#api/tx.ts";
import { post } from "../ledger/post.ts";

/** Takes a payout from a payee's account to its bank into the books. */
export async function syncPayout(parts: Parts, payeeId: string, accountId: string, payoutId: string): Promise<void> {
  await applyPayout(parts, payeeId, await parts.payments.loadPayout(accountId, payoutId));
}

export async function syncPayouts(parts: Parts, payeeId: string, accountId: string, since: Date): Promise<void> {
  for (const payout of await parts.payments.listPayouts(accountId, since)) await applyPayout(parts, payeeId, payout);
}

const hasLeft = (status: string) => status === "in-transit" || status === "paid" || status === "pending";

async function applyPayout(parts: Parts, payeeId: string, payout: Payout): Promise<void> {
  const { id, status, amount, currency, createdAt } = payout;
  const data = { status, amount, currency, arrivesAt: payout.arrivesAt, failure: payout.failureCode };
  await transactions(parts.db)(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`payout:${id}`}, 0))`;
    const before = await tx.payout.findUnique({ where: { id }, select: { status: true } });
    await tx.payout.upsert({ where: { id }, create: { id, payeeId, createdAt, ...data }, update: data });
    if (before?.status === status) return;
    const posting = { kind: "payout", at: parts.now() };
    const entries = entriesOf({ payerId: payeeId, payeeId }, currency, paidOut(amount));
    const back = entriesOf({ payerId: payeeId, payeeId }, currency, negated(paidOut(amount)));
    if (hasLeft(status)) await post(tx, { ...posting, cause: `payout:${id}`, entries });
    else if (before !== null && hasLeft(before.status))
      await post(tx, { ...posting, cause: `payout-back:${id}`, entries: back });
    await tell(tx, parts, payeeId, payout, before === null);
  });
}

async function tell(tx: Tx, parts: Parts, organisationId: string, payout: Payout, isNew: boolean): Promise<void> {
  const { amount, currency, failureCode, status } = payout;
  const said = { organisationId, amount, currency, reason: failureCode ?? "" };
  const to = { kind: "managers", organisationId } as const;
  if (status === "failed") await notify(tx, parts, "payout-failed", said, to);
  else if (isNew && hasLeft(status)) await notify(tx, parts, "payout-sent", said, to);
}
