import { disputeFeeOf, move } from "../core/balance.ts";
import { emit } from "../core/emit.ts";
import { newId } from "../core/ids.ts";
import type { Tx } from "../core/store.ts";
import type { Charge, Dispute } from "../core/card-things.ts";

const DAY = 24 * 60 * 60;

/** The holder of a card takes a payment back: the money leaves our balance at once, unless the bank only asks. */
export function openDispute(tx: Tx, charge: Charge, kind: "dispute" | "inquiry"): Dispute {
  const id = newId("du");
  const inquiry = kind === "inquiry";
  const lines = inquiry ? [] : [withdrawal(tx, charge, id)];
  const made = tx.put<Dispute>({
    id,
    object: "dispute",
    created: tx.now,
    _in: charge._in,
    amount: charge.amount_captured,
    charge: charge.id,
    currency: charge.currency,
    evidence: { uncategorized_text: null, service_documentation: null },
    evidence_details: { due_by: tx.now + 9 * DAY, has_evidence: false, past_due: false, submission_count: 0 },
    is_charge_refundable: inquiry,
    livemode: false,
    metadata: {},
    payment_intent: charge.payment_intent,
    reason: "fraudulent",
    status: inquiry ? "warning_needs_response" : "needs_response",
    _lines: lines,
  });
  if (!inquiry) tx.put({ ...charge, disputed: true });
  emit(tx, "charge.dispute.created", made);
  if (!inquiry) emit(tx, "charge.dispute.funds_withdrawn", made);
  return made;
}

function withdrawal(tx: Tx, charge: Charge, source: string): string {
  const { currency } = charge;
  const facts = { of: charge._in, type: "adjustment", category: "dispute", source, currency };
  const amount = -charge.amount_captured;
  return move(tx, { ...facts, amount, fee: disputeFeeOf(currency), feeFor: "Dispute fee" }).id;
}

/** How the bank decides: won gives the money back, the fee stays. */
export function closeDispute(tx: Tx, dispute: Dispute, won: boolean): Dispute {
  if (["won", "lost", "warning_closed"].includes(dispute.status)) return dispute;
  const inquiry = dispute.status.startsWith("warning_");
  const { amount, currency, id } = dispute;
  const facts = { of: dispute._in, type: "adjustment", category: "dispute_reversal", source: id, currency };
  const lines = won && !inquiry ? [...dispute._lines, move(tx, { ...facts, amount }).id] : dispute._lines;
  const closed = tx.put<Dispute>({
    ...dispute,
    status: inquiry ? "warning_closed" : won ? "won" : "lost",
    is_charge_refundable: false,
    _lines: lines,
  });
  emit(tx, "charge.dispute.closed", closed, { status: dispute.status });
  if (won && !inquiry) emit(tx, "charge.dispute.funds_reinstated", closed);
  return closed;
}
