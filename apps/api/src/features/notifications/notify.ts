import type { Tx } from "@commonbench/db/client";
import { Audience, type AudienceInput } from "@commonbench/domain/notifications/audience";
import { type EventName, type EventPayloadInput, EVENTS } from "@commonbench/domain/notifications/catalogue";
import type { Parts } from "#api/context.ts";
import { enqueue } from "#api/queue.ts";

/**
 * The one road by which somebody is told something. In the transaction of what has happened: it writes the event and
 * who is to hear of it; a job works out who that is when it is told.
 */
export async function notify<E extends EventName>(
  tx: Tx,
  { now }: Pick<Parts, "now">,
  event: E,
  payload: EventPayloadInput<E>,
  audience: AudienceInput,
): Promise<void> {
  const stored = { payload: EVENTS[event].payload.parse(payload), audience: Audience.parse(audience) };
  const { id } = await tx.notice.create({ data: { event, ...stored, createdAt: now() }, select: { id: true } });
  await enqueue(tx, "tell-notice", { noticeId: id }, `notice:${id}`);
}
