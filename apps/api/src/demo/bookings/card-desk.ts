import type { Sandbox } from "@commonbench/payments/sandbox";
import type { ActingCtx, Parts } from "#api/context.ts";
import { syncPayouts } from "#api/features/billing/account/sync-payout.ts";
import { openAccount } from "#api/features/billing/account/open-account.ts";
import { syncAccount } from "#api/features/billing/account/sync-account.ts";
import { advancePayment } from "#api/features/billing/card/advance-payment.ts";
import { payCard } from "#api/features/billing/card/pay-card.ts";
import { syncPayment } from "#api/features/billing/card/sync-payment.ts";
import type { Locale } from "@commonbench/taxonomy/types";

/** Sets the sandbox's clock, also back: it lives through the past with the people of the demo. */
export function setClock({ clock }: Sandbox, at: Date): void {
  clock.forward(Math.round((at.getTime() - clock.now().getTime()) / 1000));
}

/** An organisation hands in the card company's form. */
export async function onboard(ctx: ActingCtx, sandbox: Sandbox, locale: Locale): Promise<void> {
  const organisationId = ctx.actor.organisation.id;
  await openAccount(ctx, { locale });
  const { stripeId } = await ctx.db.payeeAccount.findUniqueOrThrow({ where: { organisationId } });
  sandbox.onboard(stripeId ?? "");
  await syncAccount(ctx, { organisationId });
}

/** Pays, or lets the money be set aside, on the card company's page. */
export async function payAtPage(ctx: ActingCtx, sandbox: Sandbox, id: string, locale: Locale): Promise<void> {
  await payCard(ctx, { id, locale });
  const { sessionId } = await ctx.db.cardAttempt.findFirstOrThrow({
    where: { paymentId: id, sessionId: { not: null } },
    orderBy: { number: "desc" },
  });
  sandbox.pay(sessionId ?? "");
  await syncPayment(ctx, id);
}

/** What the jobs would do by now. */
export async function moveMoney(parts: Parts, reservationId: string): Promise<void> {
  const rows = await parts.db.payment.findMany({
    where: { subject: "reservation", subjectId: reservationId, rail: "card" },
    orderBy: { createdAt: "asc" },
    select: { id: true },
  });
  for (const { id } of rows) await advancePayment(parts, { paymentId: id });
}

/** Takes over what has gone on to the bank of a payee since then. */
export async function followPayouts(parts: Parts, organisationId: string, since: Date): Promise<void> {
  const account = await parts.db.payeeAccount.findUnique({ where: { organisationId } });
  if (account?.stripeId != null) await syncPayouts(parts, organisationId, account.stripeId, since);
}

/** Nobody is told of the past: the server that listens from now on knows it. */
export async function forgetWebhooks({ webhooks }: Sandbox): Promise<void> {
  webhooks.hold();
  await webhooks.flush();
  webhooks.release("as-it-was", 0);
}
