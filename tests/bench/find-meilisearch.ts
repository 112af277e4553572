import { startEmbeddedPostgres } from "@commonbench/db/embedded";
import { deployMigrations } from "@commonbench/db/migrate";
import { type MeilisearchSearch, meilisearchSearch } from "@commonbench/search/meilisearch";
import { postgresSearch } from "@commonbench/search/postgres";
import { taxonomy } from "@commonbench/taxonomy/default";
import { Meilisearch } from "meilisearch";
import fs from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { findServer, type MeilisearchServer } from "../support/meilisearch-server.ts";
import { loadCorpus } from "./corpus.ts";
import { pathOf } from "./find.ts";
import { clientOf, closedLoop, spread } from "./load.ts";
import { recordStatements } from "./recorded.ts";
import { loadRows } from "./rows.ts";
import { round, say } from "./say.ts";
import { startServer } from "./server.ts";

const QUERIES = 120;
const ROUNDS = 3;
const SECONDS = 8;
const { thesaurus } = taxonomy;

/**
 * The find procedure over HTTP on Meilisearch, with rotating queries (three filters, six facets), beside the very same requests
 * to Meilisearch and the very same SQL that reads the hits again, in one run. `BENCH_SIZES` chooses the numbers of listings.
 * The Meilisearch must be an empty one.
 */
export async function benchFindMeilisearch(): Promise<void> {
  const sizes = (process.env.BENCH_SIZES ?? "1000,10000").split(",").map(Number);
  for (const size of sizes) {
    const meilisearch = await findServer();
    if (meilisearch === null)
      return say({ bench: "find", engine: "meilisearch", ran: false, why: "no MEILI_URL, no meilisearch on PATH" });
    const dir = fs.mkdtempSync(path.join(os.tmpdir(), "commonbench-find-"));
    fs.chmodSync(dir, 0o755);
    const postgres = await startEmbeddedPostgres({ dir: path.join(dir, "pg"), database: "find", durable: false });
    try {
      await deployMigrations(postgres.url);
      await measure(size, dir, postgres.url, meilisearch);
    } finally {
      await postgres.stop();
      await meilisearch.stop();
      fs.rmSync(dir, { recursive: true, force: true });
    }
  }
}

async function measure(size: number, dir: string, databaseUrl: string, server: MeilisearchServer): Promise<void> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  // The server ends idle connections when it stops.
  pool.on("error", () => undefined);
  const search = meilisearchSearch({ ...server, thesaurus });
  await untilHealthy(server);
  await loadRows(pool, size);
  await loadCorpus(postgresSearch(pool, thesaurus), size);
  await fill(search, size);
  const paths = Array.from({ length: QUERIES }, (_, n) => pathOf(n, size));
  const { asked, statements } = await record(databaseUrl, search, paths);
  const port = 39_000 + Math.floor(Math.random() * 900);
  const { url, key } = server;
  const ours = await startServer({
    DATABASE_URL: databaseUrl,
    DATA_DIR: `${dir}/server`,
    PORT: String(port),
    MEILI_URL: url,
    ...(key === undefined ? {} : { MEILI_KEY: key }),
  });
  const address = (n: number) => `http://127.0.0.1:${port}${paths[n % paths.length]}`;
  const post = bareClient(server);
  try {
    await compare(size, address, async (n) => {
      const begun = performance.now();
      for (const body of asked[n % asked.length] ?? []) await post(body);
      const alone = performance.now() - begun;
      for (const { text, values } of statements[n % statements.length] ?? []) await pool.query(text, [...values]);
      return { alone, withRows: performance.now() - begun };
    });
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`);
    say({ bench: "find", engine: "meilisearch", size, standing: (await ready.json()).search });
  } finally {
    ours.kill("SIGTERM");
    await new Promise((resolve) => ours.once("exit", resolve));
    await pool.end();
  }
}

async function fill(search: MeilisearchSearch, size: number): Promise<void> {
  const started = performance.now();
  const rebuild = await search.rebuild();
  await loadCorpus({ ...search, listings: rebuild.listings }, size);
  await rebuild.swap();
  const perSecond = round((size * 1000) / (performance.now() - started), 0);
  say({ bench: "index", engine: "meilisearch", size, perSecond });
}

/** What the server sends for each address: to Meilisearch, and to the database for the hits. */
async function record(databaseUrl: string, search: MeilisearchSearch, paths: readonly string[]) {
  const asked: string[][] = paths.map(() => []);
  const { fetch: send } = globalThis;
  let at = 0;
  globalThis.fetch = (input, init) => {
    if (String(input).endsWith("/multi-search")) asked[at]?.push(String(init?.body));
    return send(input, init);
  };
  const begin = (next: number) => void (at = next);
  const statements = await recordStatements(databaseUrl, paths, { searchOn: () => search, begin });
  globalThis.fetch = send;
  return { asked, statements };
}

type Bare = (n: number) => Promise<{ readonly alone: number; readonly withRows: number }>;

async function compare(size: number, address: (n: number) => string, bare: Bare): Promise<void> {
  const head = { bench: "find", engine: "meilisearch", size };
  const one = clientOf(1);
  for (let n = 0; n < QUERIES; n += 1) await Promise.all([one(address(n)), bare(n)]);
  const [ours, alone, rows]: [number[], number[], number[]] = [[], [], []];
  // Interleaved, so that a slow moment of the machine meets both.
  for (let n = 0; n < QUERIES * ROUNDS; n += 1) {
    ours.push(await one(address(n)));
    const theirs = await bare(n);
    alone.push(theirs.alone);
    rows.push(theirs.withRows);
  }
  const [api, meilisearch, withRows] = [spread(ours), spread(alone), spread(rows)];
  const holds = api.p95 <= 1.3 * withRows.p95 + 2;
  say({ ...head, connections: 1, api, meilisearch, withRows, bound: "p95 <= 1.3x with rows + 2 ms", holds });
  const eight = clientOf(8);
  const { times, perSecond } = await closedLoop((n) => eight(address(n)), 8, SECONDS);
  say({ ...head, connections: 8, loop: "closed", perSecond: round(perSecond, 0), ...spread(times) });
}

/** Keeps its connection, and reads the answer without looking at it. */
function bareClient({ url, key }: MeilisearchServer): (body: string) => Promise<void> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const headers = {
    "content-type": "application/json",
    ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
  };
  return (body) =>
    new Promise((resolve, reject) => {
      const request = http.request(`${url}/multi-search`, { method: "POST", agent, headers }, (answer) => {
        if (answer.statusCode !== 200) reject(new Error(`answered ${answer.statusCode}`));
        answer.resume();
        answer.once("end", resolve);
      });
      request.once("error", reject);
      request.end(body);
    });
}

async function untilHealthy({ url, key }: MeilisearchServer): Promise<void> {
  const client = new Meilisearch({ host: url, ...(key === undefined ? {} : { apiKey: key }) });
  while (!(await client.isHealthy())) await setTimeout(50);
}
