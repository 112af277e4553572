import type { ActingCtx } from "#api/context.ts";
import { unreadEntries } from "./unread.ts";
import type { InboxView } from "./view.ts";

/** How much lies where, in one pass over the organisation's sides. */
export async function countInbox(ctx: ActingCtx): Promise<InboxView["counts"]> {
  const { personId, organisation } = ctx.actor;
  const [counts] = await ctx.db.$queryRaw<InboxView["counts"][]>`
    select count(*) filter (where status = 'open')::int as open,
      count(*) filter (where status = 'waiting')::int as waiting,
      count(*) filter (where status = 'done')::int as done,
      count(*) filter (where status <> 'done' and assignee_id = ${personId}::uuid)::int as mine,
      count(*) filter (where status <> 'done' and assignee_id is null)::int as nobodys,
      count(*) filter (where status <> 'done' and exists (select 1 from enquiry_entry e where ${unreadEntries(ctx)}))::int as unread
    from enquiry_side s where s.organisation_id = ${organisation.id}::uuid`;
  return counts ?? { open: 0, waiting: 0, done: 0, mine: 0, nobodys: 0, unread: 0 };
}
