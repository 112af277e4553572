import { Prisma } from "@commonbench/db/client";
import { v7 as newId } from "uuid";
import type { TailPart } from "#api/commit-tail.ts";
import type { BillingCtx, PaymentRow } from "./load.ts";
import type { OpenPayments } from "./open-payments.ts";
import { newReference } from "./reference.ts";

type Part = Pick<PaymentRow, "number" | "purpose" | "amount" | "dueAt" | "commission" | "commissionKept">;

/** A payment as it begins: nothing has come yet. */
export function newPayment({ actor, now }: BillingCtx, wish: OpenPayments, part: Part): PaymentRow {
  const { subject, payerId, payeeId, rail, currency, lines, capture } = wish;
  const at = now();
  return {
    id: newId(),
    subject,
    subjectId: subject.id,
    payerId,
    payeeId,
    openedById: actor?.personId ?? null,
    rail,
    currency,
    lines: [...lines],
    capture,
    ...part,
    feeBearer: "alliance",
    status: "open",
    wanted: "collect",
    reference: newReference(),
    captured: 0,
    refunded: 0,
    authorisedAt: null,
    paidAt: null,
    settledAt: null,
    failure: null,
    remindedAt: null,
    overdueAt: null,
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
}

/** Its row, as part of a statement; what nothing has happened to yet is the table's own beginning. */
export function inserting(payment: PaymentRow): TailPart {
  const { id, subject, number, purpose, payerId, payeeId, openedById, rail, currency, amount, lines } = payment;
  const { commission, commissionKept, feeBearer, capture, status, wanted, reference, dueAt, createdAt } = payment;
  return {
    adds: Prisma.sql`
      insert into payment (id, subject, subject_id, number, purpose, payer_id, payee_id, opened_by_id, rail, currency,
        amount, lines, commission, commission_kept, fee_bearer, capture, status, wanted, reference, due_at, created_at,
        updated_at)
      values (${id}::uuid, ${subject.kind}, ${subject.id}::uuid, ${number}::int, ${purpose}, ${payerId}::uuid,
        ${payeeId}::uuid, ${openedById}::uuid, ${rail}, ${currency}, ${amount}::int, ${JSON.stringify(lines)}::jsonb,
        ${commission}::int, ${JSON.stringify(commissionKept)}::jsonb, ${feeBearer}, ${capture}, ${status}, ${wanted},
        ${reference}, ${dueAt}::timestamptz, ${createdAt}, ${createdAt})`,
  };
}
