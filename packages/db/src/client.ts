import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { Prisma, PrismaClient } from "./generated/client.ts";

export { Prisma };

/** The database as features see it; inside a transaction the same methods on `Tx`. */
export type Db = PrismaClient;
export type Tx = Prisma.TransactionClient;

/** From so many calls on a statement is planned once per connection; so many at most, since each connection keeps them. */
const FREQUENT = 20;
const MOST = 120;
const UNNAMED = "";

/** Names for the statements that are asked most, by which PostgreSQL knows them again; the others have none. */
function namesOfFrequent(): (query: { readonly sql: string }) => string {
  const calls = new Map<string, number>();
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined || names.size === MOST) return known ?? UNNAMED;
    const times = (calls.get(sql) ?? 0) + 1;
    if (times < FREQUENT) {
      if (calls.size > 5000) calls.clear();
      calls.set(sql, times);
      return UNNAMED;
    }
    calls.delete(sql);
    const name = `frequent-${names.size}`;
    names.set(sql, name);
    return name;
  };
}

/** Opens a pool and a client over it. `close` ends both. */
export function openDb(url: string, connections = 20): { db: Db; pool: pg.Pool; close(): Promise<void> } {
  const pool = new pg.Pool({ connectionString: url, max: connections, connectionTimeoutMillis: 10_000 });
  // A connection that the server closes while it idles is replaced by the pool; without a listener it would end the process.
  const replaced = () => undefined;
  pool.on("error", replaced);
  pool.on("connect", (client) => client.on("error", replaced));
  const db = new PrismaClient({ adapter: new PrismaPg(pool, { statementNameGenerator: namesOfFrequent() }) });
  return {
    db,
    pool,
    async close() {
      await db.$disconnect();
      await pool.end().catch(() => undefined);
    },
  };
}
