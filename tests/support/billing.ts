import { advancePayment } from "@commonbench/api/features/billing/card/advance-payment";
import { capturePayments } from "@commonbench/api/features/billing/payments/capture-payments";
import { type OpenPayments, openPayments } from "@commonbench/api/features/billing/payments/open-payments";
import { refundPayments, type RefundPayments } from "@commonbench/api/features/billing/payments/refund-payments";
import { settlePayments } from "@commonbench/api/features/billing/payments/settle-payments";
import { voidPayments } from "@commonbench/api/features/billing/payments/void-payments";
import type { PaymentSubject } from "@commonbench/domain/billing/schemas";
import { randomUUID } from "node:crypto";
import type { Marketplace } from "./marketplace.ts";
import type { OrganisationWish, TestOrganisation } from "./organisations.ts";

export interface PaymentWish extends Partial<
  Pick<OpenPayments, "rail" | "currency" | "capture" | "instalments" | "subject">
> {
  readonly payer: TestOrganisation;
  readonly payee: TestOrganisation;
  readonly amount?: number;
}

interface Sandboxed {
  readonly parts: Pick<Marketplace["parts"], "sandbox">;
}

const FACTS = { kind: "equipment", categoryId: null, programmes: [], memberClass: null };

/** What a feature that sells calls in its transactions, and what people do elsewhere, in short words. */
export function billingOf(market: Marketplace) {
  const { db, parts } = market;
  const ctx = { ...parts, actor: null };
  return {
    /** Says that something is to be paid, for a subject of nobody's. */
    open: async (wish: PaymentWish) => {
      const { payer, payee, amount = 10_000, rail = "card", currency = "HKD", capture = "automatic" } = wish;
      const subject = wish.subject ?? { kind: "reservation" as const, id: randomUUID() };
      const line = { key: "base", kind: "base" as const, quantityMilli: 1000, unit: null, unitAmount: amount, amount };
      const instalments = wish.instalments ?? [{ purpose: "full" as const, amount, dueAt: null }];
      const facts = { lines: [line], instalments, capture, facts: FACTS };
      const opened = await db.$transaction((tx) =>
        openPayments(tx, ctx, { subject, payerId: payer.id, payeeId: payee.id, rail, currency, ...facts }),
      );
      const [first] = opened;
      if (first === undefined) throw new Error("nothing was to be paid");
      return { ...first, subject, all: opened };
    },
    void: (subject: PaymentSubject) => db.$transaction((tx) => voidPayments(tx, ctx, subject)),
    capture: (subject: PaymentSubject) => db.$transaction((tx) => capturePayments(tx, ctx, subject)),
    settle: (subject: PaymentSubject) => db.$transaction((tx) => settlePayments(tx, ctx, subject)),
    refund: (wanted: RefundPayments) => db.$transaction((tx) => refundPayments(tx, ctx, wanted)),
    advance: (paymentId: string) => advancePayment(parts, { paymentId }),
    /** An organisation that can be paid by card. */
    payee: async (wish: OrganisationWish = {}) => {
      const payee = await market.organisation({ jurisdiction: "hong-kong", membership: "admitted", ...wish });
      await onboard(market, payee);
      return payee;
    },
    /** Pays on the card company's page, and comes back from there. */
    payByCard: async (payer: TestOrganisation, id: string, number?: string) => {
      await market.as(payer.owner).billing.pay.mutate({ id, locale: "en" });
      const outcome = parts.sandbox.pay(await checkoutOf(market, id), number);
      return { outcome, payment: await market.as(payer.owner).billing.returned.mutate({ id, locale: "en" }) };
    },
    checkoutOf: (paymentId: string) => checkoutOf(market, paymentId),
    intentOf: async (paymentId: string) => {
      const { intentId } = await db.cardAttempt.findFirstOrThrow({ where: { paymentId, intentId: { not: null } } });
      return intentId ?? "";
    },
  };
}

/** The page on which it can be paid now. */
export async function checkoutOf({ db }: Pick<Marketplace, "db">, paymentId: string): Promise<string> {
  const where = { paymentId, sessionId: { not: null } };
  const { sessionId } = await db.cardAttempt.findFirstOrThrow({ where, orderBy: { number: "desc" } });
  return sessionId ?? "";
}

/** Hands in its form at the card company. */
export async function onboard(
  market: Pick<Marketplace, "as" | "db"> & Sandboxed,
  payee: TestOrganisation,
): Promise<void> {
  const owner = market.as(payee.owner);
  await owner.billing.openAccount.mutate({ locale: "en" });
  const { stripeId } = await market.db.payeeAccount.findUniqueOrThrow({ where: { organisationId: payee.id } });
  market.parts.sandbox.onboard(stripeId ?? "");
  await owner.billing.refreshAccount.mutate();
}
