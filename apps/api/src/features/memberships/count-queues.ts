import type { Db } from "@commonbench/db/client";
import type { QueueView } from "./queue-view.ts";

/** How much lies in each queue, in one pass over the memberships. */
export async function countQueues(db: Db, personId: string, now: Date): Promise<QueueView["counts"]> {
  const [counts] = await db.$queryRaw<QueueView["counts"][]>`
    select count(*) filter (where open)::int as open,
           count(*) filter (where open and assignee_id = ${personId}::uuid)::int as mine,
           count(*) filter (where not open)::int as decided,
           count(*)::int as "all",
           count(*) filter (where open and due_at <= ${now})::int as late,
           count(*) filter (where open and awaiting_answer)::int as "waitingForAnswer"
    from (select *, status in ('applied', 'under-review') as open from membership) as m`;
  return counts ?? { open: 0, mine: 0, decided: 0, all: 0, late: 0, waitingForAnswer: 0 };
}
