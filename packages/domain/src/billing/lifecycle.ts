import { transition } from "../lifecycle.ts";
import type { PaymentStatus, RefundStatus } from "./schemas.ts";

export type PaymentAction = "begin" | "reopen" | "authorise" | "pay" | "fail" | "void";

/**
 * The whole life of a payment. `begin`: money is said to be under way. Money may arrive after everybody has given up
 * (`void`, `failed`): it is taken, and whoever listens gives it a place or gives it back.
 */
export const PAYMENT_LIFECYCLE = {
  open: { begin: "processing", authorise: "authorised", pay: "paid", fail: "failed", void: "void" },
  processing: { reopen: "open", authorise: "authorised", pay: "paid", fail: "failed", void: "void" },
  authorised: { pay: "paid", fail: "failed", void: "void" },
  failed: { pay: "paid", void: "void" },
  void: { pay: "paid" },
  paid: {},
} as const satisfies Record<PaymentStatus, Partial<Record<PaymentAction, PaymentStatus>>>;

/** The status after an action; null when the action is not allowed now. */
export function nextPaymentStatus(status: PaymentStatus, action: PaymentAction): PaymentStatus | null {
  return transition<PaymentStatus, PaymentAction>(PAYMENT_LIFECYCLE, status, action);
}

/** Whether money is still expected. */
export function isExpected(status: PaymentStatus): boolean {
  return status === "open" || status === "processing" || status === "authorised";
}

/** Paid after it was given up. */
export function isLate(before: PaymentStatus): boolean {
  return before === "void" || before === "failed";
}

export type RefundAction = "send" | "finish" | "fail" | "again";

/** `sent`: the card company has it, or the payee is to send it; a refund that failed is tried again by people. */
export const REFUND_LIFECYCLE = {
  wanted: { send: "sent", finish: "done", fail: "failed" },
  sent: { finish: "done", fail: "failed" },
  failed: { again: "wanted", finish: "done" },
  done: { fail: "failed" },
} as const satisfies Record<RefundStatus, Partial<Record<RefundAction, RefundStatus>>>;

export function nextRefundStatus(status: RefundStatus, action: RefundAction): RefundStatus | null {
  return transition<RefundStatus, RefundAction>(REFUND_LIFECYCLE, status, action);
}
