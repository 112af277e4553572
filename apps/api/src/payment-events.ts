import type { Tx } from "@commonbench/db/client";
import type { PaymentSubject } from "@commonbench/domain/billing/schemas";
import type { Parts } from "./context.ts";
import { followPayments } from "./features/reservations/follow-payments.ts";

/** Something happened to the money for a subject. */
export interface PaymentChange {
  readonly subject: PaymentSubject;
  readonly paymentId: string;
  readonly event: "authorised" | "paid" | "failed" | "overdue" | "refunded";
  /** It came after the payment had been given up. */
  readonly late: boolean;
  /** Every payment of the subject that is still wanted is paid now. */
  readonly allPaid: boolean;
}

type PaymentListener = (tx: Tx, parts: Parts, change: PaymentChange) => Promise<void>;

/**
 * The only list of who follows the money for what it books. Apart from the other lists, because who follows payments has
 * events of its own.
 */
const LISTENERS: readonly PaymentListener[] = [followPayments];

/** Tells the features that are paid for, inside the transaction of the change. */
export async function paymentChanged(tx: Tx, parts: Parts, change: PaymentChange): Promise<void> {
  for (const listener of LISTENERS) await listener(tx, parts, change);
}
