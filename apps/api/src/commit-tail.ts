import { type Db, Prisma, type Tx } from "@commonbench/db/client";

export interface WaitingJob {
  readonly name: string;
  readonly payload: unknown;
  /** Of those with one key only the last is kept. */
  readonly key: string | null;
}

/** A piece of a transaction's last statement: an insert, a select of functions to be called, or a job. */
export type TailPart = { readonly adds: Prisma.Sql } | { readonly calls: Prisma.Sql } | { readonly job: WaitingJob };

/** Parts that fit into one statement; its parameters are limited. */
const AT_ONCE = 50;
const MAX_ATTEMPTS = 12;

const tails = new WeakMap<object, TailPart[]>();

/**
 * What is told of a change (trail, notices, jobs, signals) is read by nobody before the commit, so all of it goes out
 * together just before. Outside of a transaction that gathers, it goes out at once.
 */
export async function atCommit(tx: Pick<Db | Tx, "$executeRaw">, ...parts: readonly TailPart[]): Promise<void> {
  const tail = tails.get(tx);
  if (tail === undefined) await send(tx, parts);
  else tail.push(...parts);
}

/** Does the work, then sends what it left for the end. */
export async function withTail<T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  const tail: TailPart[] = [];
  tails.set(tx, tail);
  const result = await work(tx);
  await send(tx, tail);
  return result;
}

/** Sends parts without waiting for the commit, for those who read them in the same transaction. */
export async function send(tx: Pick<Db | Tx, "$executeRaw">, parts: readonly TailPart[]): Promise<void> {
  const jobs = parts.flatMap((part) => ("job" in part ? [part.job] : []));
  const others = parts.filter((part) => !("job" in part));
  const all = jobs.length === 0 ? others : [...others, { calls: adding(jobs) }];
  for (let from = 0; from < all.length; from += AT_ONCE)
    await tx.$executeRaw(statementOf(all.slice(from, from + AT_ONCE)));
}

function statementOf(parts: readonly TailPart[]): Prisma.Sql {
  const adds = parts.flatMap((part) => ("adds" in part ? [part.adds] : []));
  const calls = parts.flatMap((part) => ("calls" in part ? [part.calls] : []));
  const inserts = adds.map((insert, at) => Prisma.sql`${Prisma.raw(`added${at}`)} as (${insert})`);
  const called = calls.map((select) => Prisma.sql`select count(*) from (${select}) called`);
  return Prisma.sql`
    ${inserts.length === 0 ? Prisma.empty : Prisma.sql`with ${Prisma.join(inserts, ", ")}`}
    ${called.length === 0 ? Prisma.sql`select 1` : Prisma.join(called, " union all ")}`;
}

/** One call for all of them: that costs hardly more than for one. */
function adding(jobs: readonly WaitingJob[]): Prisma.Sql {
  const last = new Map(jobs.map((job, at) => [job.key ?? at, job]));
  return Prisma.sql`
    select 1 from graphile_worker.add_jobs(array(
      select row(job.name, job.payload, null, null, ${MAX_ATTEMPTS}::int, job.key, null, null)::graphile_worker.job_spec
      from json_to_recordset(${JSON.stringify([...last.values()])}::json) as job(name text, payload json, key text)))`;
}
