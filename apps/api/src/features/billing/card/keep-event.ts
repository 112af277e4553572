import type { PaymentEvent } from "@commonbench/payments/events";
import { z } from "zod";
import type { Parts } from "#api/context.ts";
import { enqueue } from "#api/queue.ts";
import { transactions } from "#api/tx.ts";

/** What we keep of an event: which things to look at again. Never what it says of them. */
export const EventSubjectKept = z.object({
  kind: z.string(),
  paymentId: z.string().nullable(),
  checkoutId: z.string().nullable(),
  disputeId: z.string().nullable(),
  chargeId: z.string().nullable(),
  payoutId: z.string().nullable(),
  accountId: z.string().nullable(),
  metadata: z.record(z.string(), z.string()),
});
export type EventSubjectKept = z.infer<typeof EventSubjectKept>;

/** Keeps an event before anything is made of it; the same event again is the same row. False when it was there. */
export async function keepEvent(
  { db, now }: Pick<Parts, "db" | "now">,
  event: PaymentEvent,
  source: "webhook" | "catch-up",
): Promise<boolean> {
  const { id, type, accountId: account, at: createdAt } = event;
  const row = {
    id,
    type,
    account,
    subject: EventSubjectKept.parse(event.subject),
    source,
    createdAt,
    receivedAt: now(),
  };
  return transactions(db)(async (tx) => {
    const { count } = await tx.webhookEvent.createMany({ data: [row], skipDuplicates: true });
    if (count > 0) await enqueue(tx, "take-payment-event", { eventId: id }, `payment-event:${id}`);
    return count > 0;
  });
}
