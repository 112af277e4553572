import { isExpected } from "@commonbench/domain/billing/lifecycle";
import type { PaymentInput } from "@commonbench/domain/billing/inputs";
import { refuse } from "@commonbench/domain/errors";
import type { Locale } from "@commonbench/domain/text";
import type { Checkout } from "@commonbench/payments/payments";
import type { ActingCtx } from "#api/context.ts";
import { describeSubjects } from "#api/payment-subjects.ts";
import { loadOwnPayment, lockPayment, type PaymentRow } from "../payments/load.ts";
import type { CheckoutView } from "../view.ts";
import { asked, isSpent } from "./answers.ts";
import { type AttemptRow, openAttempt } from "./attempts.ts";
import { ensureCustomer } from "./ensure-customer.ts";
import { key, MARK } from "./keys.ts";
import { syncPayment } from "./sync-payment.ts";

/** As short as the card company allows; a place that is held for less is given up by ending the page. */
const PAGE_MINUTES = 31;
const MOST_TRIES = 3;

/** Where the caller pays: the page that is open already, or a new one. */
export async function payCard(ctx: ActingCtx, { id, locale }: PaymentInput): Promise<CheckoutView> {
  const payment = await loadOwnPayment(ctx.db, id, ctx.actor.organisation.id, "payer");
  if (payment.rail !== "card") refuse("billing.not-by-card");
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const attempt = await ctx.tx(async (tx) => {
      const { status } = await lockPayment(tx, id);
      if (!isExpected(status) || status === "authorised") refuse("billing.not-allowed-now");
      return openAttempt(tx, id, ctx.now());
    });
    const checkout = await asked(openPage(ctx, payment, attempt, locale));
    if (checkout.status === "open" && checkout.url !== null) return { url: checkout.url };
    // Paid meanwhile, or its time was over: what is true decides whether there is still something to pay.
    await asked(syncPayment(ctx, id));
  }
  return refuse("billing.card-unavailable");
}

async function openPage(ctx: ActingCtx, payment: PaymentRow, attempt: AttemptRow, locale: Locale): Promise<Checkout> {
  if (attempt.sessionId !== null) return ctx.payments.loadCheckout(attempt.sessionId);
  const checkout = await createPage(ctx, payment, attempt, locale).catch(async (error: unknown) => {
    if (!isSpent(error)) throw error;
    const data = { tries: { increment: 1 } };
    const { tries } = await ctx.db.cardAttempt.update({ where: { id: attempt.id }, data, select: { tries: true } });
    return createPage(ctx, payment, { ...attempt, tries }, locale);
  });
  await ctx.db.cardAttempt.updateMany({
    where: { id: attempt.id, sessionId: null },
    data: { sessionId: checkout.id, url: checkout.url },
  });
  return checkout;
}

async function createPage(ctx: ActingCtx, payment: PaymentRow, attempt: AttemptRow, locale: Locale): Promise<Checkout> {
  const { id, subject, reference, amount, currency, capture } = payment;
  const about = (await describeSubjects(ctx.db, [subject], locale)).get(subject.id);
  const name = about === undefined ? reference : `${about.title} · ${about.number}`;
  const page = `${ctx.env.publicUrl}/${locale}/pay/${id}`;
  return ctx.payments.createCheckout(
    {
      reference,
      customerId: await ensureCustomer(ctx, payment.payerId, locale),
      email: null,
      currency,
      lines: [{ name, amount, quantity: 1 }],
      capture,
      description: name,
      transferGroup: id,
      metadata: { [MARK.payment]: id, [MARK.attempt]: attempt.id },
      // Of the attempt, not of now: the same key must come with the same words.
      expiresAt: new Date(attempt.createdAt.getTime() + PAGE_MINUTES * 60_000),
      successUrl: `${page}/return`,
      cancelUrl: page,
      locale,
    },
    key("checkout", attempt.id, attempt.tries),
  );
}
