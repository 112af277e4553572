// One PostgreSQL for a whole run, with a migrated database that every test file copies.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { startEmbeddedPostgres } from "@commonbench/db/embedded";
import { deployMigrations } from "@commonbench/db/migrate";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { freePort } from "./free-port.ts";
import { TEMPLATE } from "./template.ts";

export default async function startServer(project: TestProject): Promise<() => Promise<void>> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), "commonbench-tests-"));
  // mkdtemp makes it private to root, and PostgreSQL runs as nobody.
  fs.chmodSync(dir, 0o755);
  const server = await startEmbeddedPostgres({
    dir: path.join(dir, "pg"),
    database: TEMPLATE,
    port: await freePort(),
    durable: false,
  });
  const stop = async () => {
    await server.stop();
    fs.rmSync(dir, { recursive: true, force: true });
  };
  try {
    await deployMigrations(server.url);
    const admin = new URL(server.url);
    admin.pathname = "/postgres";
    await sealTemplate(admin.href);
    project.provide("postgresUrl", admin.href);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

/** A template with a connection to it cannot be copied, and the migration engine closes its own late. */
async function sealTemplate(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(`alter database ${TEMPLATE} with is_template true allow_connections false`);
  await client.query("select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1", [TEMPLATE]);
  await client.end();
}
