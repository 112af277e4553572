import type { ActingCtx } from "#api/context.ts";
import { unreadEntries } from "./unread.ts";

/** Threads with something that the caller has not read; what is done asks for nothing. */
export async function countUnread(ctx: ActingCtx): Promise<{ threads: number }> {
  const [row] = await ctx.db.$queryRaw<{ threads: number }[]>`
    select count(*)::int as threads from enquiry_side s
    where s.organisation_id = ${ctx.actor.organisation.id}::uuid and s.status <> 'done'
      and exists (select 1 from enquiry_entry e where ${unreadEntries(ctx)})`;
  return row ?? { threads: 0 };
}
