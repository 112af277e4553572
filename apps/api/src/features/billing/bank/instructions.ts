import type { Db, Tx } from "@commonbench/db/client";
import type { PaymentRow } from "../payments/load.ts";
import type { BankInstructions } from "../view.ts";

/** Where the payer sends a transfer to, as long as it is to be sent. Null when the payee has not said. */
export async function loadInstructions(
  db: Db | Tx,
  { rail, status, payeeId, currency }: PaymentRow,
): Promise<BankInstructions | null> {
  if (rail !== "bank_transfer" || (status !== "open" && status !== "processing")) return null;
  const row = await db.bankAccount.findUnique({
    where: { organisationId_currency: { organisationId: payeeId, currency } },
  });
  if (row === null) return null;
  const { holder, bank, branch, number, swift, changedAt } = row;
  return { holder, bank, branch, number, swift, changedAt: changedAt.toISOString() };
}
