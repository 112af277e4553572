import type { Tx } from "@commonbench/db/client";
import { entriesOf, feeBorne } from "@commonbench/domain/billing/ledger";
import type { RefundPlan } from "@commonbench/domain/billing/refunds";
import type { PaymentSubject } from "@commonbench/domain/billing/schemas";
import { post } from "../ledger/post.ts";
import { type BillingCtx, lockPaymentsOf } from "./load.ts";

/** The card company keeps its fee for what goes back; where the terms say so the payee makes it good, now or from its next transfer. */
export async function chargeFees(
  tx: Tx,
  ctx: BillingCtx,
  {
    subject,
    parts,
    cause,
  }: { readonly subject: PaymentSubject; readonly parts: RefundPlan["parts"]; readonly cause: string },
): Promise<void> {
  const fees = new Map(parts.map(({ paymentId, fee }) => [paymentId, fee]));
  if (![...fees.values()].some((fee) => fee > 0)) return;
  for (const payment of await lockPaymentsOf(tx, subject))
    await post(tx, {
      cause: `fee-borne:${payment.id}:${cause}`,
      kind: "fee",
      paymentId: payment.id,
      entries: entriesOf(payment, payment.currency, feeBorne(fees.get(payment.id) ?? 0)),
      at: ctx.now(),
    });
}
