import { type Db, Prisma, type Tx } from "@commonbench/db/client";
import type { ActingCtx } from "#api/context.ts";

/** Entries `e` of a thread of side `s` that the caller has yet to read: words that are not their own. */
export function unreadEntries({ actor }: ActingCtx): Prisma.Sql {
  return Prisma.sql`e.enquiry_id = s.enquiry_id
    and (e.only_for is null or e.only_for = s.organisation_id)
    and e.kind <> 'event' and e.person_id is distinct from ${actor.personId}::uuid
    and e.seq > coalesce((select r.seq from enquiry_reading r
      where r.person_id = ${actor.personId}::uuid and r.enquiry_id = s.enquiry_id), 0)`;
}

export async function countUnreadEntries(db: Db | Tx, ctx: ActingCtx, enquiryId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from enquiry_side s join enquiry_entry e on ${unreadEntries(ctx)}
    where s.enquiry_id = ${enquiryId}::uuid and s.organisation_id = ${ctx.actor.organisation.id}::uuid`;
  return row?.count ?? 0;
}

/** The first of them; null when all is read. */
export async function firstUnreadEntry(db: Db, ctx: ActingCtx, enquiryId: string): Promise<string | null> {
  const [row] = await db.$queryRaw<{ id: string }[]>`
    select e.id from enquiry_side s join enquiry_entry e on ${unreadEntries(ctx)}
    where s.enquiry_id = ${enquiryId}::uuid and s.organisation_id = ${ctx.actor.organisation.id}::uuid
    order by e.seq limit 1`;
  return row?.id ?? null;
}
