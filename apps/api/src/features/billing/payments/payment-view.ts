import { isExpected } from "@commonbench/domain/billing/lifecycle";
import { notFound } from "@commonbench/domain/errors";
import { roleCovers } from "@commonbench/domain/people/rules";
import type { Locale } from "@commonbench/domain/text";
import type { PersonCtx } from "#api/context.ts";
import { loadProofs } from "../bank/load-proofs.ts";
import { loadInstructions } from "../bank/instructions.ts";
import { DisputeStatus, RefundStatus } from "@commonbench/domain/billing/schemas";
import type { PaymentView } from "../view.ts";
import { toLines } from "./line-view.ts";
import { loadPaymentsOf, type PaymentRow } from "./load.ts";

type Side = "payer" | "payee" | "secretariat";

export async function toPaymentView(ctx: PersonCtx, payment: PaymentRow, locale: Locale): Promise<PaymentView> {
  const { db, actor } = ctx;
  const organisationId = actor.organisation?.id ?? null;
  const side: Side =
    payment.payerId === organisationId ? "payer" : payment.payeeId === organisationId ? "payee" : "secretariat";
  const [line = notFound()] = await toLines(db, [payment], { organisationId, locale, now: ctx.now() });
  const manages = actor.organisation !== null && roleCovers(actor.organisation.role, "manager");
  const parts = (await loadPaymentsOf(db, [payment.subject.id])).get(payment.subject.id) ?? [];
  const proofs = await loadProofs(ctx, payment.id);
  const seesBooks = side === "secretariat" || (side === "payee" && manages);
  return {
    ...line,
    lines: payment.lines,
    parts: parts.map(({ id, purpose, amount, status }) => ({ id, purpose, amount, status })),
    missing: isExpected(payment.status) ? payment.amount - payment.captured : 0,
    refundable: payment.captured - payment.refunded,
    failure: payment.failure,
    commission: seesBooks ? { ...payment.commissionKept, amount: payment.commission } : null,
    instructions: side === "payer" ? await loadInstructions(db, payment) : null,
    proofs,
    receipts: await loadReceipts(ctx, payment.id),
    refunds: await loadRefunds(ctx, payment, side === "payee" && manages),
    disputes: seesBooks ? await loadDisputes(ctx, payment.id) : [],
    transfer: seesBooks ? await loadTransfer(ctx, payment.id) : null,
    settledAt: payment.settledAt?.toISOString() ?? null,
    mode: ctx.payments.mode,
    can: canOf(
      payment,
      side,
      manages,
      proofs.some(({ status }) => status === "waiting"),
    ),
  };
}

function canOf(payment: PaymentRow, side: Side, manages: boolean, proofWaits: boolean): PaymentView["can"] {
  const byBank = payment.rail === "bank_transfer";
  const awaited = payment.status === "open" || payment.status === "processing";
  const receives = side === "payee" && manages;
  return {
    pay: side === "payer" && !byBank && awaited,
    uploadProof: side === "payer" && byBank && awaited,
    confirmReceipt: receives && byBank && payment.status !== "paid",
    declineProof: receives && byBank && proofWaits,
    refund: receives && payment.captured > payment.refunded,
  };
}

async function loadReceipts({ db }: PersonCtx, paymentId: string): Promise<PaymentView["receipts"]> {
  const rows = await db.bankReceipt.findMany({ where: { paymentId }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] });
  return rows.map(({ id, amount, note, receivedOn, createdAt }) => ({
    id,
    amount,
    note,
    receivedOn: receivedOn.toISOString().slice(0, 10),
    createdAt: createdAt.toISOString(),
  }));
}

async function loadRefunds(
  { db }: PersonCtx,
  { id: paymentId, rail, captured, refunded }: PaymentRow,
  manages: boolean,
): Promise<PaymentView["refunds"]> {
  const rows = await db.refund.findMany({ where: { paymentId }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] });
  return rows.map(({ id, amount, reason, status, source, createdAt, doneAt }) => ({
    id,
    amount,
    reason,
    status: RefundStatus.parse(status),
    createdAt: createdAt.toISOString(),
    doneAt: doneAt?.toISOString() ?? null,
    can: {
      confirm: manages && rail === "bank_transfer" && status === "sent",
      retry:
        manages && rail === "card" && status === "failed" && (source === "surplus" || amount <= captured - refunded),
    },
  }));
}

async function loadDisputes({ db }: PersonCtx, paymentId: string): Promise<PaymentView["disputes"]> {
  const rows = await db.dispute.findMany({ where: { paymentId }, orderBy: { createdAt: "asc" } });
  return rows.map(({ id, amount, currency, status, reason, answerBy, createdAt }) => ({
    id,
    amount,
    currency,
    status: DisputeStatus.parse(status),
    reason,
    answerBy: answerBy?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  }));
}

async function loadTransfer({ db }: PersonCtx, paymentId: string): Promise<PaymentView["transfer"]> {
  const row = await db.payeeTransfer.findUnique({ where: { paymentId } });
  return row === null ? null : { amount: row.amount, reversed: row.reversed, status: row.status };
}
