// node tests/bench/find-sql/measure.ts [sizes]: how the cost of one find grows with the number of listings.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { startEmbeddedPostgres } from "@commonbench/db/embedded";
import { deployMigrations } from "@commonbench/db/migrate";
import { postgresSearch } from "@commonbench/search/postgres";
import type { Search } from "@commonbench/search/search";
import { taxonomy } from "@commonbench/taxonomy/default";
import pg from "pg";
import { loadCorpus } from "../corpus.ts";
import { percentile, round, say } from "../say.ts";
import { benchQuery } from "./queries.ts";

const QUERIES = 300;
/** Each query counts with its cheapest run: what others do on the machine is not its cost. */
const RUNS = 3;

const sizes = (process.argv[2] ?? "1000,10000,100000").split(",").map(Number);
const dir = fs.mkdtempSync(path.join(os.tmpdir(), "commonbench-find-"));
fs.chmodSync(dir, 0o755);
try {
  const figures = [];
  for (const size of sizes) figures.push(await measure(size));
  const base = figures[0];
  if (base)
    for (const { size, cpu, wall } of figures)
      say({ size, cpu_times: round(cpu / base.cpu), wall_times: round(wall / base.wall) });
} finally {
  fs.rmSync(dir, { recursive: true, force: true });
}

async function measure(size: number) {
  const server = await startEmbeddedPostgres({ dir: path.join(dir, String(size)), database: "find", durable: false });
  const pool = new pg.Pool({ connectionString: server.url, max: 1 });
  pool.on("error", () => undefined);
  try {
    await deployMigrations(server.url);
    const search = postgresSearch(pool, taxonomy.thesaurus);
    const loading = performance.now();
    await loadCorpus(search, size);
    const loaded = performance.now() - loading;
    await pool.query("vacuum analyze search.listing");
    const { rows } = await pool.query<{ pid: number }>("select pg_backend_pid() as pid");
    const samples = await sample(search, size, rows[0]?.pid ?? 0);
    const cpu = samples.map((each) => each.cpu);
    const wall = samples.map((each) => each.wall);
    const p95 = { cpu: percentile(cpu, 0.95), wall: percentile(wall, 0.95) };
    say({
      size,
      load_ms_each: round(loaded / size),
      cpu_ms: { p50: round(percentile(cpu, 0.5)), p95: round(p95.cpu), max: round(Math.max(...cpu)) },
      wall_ms: { p50: round(percentile(wall, 0.5)), p95: round(p95.wall), max: round(Math.max(...wall)) },
    });
    return { size, ...p95 };
  } finally {
    await pool.end();
    await server.stop();
  }
}

async function sample(search: Search, size: number, pid: number): Promise<{ cpu: number; wall: number }[]> {
  const samples = [];
  for (let n = 0; n < QUERIES; n += 1) {
    const runs = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await once(search, benchQuery(n, size), pid));
    samples.push({ cpu: Math.min(...runs.map(({ cpu }) => cpu)), wall: Math.min(...runs.map(({ wall }) => wall)) });
  }
  return samples;
}

async function once(search: Search, query: Parameters<Search["find"]>[0], pid: number) {
  const [began, own, database] = [performance.now(), process.cpuUsage(), processorTime(pid)];
  await search.find(query);
  const wall = performance.now() - began;
  const { user, system } = process.cpuUsage(own);
  return { wall, cpu: (user + system) / 1000 + processorTime(pid) - database };
}

/** Milliseconds on the processor so far of one process, to the nanosecond; 0 where the system does not tell. */
function processorTime(pid: number): number {
  const file = `/proc/${pid}/schedstat`;
  return fs.existsSync(file) ? Number(fs.readFileSync(file, "utf8").split(" ")[0]) / 1e6 : 0;
}
