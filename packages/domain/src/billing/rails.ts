import type { Jurisdiction } from "../organisations/schemas.ts";
import type { Reason } from "../reasons.ts";
import type { Instalment, Rail } from "./schemas.ts";
import { portion } from "./split.ts";

export interface PayeeFacts {
  readonly jurisdiction: Jurisdiction;
  /** Its account at the card company can receive money. */
  readonly cardReady: boolean;
}

/** What a card company takes at most in one payment: eight digits. */
const MOST_BY_CARD = 99_999_999;

/**
 * How a payee may be paid. On the mainland and in Macao the alliance never holds others' money: the payer pays the payee
 * directly. Elsewhere a card as well, once the payee's account can receive.
 */
export function railsOf({ jurisdiction, cardReady }: PayeeFacts): readonly Rail[] {
  return mayUseCard(jurisdiction) && cardReady ? ["card", "bank_transfer"] : ["bank_transfer"];
}

/** Whether an organisation there can have an account at the card company at all. */
export function mayUseCard(jurisdiction: Jurisdiction): boolean {
  return jurisdiction === "hong-kong" || jurisdiction === "other";
}

export interface PaymentFacts {
  readonly payerId: string;
  readonly payeeId: string;
  /** How the payee can be paid. */
  readonly rails: readonly Rail[];
  readonly rail: Rail;
  readonly lines: readonly { readonly amount: number }[];
  readonly instalments: readonly Pick<Instalment, "amount">[];
}

/** Why this cannot be paid like that; null: it can. */
export function paymentRefusal(facts: PaymentFacts): Reason | null {
  const { payerId, payeeId, rails, rail, lines, instalments } = facts;
  if (payerId === payeeId) return "billing.own-organisation";
  if (!rails.includes(rail)) return "billing.rail-not-allowed";
  if (instalments.some(({ amount }) => !Number.isSafeInteger(amount) || amount <= 0)) return "billing.sum-wrong";
  if (sumOf(lines) !== sumOf(instalments)) return "billing.sum-wrong";
  if (rail === "card" && instalments.some(({ amount }) => amount > MOST_BY_CARD)) return "billing.too-much-for-card";
  return null;
}

const sumOf = (parts: readonly { readonly amount: number }[]) => parts.reduce((sum, { amount }) => sum + amount, 0);

export interface Refundable {
  readonly captured: number;
  readonly refunded: number;
}

/** Never more than came, counting what is on its way back. */
export function refundRefusal({ captured, refunded }: Refundable, amount: number): Reason | null {
  if (!Number.isSafeInteger(amount) || amount <= 0) return "billing.sum-wrong";
  return refunded + amount > captured ? "billing.refund-too-high" : null;
}

/** The commission that goes back with a refund: in proportion to all refunds so far, so that parts add up to the whole. */
export function commissionBack(
  { captured, refunded }: Refundable,
  commission: { readonly taken: number; readonly back: number },
  amount: number,
): number {
  if (captured === 0) return 0;
  return Math.max(0, portion(commission.taken, refunded + amount, captured) - commission.back);
}

/** What goes on to a payee: its part, or what is left of it when it owes from before. */
export function transferAmount(part: number, available: number): number {
  return Math.max(0, Math.min(part, available));
}
