import type { PaymentInput } from "@commonbench/domain/billing/inputs";
import { notFound } from "@commonbench/domain/errors";
import { hasAllianceRole } from "#api/actor.ts";
import type { PersonCtx } from "#api/context.ts";
import { asked } from "../card/answers.ts";
import { syncPayment } from "../card/sync-payment.ts";
import type { PaymentView } from "../view.ts";
import { findPayment, type PaymentRow } from "./load.ts";
import { toPaymentView } from "./payment-view.ts";

/** A payment as one of its two sides, or the secretariat, sees it. */
export async function getPayment(ctx: PersonCtx, { id, locale }: PaymentInput): Promise<PaymentView> {
  return toPaymentView(ctx, await loadReadable(ctx, id), locale);
}

/** After the card company's page: looks what is true, as a webhook would, and shows it. */
export async function returnToPayment(ctx: PersonCtx, { id, locale }: PaymentInput): Promise<PaymentView> {
  const payment = await loadReadable(ctx, id);
  if (payment.rail === "card" && payment.status !== "paid") await asked(syncPayment(ctx, id));
  return getPayment(ctx, { id, locale });
}

async function loadReadable({ db, actor }: PersonCtx, id: string): Promise<PaymentRow> {
  const payment = await findPayment(db, { id });
  const own = actor.organisation?.id;
  const isParty = payment !== null && (payment.payerId === own || payment.payeeId === own);
  return isParty || (payment !== null && hasAllianceRole(actor, "secretariat")) ? payment : notFound();
}
