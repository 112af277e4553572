import type pg from "pg";

export interface WaitingJob {
  readonly name: string;
  readonly payload: unknown;
  /** Of the last attempt. */
  readonly error: string | null;
}

/** Jobs that wait, oldest first. */
export async function waitingJobs(pool: pg.Pool): Promise<WaitingJob[]> {
  const { rows } = await pool.query<WaitingJob>(
    `select task.identifier as name, job.payload, job.last_error as error
     from graphile_worker._private_jobs job join graphile_worker._private_tasks task on task.id = job.task_id
     order by job.id`,
  );
  return rows;
}
