import type { Tx } from "@commonbench/db/client";
import type { JobName, JobPayloads } from "./jobs.ts";

/** Adds a job that runs once the transaction has committed. Jobs of one `key` that wait are made one. */
export async function enqueue<N extends JobName>(
  tx: Tx,
  name: N,
  payload: JobPayloads[N],
  key?: string,
): Promise<void> {
  const json = JSON.stringify(payload);
  await tx.$executeRaw`select graphile_worker.add_job(${name}, ${json}::json, job_key => ${key ?? null}::text, job_key_mode => 'replace', max_attempts => 12)`;
}
