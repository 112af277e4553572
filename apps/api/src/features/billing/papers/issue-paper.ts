import type { Tx } from "@commonbench/db/client";
import { type Paper, type PaperKind, paperNumber, paperYear } from "@commonbench/domain/billing/invoices";
import type { QuoteLine } from "@commonbench/domain/billing/pricing";
import { taxWithin } from "@commonbench/domain/billing/tax";
import { LOCALES, type Locale } from "@commonbench/taxonomy/types";
import type { Taxonomy } from "@commonbench/taxonomy/taxonomy";
import { notify } from "#api/features/notifications/notify.ts";
import { describeSubjects } from "#api/payment-subjects.ts";
import { enqueue } from "#api/queue.ts";
import type { BillingCtx, PaymentRow } from "../payments/load.ts";
import { loadParty } from "./load-party.ts";
import { nextNumber } from "./number-paper.ts";

export interface Issue {
  readonly kind: PaperKind;
  readonly cause: string;
  readonly payment: PaymentRow;
  readonly lines: readonly QuoteLine[];
  readonly amount: number;
  readonly refundId: string | null;
  readonly credits: { readonly id: string; readonly number: string; readonly issuedAt: string } | null;
  readonly reason: string;
  /** Of a credit note: the rate that its invoice was issued with. */
  readonly taxRate?: number | null;
}

/** Writes a paper with everything that stands on it, under the next number of its issuer; a job draws it. */
export async function issuePaper(tx: Tx, ctx: BillingCtx, issue: Issue): Promise<string> {
  const { kind, cause, payment, amount, credits } = issue;
  const now = ctx.now();
  const [issuer, payer] = [await loadParty(tx, payment.payeeId), await loadParty(tx, payment.payerId)];
  const about = await aboutOf(tx, payment);
  const year = paperYear(now, issuer.timeZone);
  const number = await nextNumber(tx, { issuerId: payment.payeeId, kind, year });
  const { taxRate, timeZone } = { ...issuer, ...(issue.taxRate === undefined ? {} : { taxRate: issue.taxRate }) };
  const paper: Paper = {
    kind,
    number: paperNumber(kind, year, number),
    issuer: issuer.party,
    payer: payer.party,
    about,
    lines: [...issue.lines],
    units: unitNames(ctx.taxonomy, issue.lines),
    currency: payment.currency,
    amount,
    purpose: payment.purpose,
    tax: taxRate === null ? null : { rate: taxRate, included: taxWithin(amount, taxRate) },
    rail: payment.rail,
    reference: payment.reference,
    dueAt: payment.dueAt?.toISOString() ?? null,
    paidAt: payment.paidAt?.toISOString() ?? null,
    credits: credits === null ? null : { number: credits.number, issuedAt: credits.issuedAt },
    reason: issue.reason,
    issuedAt: now.toISOString(),
    timeZone,
  };
  const { id } = await tx.invoice.create({
    data: {
      kind,
      issuerId: payment.payeeId,
      payerId: payment.payerId,
      year,
      number,
      cause,
      paymentId: payment.id,
      refundId: issue.refundId,
      creditsId: credits?.id ?? null,
      currency: payment.currency,
      amount,
      paper,
      issuedAt: now,
    },
    select: { id: true },
  });
  await tell(tx, ctx, id, paper, payment.id);
  return id;
}

/** The payer's managers get it by mail as a link; drawing it first makes that link quick. */
async function tell(tx: Tx, ctx: BillingCtx, paperId: string, paper: Paper, paymentId: string): Promise<void> {
  const { issuer, payer, amount, currency, number, reason } = paper;
  await enqueue(tx, "draw-paper", { paperId }, `paper:${paperId}`);
  await notify(
    tx,
    ctx,
    `${paper.kind}-issued`,
    {
      paperId,
      paymentId,
      organisationId: payer.organisationId,
      fromOrganisationId: issuer.organisationId,
      amount,
      currency,
      number,
      reason,
    },
    { kind: "managers", organisationId: payer.organisationId },
  );
}

async function aboutOf(tx: Tx, { subject }: PaymentRow): Promise<Paper["about"]> {
  const title: Partial<Record<Locale, string>> = {};
  let about: Omit<Paper["about"], "title"> = { number: "", period: null, purchaseOrder: "" };
  for (const locale of LOCALES) {
    const found = (await describeSubjects(tx, [subject], locale)).get(subject.id);
    if (found === undefined) continue;
    title[locale] = found.title;
    about = { number: found.number, period: found.period ?? null, purchaseOrder: found.purchaseOrder ?? "" };
  }
  return { ...about, title };
}

function unitNames({ priceUnits }: Taxonomy, lines: readonly QuoteLine[]): Paper["units"] {
  const used = new Set(lines.map(({ unit }) => unit));
  return Object.fromEntries(
    priceUnits.filter(({ id }) => used.has(id)).map(({ id, label, short }) => [id, { name: label, short }]),
  );
}
