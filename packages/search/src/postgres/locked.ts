import type pg from "pg";

type Work = (client: pg.PoolClient) => Promise<unknown>;

const KEY = "hashtext('search.writing')";

/** A transaction that writes: many at a time, and all that it writes goes into one index. */
export function writing(pool: pg.Pool, work: Work): Promise<void> {
  return inTransaction(pool, `select pg_advisory_xact_lock_shared(${KEY})`, work);
}

/** A transaction that changes the index itself, while nobody writes. */
export function alone(pool: pg.Pool, work: Work): Promise<void> {
  return inTransaction(pool, `select pg_advisory_xact_lock(${KEY})`, work);
}

async function inTransaction(pool: pg.Pool, lock: string, work: Work): Promise<void> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(`begin; ${lock}`);
    await work(client);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch((cause: Error) => void (broken = cause));
    throw error;
  } finally {
    client.release(broken);
  }
}
