import { startEmbeddedPostgres } from "@commonbench/db/embedded";
import { deployMigrations } from "@commonbench/db/migrate";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { freePort } from "./free-port.ts";

/** A PostgreSQL that keeps its promises, to be ended in the middle of its work. */
export async function openOwnPostgres() {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), "commonbench-own-"));
  // mkdtemp makes it private to root, and PostgreSQL runs as nobody.
  fs.chmodSync(dir, 0o755);
  const options = { dir: path.join(dir, "postgres"), database: "faults", port: await freePort() };
  let running = await startEmbeddedPostgres(options);
  const { url } = running;
  await deployMigrations(url);
  return {
    url,
    /** As an upgrade does it: whoever is connected is sent away. */
    async restart() {
      await running.stop();
      running = await startEmbeddedPostgres(options);
    },
    /** One of its processes dies, so it ends them all and goes through its journal. */
    async crash() {
      const client = new pg.Client({ connectionString: url });
      client.on("error", () => undefined);
      await client.connect();
      const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
      const gone = new Promise((resolve) => client.once("end", resolve));
      process.kill(rows[0]?.pid ?? 0, "SIGKILL");
      await gone;
    },
    /** Everybody who is connected loses the connection. */
    async cutAll() {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'",
      );
      await client.end();
    },
    async close() {
      await running.stop();
      fs.rmSync(dir, { recursive: true, force: true });
    },
  };
}

export type OwnPostgres = Awaited<ReturnType<typeof openOwnPostgres>>;
