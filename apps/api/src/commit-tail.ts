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

/**
 * The change itself, where it can be one statement together with what is told of it: the rows it makes, and selects that
 * call the database's `refuse` when it must not stand, asked in their order. Rows are made when the first asks for `made`.
 */
export interface Lead {
  readonly makes: Prisma.Sql;
  readonly insists: readonly Prisma.Sql[];
}

interface Tail {
  readonly parts: TailPart[];
  /** Set where the whole transaction may be one statement. */
  lead?: Lead | null;
}

const tails = new WeakMap<object, Tail>();

/**
 * What is told of a change (trail, notices, jobs, signals) is read by nobody before the commit, so all of it goes out
 * together just before. Outside of a transaction that gathers, it goes out at once.
 */
export async function atCommit(tx: Pick<Db | Tx, "$executeRaw">, ...parts: readonly TailPart[]): Promise<void> {
  const tail = tails.get(tx);
  if (tail === undefined) await send(tx, parts);
  else tail.parts.push(...parts);
}

/**
 * Takes a change as the beginning of the only statement; what it insists on is known at the end. False where there is a
 * transaction, in which it is a statement of its own.
 */
export function leads(tx: Tx, lead: Lead): boolean {
  const tail = tails.get(tx);
  if (tail?.lead !== null) return false;
  tail.lead = lead;
  return true;
}

/** Does the work, then sends what it left for the end. */
export async function withTail<T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  const tail: Tail = { parts: [] };
  tails.set(tx, tail);
  const result = await work(tx);
  await send(tx, tail.parts);
  return result;
}

/** The same for work that has no transaction yet: null when it turned out to need one. Nothing is sent. */
export async function gathering<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<Gathered<T> | null> {
  const tx = new Proxy<Tx>(db, {
    get() {
      throw new NeedsTransaction();
    },
  });
  const tail: Tail = { parts: [], lead: null };
  tails.set(tx, tail);
  try {
    const result = await work(tx);
    const { lead, parts } = tail;
    return lead && parts.length <= AT_ONCE ? { result, statement: statementOf(withJobsTogether(parts), lead) } : null;
  } catch (error) {
    if (error instanceof NeedsTransaction) return null;
    throw error;
  }
}

export interface Gathered<T> {
  readonly result: T;
  readonly statement: Prisma.Sql;
}

/** Work that gathers has asked the database something. */
class NeedsTransaction extends Error {}

/** Sends parts without waiting for the commit, for those who read them in the same transaction. */
export async function send(tx: Pick<Db | Tx, "$executeRaw">, parts: readonly TailPart[]): Promise<void> {
  const all = withJobsTogether(parts);
  for (let from = 0; from < all.length; from += AT_ONCE)
    await tx.$executeRaw(statementOf(all.slice(from, from + AT_ONCE), null));
}

function withJobsTogether(parts: readonly TailPart[]): readonly TailPart[] {
  const jobs = parts.flatMap((part) => ("job" in part ? [part.job] : []));
  const others = parts.filter((part) => !("job" in part));
  return jobs.length === 0 ? others : [...others, { calls: adding(jobs) }];
}

function statementOf(parts: readonly TailPart[], lead: Lead | null): Prisma.Sql {
  const adds = parts.flatMap((part) => ("adds" in part ? [part.adds] : []));
  const calls = parts.flatMap((part) => ("calls" in part ? [part.calls] : []));
  const made = lead === null ? [] : [Prisma.sql`made as (${lead.makes})`];
  const inserts = [...made, ...adds.map((insert, at) => Prisma.sql`${Prisma.raw(`added${at}`)} as (${insert})`)];
  // What may refuse comes first, so that nothing else is done in vain.
  const selects = lead === null ? calls : [...lead.insists, ...calls];
  const called = selects.map((select) => Prisma.sql`select count(*) from (${select}) called`);
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
