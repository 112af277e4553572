import type pg from "pg";
import type { Rebuild } from "../search.ts";
import type { Concepts } from "../concepts.ts";
import { alone } from "./locked.ts";
import { listings, organisations } from "./shelves.ts";
import { shelfOf } from "./write.ts";

/**
 * The whole index once more, in a schema beside: its tables are copies of those in use, so it needs no second
 * definition. Readers name the schema, and a swap renames it, which locks no table: nobody waits.
 */
export async function openRebuild(pool: pg.Pool, concepts: Concepts): Promise<Rebuild> {
  await alone(pool, async (client) => {
    const { rows } = await client.query<{ usable: boolean }>(USABLE);
    if (rows[0]?.usable === true) return;
    await client.query("drop schema if exists search_next cascade");
    for (const statement of await copyStatements(client)) await client.query(statement);
  });
  return {
    listings: shelfOf(pool, "search_next", listings(concepts)),
    organisations: shelfOf(pool, "search_next", organisations(concepts)),
    async swap() {
      // What a search asks about the size of a table is known from the first search on.
      for (const table of await tablesOf(pool)) await pool.query(`vacuum analyze search_next.${table}`);
      await alone(pool, (client) => client.query(SWAP));
      await pool.query("drop schema if exists search_old cascade");
    },
    abandon: async () => void (await pool.query("drop schema if exists search_next cascade")),
  };
}

/** A run that was stopped has left its tables, unless a newer version of the product has other columns. */
const COLUMNS = (schema: string) =>
  `select table_name::text, column_name::text, data_type::text from information_schema.columns where table_schema = '${schema}'`;
const USABLE =
  `select not exists ((${COLUMNS("search")} except ${COLUMNS("search_next")}) ` +
  `union all (${COLUMNS("search_next")} except ${COLUMNS("search")})) as usable`;

const SWAP =
  "drop schema if exists search_old cascade; " +
  "alter schema search rename to search_old; alter schema search_next rename to search";

async function tablesOf(client: pg.Pool | pg.PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'search'::regnamespace and relkind = 'r' order by 1",
  );
  return rows.map(({ name }) => name);
}

/** What makes the tables, functions and indexes of the index again, under the same names. */
async function copyStatements(client: pg.PoolClient): Promise<string[]> {
  const { rows: functions } = await client.query<{ text: string }>(
    "select pg_get_functiondef(oid) as text from pg_proc where pronamespace = 'search'::regnamespace",
  );
  const { rows: tables } = await client.query<{ name: string; options: string | null }>(
    "select relname as name, array_to_string(reloptions, ', ') as options " +
      "from pg_class where relnamespace = 'search'::regnamespace and relkind = 'r' order by 1",
  );
  const { rows: indexes } = await client.query<{ table: string; name: string; primary: boolean; text: string }>(
    'select t.relname as "table", i.relname as name, x.indisprimary as "primary", pg_get_indexdef(x.indexrelid) as text ' +
      "from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid " +
      "where t.relnamespace = 'search'::regnamespace order by 1, 2",
  );
  const beside = (text: string) => text.replaceAll("search.", "search_next.");
  return [
    "create schema search_next",
    ...functions.map(({ text }) => beside(text)),
    ...tables.map(
      ({ name, options }) =>
        `create table search_next.${name} (like search.${name} including defaults including storage including comments)` +
        (options === null ? "" : ` with (${options})`),
    ),
    ...indexes.map(({ text }) => beside(text)),
    ...indexes
      .filter(({ primary }) => primary)
      .map(
        ({ table, name }) => `alter table search_next.${table} add constraint ${name} primary key using index ${name}`,
      ),
  ];
}
