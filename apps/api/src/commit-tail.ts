import { type Db, Prisma, type Tx } from "@commonbench/db/client";

/** A piece of a transaction's last statement: an insert, or a select of functions to be called. */
export type TailPart = { readonly adds: Prisma.Sql } | { readonly calls: Prisma.Sql };

/** Parts that fit into one statement; its parameters are limited. */
const AT_ONCE = 50;

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
  for (let from = 0; from < tail.length; from += AT_ONCE) await send(tx, tail.slice(from, from + AT_ONCE));
  return result;
}

/** Sends parts without waiting for the commit, for those who read them in the same transaction. */
export async function send(tx: Pick<Db | Tx, "$executeRaw">, parts: readonly TailPart[]): Promise<void> {
  if (parts.length === 0) return;
  const adds = parts.flatMap((part) => ("adds" in part ? [part.adds] : []));
  const calls = parts.flatMap((part) => ("calls" in part ? [part.calls] : []));
  const inserts = adds.map((insert, at) => Prisma.sql`${Prisma.raw(`added${at}`)} as (${insert})`);
  const called = calls.map((select) => Prisma.sql`select count(*) from (${select}) called`);
  await tx.$executeRaw`
    ${inserts.length === 0 ? Prisma.empty : Prisma.sql`with ${Prisma.join(inserts, ", ")}`}
    ${called.length === 0 ? Prisma.sql`select 1` : Prisma.join(called, " union all ")}`;
}
