import { RefundStatus } from "@commonbench/domain/billing/schemas";
import { randomUUID } from "node:crypto";
import { confirmReceipt } from "#api/features/billing/bank/confirm-receipt.ts";
import { uploadProof } from "#api/features/billing/bank/upload-proof.ts";
import { confirmRefund } from "#api/features/billing/payments/refund-payment.ts";
import { dayOf } from "../dates.ts";
import type { Booked } from "./book.ts";
import { payAtPage } from "./card-desk.ts";
import { attachPaper } from "./paper.ts";
import type { Stage } from "./stage.ts";

/** What is to be paid next for it. */
function nextPayment({ parts }: Stage, { id }: Pick<Booked, "id">) {
  return parts.db.payment.findFirst({
    where: { subject: "reservation", subjectId: id, status: { in: ["open", "processing"] } },
    orderBy: [{ dueAt: "asc" }, { createdAt: "asc" }],
    select: { id: true, amount: true, currency: true, reference: true },
  });
}

/** By card, a few minutes after it was asked for. */
export async function payFor(stage: Stage, booked: Booked, at: Date): Promise<void> {
  const { sandbox } = stage.parts;
  const payment = await nextPayment(stage, booked);
  if (payment === null || sandbox === null) return;
  await payAtPage(await stage.as(booked.booker, at), sandbox, payment.id, booked.locale);
}

/** The payer attaches the slip of the bank. */
export async function proveTransfer(stage: Stage, booked: Booked, at: Date): Promise<void> {
  const payment = await nextPayment(stage, booked);
  if (payment === null) return;
  const { id: paymentId, amount, currency, reference } = payment;
  const ctx = await stage.as(booked.booker, at);
  const sum = `${currency} ${(amount / 100).toFixed(2)}`;
  const slip = ["TRANSFER SLIP (demo)", `Reference ${reference}`, `Amount ${sum}`, `Sent ${dayOf(at, 0)}`];
  const fileIds = [await attachPaper(ctx, `${reference}.pdf`, slip)];
  await uploadProof(ctx, { paymentId, fileIds, amount, sentOn: dayOf(at, 0), note: "", locale: booked.locale });
}

/** The payee finds it on the account. */
export async function takeTransfer(stage: Stage, booked: Booked, at: Date): Promise<void> {
  const payment = await nextPayment(stage, booked);
  if (payment === null) return;
  const { id: paymentId, amount } = payment;
  const receipt = { id: randomUUID(), paymentId, amount, receivedOn: dayOf(at, 0), note: "", locale: booked.locale };
  await confirmReceipt(await stage.as(booked.provider, at), receipt);
}

/** What the payee is to send back by bank; null when nothing is. */
export async function owedRefund({ parts }: Stage, { id }: Booked): Promise<string | null> {
  const status = { in: [RefundStatus.enum.wanted, RefundStatus.enum.sent] };
  const payment = { subject: "reservation", subjectId: id, rail: "bank_transfer" };
  const row = await parts.db.refund.findFirst({ where: { status, payment }, select: { id: true } });
  return row?.id ?? null;
}

export async function sendRefund(stage: Stage, booked: Booked, refundId: string, at: Date): Promise<void> {
  const ctx = await stage.as(booked.provider, at);
  await confirmRefund(ctx, { refundId, sentOn: dayOf(at, 0), locale: booked.locale });
}
