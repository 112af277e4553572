import { type Db, Prisma, type Tx } from "@commonbench/db/client";
import { atCommit } from "./commit-tail.ts";
import type { JobName, JobPayloads } from "./jobs.ts";

const MAX_ATTEMPTS = 12;

/** Adds a job that runs once the transaction has committed. Jobs of one `key` that wait are made one. */
export async function enqueue<N extends JobName>(
  tx: Tx,
  name: N,
  payload: JobPayloads[N],
  key?: string,
): Promise<void> {
  const json = JSON.stringify(payload);
  const calls = Prisma.sql`select graphile_worker.add_job(${name}, ${json}::json, job_key => ${key ?? null}::text, job_key_mode => 'replace', max_attempts => ${MAX_ATTEMPTS}::int)`;
  await atCommit(tx, { calls });
}

/** The same for many of one name in a single statement. */
export async function enqueueAll<N extends JobName>(
  tx: Tx,
  name: N,
  jobs: readonly { readonly payload: JobPayloads[N]; readonly key: string }[],
): Promise<void> {
  if (jobs.length === 0) return;
  const json = JSON.stringify(jobs);
  const calls = Prisma.sql`
    select 1 from graphile_worker.add_jobs(array(
      select row(${name}, job.payload, null, null, ${MAX_ATTEMPTS}::int, job.key, null, null)::graphile_worker.job_spec
      from json_to_recordset(${json}::json) as job(payload json, key text)))`;
  await atCommit(tx, { calls });
}

/** Of these keys the ones under which a job waits that is not failing. */
export async function waitingKeys(db: Db, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.$queryRaw<{ key: string }[]>`
    select key from graphile_worker.jobs where key = any(${[...keys]}::text[]) and last_error is null`;
  return new Set(rows.map(({ key }) => key));
}
