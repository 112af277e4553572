import type { Parts } from "#api/context.ts";

/**
 * An engine that was away for an hour must not be waited for as long again: jobs that failed are due once more, one listing
 * each, and those that a later change has taken the place of are let go.
 */
export async function retryIndex({ pool }: Pick<Parts, "pool">): Promise<void> {
  await pool.query(`
    select count(*) from graphile_worker.reschedule_jobs(array(
      select id from graphile_worker.jobs where ${FAILED} and key is not null
        and (run_at > now() + interval '30 seconds' or attempts >= max_attempts)
    ), run_at => now(), attempts => 1)`);
  await pool.query(`
    select count(*) from graphile_worker.complete_jobs(array(
      select id from graphile_worker.jobs where ${FAILED} and key is null and attempts >= max_attempts))`);
}

const FAILED =
  "task_identifier in ('index-listings', 'index-organisations') and last_error is not null and locked_at is null";
