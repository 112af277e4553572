import { startEmbeddedPostgres } from "@commonbench/db/embedded";
import { deployMigrations } from "@commonbench/db/migrate";
import { postgresSearch } from "@commonbench/search/postgres";
import type { ChildProcess } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { taxonomy } from "@commonbench/taxonomy/default";
import pg from "pg";
import { loadCorpus } from "./corpus.ts";
import { benchQuery } from "./find-sql/queries.ts";
import { backendsOf, clientOf, closedLoop, cpuOf, openLoop, spread } from "./load.ts";
import { typoRecall } from "./recall.ts";
import { recordStatements, type Statement } from "./recorded.ts";
import { loadRows } from "./rows.ts";
import { percentile, round, say } from "./say.ts";
import { startServer } from "./server.ts";

const QUERIES = 120;
const ROUNDS = 3;
const SECONDS = 8;

/**
 * The find procedure over HTTP with rotating queries (three filters, six facets) beside the very same SQL on bare pg, in one run.
 * `BENCH_SIZES` chooses the numbers of listings.
 */
export async function benchFind(): Promise<void> {
  const sizes = (process.env.BENCH_SIZES ?? "1000,10000,100000").split(",").map(Number);
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), "commonbench-find-"));
  fs.chmodSync(dir, 0o755);
  let first: number | undefined;
  try {
    for (const size of sizes) {
      const p95 = await measure(path.join(dir, String(size)), size);
      first ??= p95;
      say({ bench: "find", size, growth: round(p95 / first) });
    }
  } finally {
    fs.rmSync(dir, { recursive: true, force: true });
  }
}

async function measure(dir: string, size: number): Promise<number> {
  const postgres = await startEmbeddedPostgres({ dir, database: "find", durable: false });
  const pool = new pg.Pool({ connectionString: postgres.url, max: 1 });
  let server: ChildProcess | undefined;
  try {
    await deployMigrations(postgres.url);
    const search = postgresSearch(pool, taxonomy.thesaurus);
    await loadCorpus(search, size);
    await loadRows(pool, size);
    await pool.query("vacuum analyze search.listing, search.spelling");
    say({ bench: "find", size, recall: await typoRecall(search, size) });
    const paths = Array.from({ length: QUERIES }, (_, n) => pathOf(n, size));
    const statements = await recordStatements(postgres.url, paths);
    const port = 39_000 + Math.floor(Math.random() * 900);
    server = await startServer({ DATABASE_URL: postgres.url, DATA_DIR: `${dir}-server`, PORT: String(port) });
    return await compare({ size, pool, server, port, paths, statements });
  } finally {
    server?.kill("SIGTERM");
    if (server) await new Promise((resolve) => server?.once("exit", resolve));
    await pool.end();
    await postgres.stop();
  }
}

export function pathOf(n: number, size: number): string {
  const { text, filters, facets, sort } = benchQuery(n, size);
  const input = { ...(text === null ? {} : { text }), filters, facets, sort, limit: 20, locale: "en" };
  return `/trpc/listings.find?input=${encodeURIComponent(JSON.stringify(input))}`;
}

interface Run {
  readonly size: number;
  readonly pool: pg.Pool;
  readonly server: ChildProcess;
  readonly port: number;
  readonly paths: readonly string[];
  readonly statements: readonly (readonly Statement[])[];
}

async function compare({ size, pool, server, port, paths, statements }: Run): Promise<number> {
  const url = (n: number) => `http://127.0.0.1:${port}${paths[n % paths.length]}`;
  const one = clientOf(1);
  const bare = async (n: number) => {
    const started = performance.now();
    for (const { text, values } of statements[n % statements.length] ?? []) await pool.query(text, [...values]);
    return performance.now() - started;
  };
  for (let n = 0; n < QUERIES; n += 1) await Promise.all([one(url(n)), bare(n)]);
  const ours: number[] = [];
  const theirs: number[] = [];
  // Interleaved, so that a slow moment of the machine meets both.
  for (let n = 0; n < QUERIES * ROUNDS; n += 1) {
    ours.push(await one(url(n)));
    theirs.push(await bare(n));
  }
  const [api, sql] = [spread(ours), spread(theirs)];
  say({
    bench: "find",
    size,
    connections: 1,
    api,
    sql,
    over: round((api.p95 - 2) / sql.p95),
    bound: "p95 <= 1.3x sql + 2 ms",
    holds: api.p95 <= 1.3 * sql.p95 + 2,
  });
  await sayLoad(size, server, (n) => eight(url(n)));
  return percentile(ours, 0.95);
}

const eight = clientOf(8);

async function sayLoad(size: number, server: ChildProcess, ask: (n: number) => Promise<number>): Promise<void> {
  const app = [server.pid ?? 0];
  const database = backendsOf("find");
  const before = [cpuOf(app), cpuOf(database)] as const;
  const { times, perSecond } = await closedLoop(ask, 8, SECONDS);
  const cpu = {
    app: round((cpuOf(app) - before[0]) / times.length),
    database: round((cpuOf(database) - before[1]) / times.length),
  };
  say({
    bench: "find",
    size,
    connections: 8,
    loop: "closed",
    perSecond: round(perSecond, 0),
    cpuMsEach: cpu,
    ...spread(times),
  });
  const late = await openLoop(ask, perSecond / 2, SECONDS);
  say({
    bench: "find",
    size,
    loop: "open",
    perSecond: round(perSecond / 2, 0),
    ...spread(late),
    p99OverClosedP50: round(percentile(late, 0.99) / percentile(times, 0.5)),
  });
}
