import type { Parts } from "./context.ts";
import type { JobName } from "./jobs.ts";

/** These take seconds, may run twice, and no row of their own says that they are still to do. */
const SHORT = ["draw-paper", "send-push", "take-mail"] as const satisfies readonly JobName[];

/**
 * A worker that is killed leaves its jobs locked for hours; after some minutes others may have these. The queue has no
 * call for single jobs. Attempts stay counted, so that what kills its worker is not tried for ever.
 */
export async function rescueJobs({ db }: Pick<Parts, "db">): Promise<void> {
  await db.$executeRaw`
    update graphile_worker._private_jobs job set locked_at = null, locked_by = null, run_at = now()
    from graphile_worker._private_tasks task
    where task.id = job.task_id and task.identifier = any(${[...SHORT]}::text[])
      and job.locked_at < now() - interval '5 minutes'`;
}
