import { expect } from "vitest";
import type { House } from "./house.ts";

/** As old as they must be before a sweep takes them for left behind. */
const AGED = [
  ["card_attempt", "created_at"],
  ["refund", "created_at"],
  ["payee_transfer", "created_at"],
  ["webhook_event", "received_at"],
  ["payment", "settled_at"],
  ["notice", "created_at"],
] as const;
const SWEEPS = ["sweep-payments", "expire-reservations", "deliver-due", "rescue-jobs"];

/** For longer than those need who live: in the hands of somebody who was killed, or lost the connection. */
const STUCK = "locked_at is not null and locked_at < now() - interval '2 seconds'";

/** The same, some minutes later; the worker gives them to others after hours only. */
const LEFT = "locked_at is not null and locked_at < now() - interval '5 minutes'";

/** Some minutes go by: what the timetable does then is done, and what comes of it, until nothing is left to do. */
export async function recover({ pool }: Pick<House, "pool">): Promise<void> {
  await until(pool, STUCK);
  for (const [table, column] of AGED)
    await pool.query(`update ${table} set ${column} = ${column} - interval '11 minutes' where ${column} is not null`);
  await pool.query(
    `update graphile_worker._private_jobs set locked_at = locked_at - interval '11 minutes' where ${STUCK}`,
  );
  await pool.query("update graphile_worker._private_jobs set run_at = now() where locked_at is null");
  for (const sweep of SWEEPS) await pool.query("select graphile_worker.add_job($1, '{}')", [sweep]);
  await until(pool, LEFT);
  // Hours go by: others get what had failed once before, and then came into the hands of somebody who was gone.
  await pool.query(`update graphile_worker._private_jobs set locked_at = null, locked_by = null, run_at = now()
    where ${LEFT} and last_error is not null`);
  await until(pool, LEFT);
  const failed = await pool.query(
    "select task_identifier, last_error from graphile_worker.jobs where last_error is not null",
  );
  expect(failed.rows).toEqual([]);
}

/** Until no job is due but such as are not counted. What failed meanwhile is tried again now instead of in minutes. */
async function until(pool: House["pool"], notCounted: string): Promise<void> {
  const again = `update graphile_worker._private_jobs set run_at = now()
    where run_at > now() and last_error is not null and attempts < max_attempts and locked_at is null`;
  const due = `select 1 from graphile_worker._private_jobs
    where run_at <= now() + interval '1 second' and attempts < max_attempts and not (${notCounted}) limit 1`;
  for (;;) {
    await pool.query(again);
    if ((await pool.query(due)).rowCount === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
