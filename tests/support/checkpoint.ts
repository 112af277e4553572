import { randomInt } from "node:crypto";
import pg from "pg";

export interface Step {
  readonly table: string;
  readonly on: "insert" | "update";
  /** SQL over `new`, where only some rows matter. */
  readonly when?: string;
  /** Inside the transaction, or when it commits and whoever asked has not heard yet. */
  readonly at: "statement" | "commit";
}

export interface Checkpoint {
  /** Resolves once a transaction waits there. */
  reached(): Promise<void>;
  /** Lets through whoever waits, and everybody after. */
  open(): Promise<void>;
}

/**
 * Makes transactions wait at a step, so that something can be killed exactly there. A process that is killed at a
 * statement has its transaction undone; one that is killed at the commit has it done, and does not know.
 */
export async function holdAt(databaseUrl: string, { table, on, when, at }: Step): Promise<Checkpoint> {
  const key = randomInt(1, 2 ** 31 - 1);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const name = `checkpoint_${key}`;
  const kind = at === "commit" ? "constraint trigger" : "trigger";
  const deferred = at === "commit" ? "deferrable initially deferred" : "";
  await client.query(`
    create function ${name}() returns trigger language plpgsql as
      $body$ begin perform pg_advisory_xact_lock(${key}); return null; end $body$;
    create ${kind} ${name} after ${on} on ${table} ${deferred}
      for each row ${when === undefined ? "" : `when (${when})`} execute function ${name}();
    select pg_advisory_lock(${key});`);
  return {
    async reached() {
      const waits = `select 1 from pg_locks where locktype = 'advisory' and not granted and objid = ${key}`;
      while ((await client.query(waits)).rowCount === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    },
    async open() {
      await client.query(`select pg_advisory_unlock(${key})`);
      await client.query(`drop trigger ${name} on ${table}; drop function ${name}();`);
      await client.end();
    },
  };
}
