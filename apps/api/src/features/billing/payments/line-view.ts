import type { Db, Tx } from "@commonbench/db/client";
import { isExpected } from "@commonbench/domain/billing/lifecycle";
import type { Locale } from "@commonbench/domain/text";
import { GONE, loadParties } from "#api/features/organisations/load-parties.ts";
import { describeSubjects } from "#api/payment-subjects.ts";
import type { PaymentLine } from "../view.ts";
import type { PaymentRow } from "./load.ts";

export interface LineReader {
  /** The organisation that reads; null for the secretariat, which stands on the payee's side. */
  readonly organisationId: string | null;
  readonly locale: Locale;
  readonly now: Date;
}

/** Payments as a list shows them, with everything they name looked up at once. */
export async function toLines(db: Db | Tx, rows: readonly PaymentRow[], reader: LineReader): Promise<PaymentLine[]> {
  const parties = await loadParties(
    db,
    rows.flatMap(({ payerId, payeeId }) => [payerId, payeeId]),
    reader.locale,
  );
  const abouts = await describeSubjects(
    db,
    rows.map(({ subject }) => subject),
    reader.locale,
  );
  const paymentId = { in: rows.map(({ id }) => id) };
  const proofs = await db.transferProof.findMany({
    where: { paymentId, status: "waiting" },
    select: { paymentId: true },
  });
  const toConfirm = new Set(proofs.map((proof) => proof.paymentId));
  const refundWaits = await loadRefundWaits(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    reference: row.reference,
    subject: row.subject,
    about: abouts.get(row.subject.id) ?? null,
    purpose: row.purpose,
    side: row.payerId === reader.organisationId ? "payer" : "payee",
    payer: parties.get(row.payerId) ?? GONE,
    payee: parties.get(row.payeeId) ?? GONE,
    rail: row.rail,
    currency: row.currency,
    amount: row.amount,
    captured: row.captured,
    refunded: row.refunded,
    status: row.status,
    dueAt: row.dueAt?.toISOString() ?? null,
    overdue: isExpected(row.status) && row.dueAt !== null && row.dueAt < reader.now,
    toConfirm: toConfirm.has(row.id),
    refundWaits: refundWaits.has(row.id),
    paidAt: row.paidAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  }));
}

/** Of these payments those of which something is still on its way back. */
export async function loadRefundWaits(db: Db | Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const refunds = await db.refund.findMany({
    where: { paymentId: { in: [...ids] }, status: { in: ["wanted", "sent"] } },
    select: { paymentId: true },
  });
  return new Set(refunds.map(({ paymentId }) => paymentId));
}
