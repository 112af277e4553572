import type { Db, Tx } from "@commonbench/db/client";
import { atCommit } from "./commit-tail.ts";
import type { JobName, JobPayloads } from "./jobs.ts";

/** Adds a job that runs once the transaction has committed. Jobs of one `key` that wait are made one. */
export async function enqueue<N extends JobName>(
  tx: Tx,
  name: N,
  payload: JobPayloads[N],
  key?: string,
): Promise<void> {
  await atCommit(tx, { job: { name, payload, key: key ?? null } });
}

/** The same for many of one name. */
export async function enqueueAll<N extends JobName>(
  tx: Tx,
  name: N,
  jobs: readonly { readonly payload: JobPayloads[N]; readonly key: string }[],
): Promise<void> {
  await atCommit(tx, ...jobs.map((job) => ({ job: { name, ...job } })));
}

/** Of these keys the ones under which a job waits that is not failing. */
export async function waitingKeys(db: Db, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.$queryRaw<{ key: string }[]>`
    select key from graphile_worker.jobs where key = any(${[...keys]}::text[]) and last_error is null`;
  return new Set(rows.map(({ key }) => key));
}
