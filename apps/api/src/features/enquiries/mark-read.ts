import type { Tx } from "@commonbench/db/client";
import type { ActingCtx } from "#api/context.ts";

export interface Point {
  readonly enquiryId: string;
  readonly seq: number;
}

/** The caller has read up to there, and so has their organisation. Reading never goes back. Answers whether it went on. */
export async function markRead(tx: Tx, ctx: ActingCtx, point: Point): Promise<boolean> {
  const { actor, now } = ctx;
  const { enquiryId, seq } = point;
  await markSeen(tx, ctx, point);
  const moved = await tx.enquirySide.updateMany({
    where: { enquiryId, organisationId: actor.organisation.id, readSeq: { lt: seq } },
    data: { readSeq: seq, readAt: now() },
  });
  return moved.count > 0;
}

/** The same for the caller alone. */
export async function markSeen(tx: Tx, { actor }: ActingCtx, { enquiryId, seq }: Point): Promise<void> {
  await tx.$executeRaw`
    insert into enquiry_reading (enquiry_id, person_id, seq) values (${enquiryId}::uuid, ${actor.personId}::uuid, ${seq})
    on conflict (person_id, enquiry_id) do update set seq = excluded.seq where enquiry_reading.seq < excluded.seq`;
}
