import { openDb } from "@commonbench/db/client";
import type { EmbeddedPostgres } from "@commonbench/db/embedded";
import { startEmbeddedPostgres } from "@commonbench/db/embedded";
import { deployMigrations } from "@commonbench/db/migrate";
import { postgresSearch } from "@commonbench/search/postgres";
import { taxonomy } from "@commonbench/taxonomy/default";
import fs from "node:fs";
import path from "node:path";
import type { Parts } from "./context.ts";
import { fillDemo } from "./demo/fill.ts";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "./demo/accounts.ts";
import { type Env, SetupError } from "./env.ts";
import { foundingToken } from "./features/alliance/founding-token.ts";
import { folderStore } from "./features/files/store.ts";
import { prepareJobs, startJobs } from "./jobs.ts";
import { lockDataDir } from "./lock.ts";
import { createServer } from "./server.ts";

type Say = (line: string) => void;

/** Starts everything in order, and answers with the way to stop it: requests first, then jobs, then the database. */
export async function startCommonbench(env: Env, say: Say, built: Promise<void>): Promise<() => Promise<void>> {
  const stops: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const step of stops.splice(0).reverse()) await step();
  };
  try {
    const unlock = await lockDataDir(env.dataDir);
    stops.push(unlock);
    const parts = await openParts(env, stops);
    if (env.demo) await fillDemo(parts, say);
    await built;
    const app = await createServer(parts);
    const runner = await startJobs(parts, app.log);
    stops.push(() => runner.stop());
    stops.push(() => app.close());
    await listen(app, env);
    await greet(parts, say);
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

async function openParts(env: Env, stops: (() => Promise<unknown>)[]): Promise<Parts> {
  const embedded = env.databaseUrl === undefined ? await startOwnDatabase(env) : null;
  if (embedded) stops.push(() => embedded.stop());
  const url = embedded?.url ?? env.databaseUrl ?? "";
  const { db, pool, close } = openDb(url);
  stops.push(close);
  try {
    await pool.query("select 1");
  } catch (error) {
    const { host } = new URL(url);
    throw new SetupError(`The database at ${host} does not answer. Check DATABASE_URL and that PostgreSQL runs there.`, { cause: error });
  }
  await deployMigrations(url);
  await prepareJobs(pool);
  return {
    env,
    db,
    pool,
    search: postgresSearch(pool),
    taxonomy,
    files: folderStore(path.join(env.dataDir, "files")),
    now: () => new Date(),
  };
}

async function startOwnDatabase(env: Env): Promise<EmbeddedPostgres> {
  try {
    return await startEmbeddedPostgres({ dir: path.join(env.dataDir, "postgres"), database: "commonbench" });
  } catch (error) {
    throw new SetupError(error instanceof Error ? error.message : "PostgreSQL could not start.", { cause: error });
  }
}

async function listen(app: Awaited<ReturnType<typeof createServer>>, env: Env): Promise<void> {
  try {
    await app.listen({ port: env.port, host: env.host });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") {
      throw new SetupError(`Port ${env.port} is taken. Choose another, for example: PORT=${env.port + 1} npm start`, { cause: error });
    }
    if (error instanceof Error && "code" in error && error.code === "EACCES") {
      throw new SetupError(`Port ${env.port} needs more rights. Choose one above 1023, for example: PORT=3000 npm start`, { cause: error });
    }
    throw error;
  }
}

async function greet({ env, db }: Parts, say: Say): Promise<void> {
  say(`Commonbench is ready at ${env.publicUrl}`);
  if (env.demo) {
    say(`\nDemo accounts (password ${DEMO_PASSWORD}):`);
    for (const account of DEMO_ACCOUNTS) say(`  ${account.email.padEnd(38)} ${account.who.en}`);
  } else {
    const token = await foundingToken(db);
    if (token !== null) say(`\nNobody runs the alliance yet. Sign up, then open this link once: ${env.publicUrl}/found?token=${token}`);
  }
  if (env.localMailbox) say(`\nMails are shown at ${env.publicUrl}/dev/mail`);
}

/** Fails early and in words when the data folder cannot hold data. */
export function checkDataDir(dir: string): void {
  try {
    fs.mkdirSync(dir, { recursive: true, mode: 0o755 });
    fs.accessSync(dir, fs.constants.W_OK);
  } catch (error) {
    throw new SetupError(`The data folder ${dir} cannot be written. Choose another with DATA_DIR or change its owner.`, { cause: error });
  }
}
