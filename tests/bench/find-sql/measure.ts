// node tests/bench/find-sql/measure.ts [sizes]: how the cost of one find grows with the number of listings.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { startEmbeddedPostgres } from "@commonbench/db/embedded";
import { deployMigrations } from "@commonbench/db/migrate";
import { postgresSearch } from "@commonbench/search/postgres";
import pg from "pg";
import { loadCorpus } from "../corpus.ts";
import { percentile, round, say } from "../say.ts";
import { benchQuery } from "./queries.ts";

const QUERIES = 300;
const WARM_UP = 40;
const sizes = (process.argv[2] ?? "1000,10000,100000").split(",").map(Number);

const dir = fs.mkdtempSync(path.join(os.tmpdir(), "commonbench-find-"));
fs.chmodSync(dir, 0o755);
try {
  const figures = [];
  for (const size of sizes) figures.push(await measure(size));
  const base = figures[0];
  if (base) for (const { size, p95 } of figures) say({ size, times: round(p95 / base.p95) });
} finally {
  fs.rmSync(dir, { recursive: true, force: true });
}

async function measure(size: number) {
  const server = await startEmbeddedPostgres({ dir: path.join(dir, String(size)), database: "find", durable: false });
  const pool = new pg.Pool({ connectionString: server.url, max: 2 });
  try {
    await deployMigrations(server.url);
    const search = postgresSearch(pool);
    const loading = performance.now();
    await loadCorpus(search, size);
    const loaded = performance.now() - loading;
    await pool.query("vacuum analyze search.listing");
    const samples: number[] = [];
    for (let n = 0; n < WARM_UP + QUERIES; n += 1) {
      const query = benchQuery(n, size);
      const started = performance.now();
      await search.find(query);
      if (n >= WARM_UP) samples.push(performance.now() - started);
    }
    const p95 = percentile(samples, 0.95);
    say({
      size,
      load_ms_each: round(loaded / size),
      p50: round(percentile(samples, 0.5)),
      p95: round(p95),
      max: round(Math.max(...samples)),
    });
    return { size, p95 };
  } finally {
    await pool.end();
    await server.stop();
  }
}
