import type { Prisma } from "@commonbench/db/client";
import type pg from "pg";

const names = new Map<string, string>();

/**
 * For the few reads that every page waits for: planned once per connection, and straight from the driver, which costs a
 * third of the ORM's way. The text must be made of constant pieces, so that there are few of them.
 */
export async function prepared<T extends pg.QueryResultRow>(
  pool: pg.Pool | pg.ClientBase,
  statement: Prisma.Sql,
): Promise<T[]> {
  const { text, values } = statement;
  const name = names.get(text) ?? `hot-${names.size}`;
  names.set(text, name);
  const { rows } = await pool.query<T>({ name, text, values });
  return rows;
}
