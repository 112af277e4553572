import type pg from "pg";

export interface WaitingJob {
  readonly name: string;
  readonly payload: unknown;
  /** Of the last attempt. */
  readonly error: string | null;
  readonly due: boolean;
  /** In somebody's hands just now. */
  readonly held: boolean;
}

/** Jobs that wait, oldest first. */
export async function waitingJobs(pool: pg.Pool): Promise<WaitingJob[]> {
  const { rows } = await pool.query<WaitingJob>(
    `select task.identifier as name, job.payload, job.last_error as error,
            job.run_at < now() + interval '1 second' as due, job.locked_at is not null as held
     from graphile_worker._private_jobs job join graphile_worker._private_tasks task on task.id = job.task_id
     order by job.id`,
  );
  return rows;
}

const PATIENCE_MS = 20_000;

/**
 * Runs until nothing is due; a round may come a moment too early for a job that was just added, and others may run jobs
 * as well. A job that fails fails the test.
 */
export async function runUntilDone(pool: pg.Pool, run: () => Promise<void>): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    await run();
    const waiting = await waitingJobs(pool);
    const failed = waiting.filter(({ error, held }) => error !== null && !held);
    if (failed.length > 0) throw new Error(`jobs failed: ${JSON.stringify(failed)}`);
    if (!waiting.some(({ due }) => due)) return;
    if (Date.now() > deadline) throw new Error(`jobs stay due: ${JSON.stringify(waiting)}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
