import type pg from "pg";
import { type Refusal, refusal } from "./refusal.ts";

export interface Raced<T> {
  readonly won: readonly T[];
  readonly lost: readonly Refusal[];
}

/** So many calls at once. Whatever is not an answer or a refusal of the server fails the test. */
export async function race<T>(racers: number, call: (racer: number) => Promise<T>): Promise<Raced<T>> {
  const outcomes = await Promise.allSettled(Array.from({ length: racers }, (_, racer) => call(racer)));
  const won = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));
  const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome] : []));
  return { won, lost: await Promise.all(refused.map(({ reason }) => refusal(Promise.reject(reason)))) };
}

/** How many rows each table has, waiting jobs included; tables whose rows outlive what made them are left out. */
export async function rowCounts(pool: pg.Pool): Promise<ReadonlyMap<string, number>> {
  const { rows } = await pool.query<{ name: string; count: number }>(`
    select relname as name, (xpath('/row/c/text()', query_to_xml(
      format('select count(*) as c from %I.%I', nspname, relname), false, true, '')))[1]::text::int as count
    from pg_class join pg_namespace n on n.oid = relnamespace
    where relkind = 'r' and (nspname = 'public' or (nspname = 'graphile_worker' and relname = '_private_jobs'))
      and relname not in ('ledger_account')`);
  return new Map(rows.map(({ name, count }) => [name, count]));
}

/** What was added, by table; what stayed is left out. */
export function added(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): Record<string, number> {
  const changes = [...after].map(([name, count]) => [name, count - (before.get(name) ?? 0)] as const);
  return Object.fromEntries(changes.filter(([, change]) => change !== 0));
}
