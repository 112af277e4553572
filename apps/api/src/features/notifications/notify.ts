import { Prisma, type Tx } from "@commonbench/db/client";
import { Audience, type AudienceInput } from "@commonbench/domain/notifications/audience";
import { type EventName, type EventPayloadInput, EVENTS } from "@commonbench/domain/notifications/catalogue";
import { v7 as newId } from "uuid";
import { atCommit } from "#api/commit-tail.ts";
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
  const id = newId();
  const what = JSON.stringify(EVENTS[event].payload.parse(payload));
  const whom = JSON.stringify(Audience.parse(audience));
  const adds = Prisma.sql`
    insert into notice (id, event, payload, audience, created_at)
    values (${id}::uuid, ${event}, ${what}::jsonb, ${whom}::jsonb, ${now()})`;
  await atCommit(tx, { adds });
  await enqueue(tx, "tell-notice", { noticeId: id }, `notice:${id}`);
}
