import { openDb } from "@commonbench/db/client";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@commonbench/db/embedded";
import { deployMigrations } from "@commonbench/db/migrate";
import { taxonomy } from "@commonbench/taxonomy/default";
import path from "node:path";
import type { Parts } from "./context.ts";
import { type Env, SetupError } from "./env.ts";
import { folderStore } from "./features/files/store.ts";
import { prepareJobs } from "./jobs.ts";
import { isPublicAddress } from "./public-address.ts";
import { connectPayments } from "./payments.ts";
import { openSearch } from "./search.ts";

/** Opens what a process needs, the database migrated; `close` ends it in the right order, also when opening failed half way. */
export async function openParts(env: Env): Promise<{ parts: Parts; close(): Promise<void> }> {
  const embedded = env.databaseUrl === undefined ? await startOwnDatabase(env) : null;
  const url = embedded?.url ?? env.databaseUrl ?? "";
  const { db, pool, close: closeDb } = openDb(url);
  let closeSearch = (): void => undefined;
  let closePayments = async (): Promise<void> => undefined;
  const close = async () => {
    closeSearch();
    await closePayments();
    await closeDb();
    await embedded?.stop();
  };
  try {
    await pool.query("select 1").catch((error: unknown) => {
      throw new SetupError(
        `The database at ${new URL(url).host} does not answer. Check DATABASE_URL and that PostgreSQL runs there.`,
        { cause: error },
      );
    });
    await deployMigrations(url);
    await prepareJobs(pool);
    const { search, close: end } = await openSearch(env, pool, taxonomy.thesaurus);
    closeSearch = end;
    const files = folderStore(path.join(env.dataDir, "files"));
    const { payments, sandbox, close: endPayments } = await connectPayments(env);
    closePayments = endPayments;
    const given = { env, db, pool, search, taxonomy, files, payments, sandbox };
    return { parts: { ...given, now: () => new Date(), mayReach: isPublicAddress }, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function startOwnDatabase(env: Env): Promise<EmbeddedPostgres> {
  try {
    return await startEmbeddedPostgres({ dir: path.join(env.dataDir, "postgres"), database: "commonbench" });
  } catch (error) {
    throw new SetupError(error instanceof Error ? error.message : "PostgreSQL could not start.", { cause: error });
  }
}
