import { Prisma, type Tx } from "@commonbench/db/client";
import type { ActingCtx, Actor } from "#api/context.ts";

export interface Point {
  readonly enquiryId: string;
  readonly seq: number;
}

/** The caller has read up to there, and so has their organisation. Reading never goes back. Answers whether it went on. */
export async function markRead(tx: Tx, ctx: ActingCtx, point: Point): Promise<boolean> {
  const { actor, now } = ctx;
  const { enquiryId, seq } = point;
  await tx.$executeRaw(seeing(actor, point));
  const moved = await tx.enquirySide.updateMany({
    where: { enquiryId, organisationId: actor.organisation.id, readSeq: { lt: seq } },
    data: { readSeq: seq, readAt: now() },
  });
  return moved.count > 0;
}

/** The same for the caller alone, as a statement or a part of one. */
export function seeing({ personId }: Pick<Actor, "personId">, { enquiryId, seq }: Point): Prisma.Sql {
  return Prisma.sql`
    insert into enquiry_reading (enquiry_id, person_id, seq) values (${enquiryId}::uuid, ${personId}::uuid, ${seq})
    on conflict (person_id, enquiry_id) do update set seq = excluded.seq where enquiry_reading.seq < excluded.seq`;
}
