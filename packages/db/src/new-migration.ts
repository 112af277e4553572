// pnpm --filter @commonbench/db new-migration <title>: starts a throw-away PostgreSQL and writes the next migration.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { startEmbeddedPostgres } from "./embedded.ts";
import { createMigration } from "./migrate.ts";

const dir = fs.mkdtempSync(path.join(os.tmpdir(), "commonbench-migration-"));
fs.chmodSync(dir, 0o755);
const postgres = await startEmbeddedPostgres({ dir: path.join(dir, "pg"), database: "scratch", durable: false });
try {
  const name = await createMigration(postgres.url, process.argv[2] ?? "change");
  process.stdout.write(name ? `wrote ${name}\n` : "the migrations already lead to the schema\n");
} finally {
  await postgres.stop();
  fs.rmSync(dir, { recursive: true, force: true });
}
