import type { Parts } from "#api/context.ts";
import { syncPayouts } from "../account/sync-payout.ts";
import { keepEvent } from "./keep-event.ts";

/** Events come late and out of order; so much before the last one seen is looked at again. */
const OVERLAP = 2 * 60 * 60 * 1000;
/** As far back as the card company remembers. */
const FARTHEST = 29 * 24 * 60 * 60 * 1000;

/** Asks for what happened while we did not listen, and keeps what never came. */
export async function catchUpPayments(parts: Parts): Promise<void> {
  const { db, payments, now } = parts;
  if (payments.mode === "closed") return;
  if ((await db.cardAttempt.count()) === 0 && (await db.payeeAccount.count()) === 0) return;
  const last = await db.webhookEvent.findFirst({ orderBy: { createdAt: "desc" }, select: { createdAt: true } });
  const from = last === null ? FARTHEST : Math.min(FARTHEST, now().getTime() - last.createdAt.getTime() + OVERLAP);
  const since = new Date(now().getTime() - from);
  for await (const event of payments.eventsOf({ since })) await keepEvent(parts, event, "catch-up");
  const accounts = await db.payeeAccount.findMany({ where: { stripeId: { not: null } } });
  for (const { organisationId, stripeId } of accounts)
    if (stripeId !== null) await syncPayouts(parts, organisationId, stripeId, since);
}
