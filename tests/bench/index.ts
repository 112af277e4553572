import { openDb } from "@commonbench/db/client";
import { startEmbeddedPostgres } from "@commonbench/db/embedded";
import { deployMigrations } from "@commonbench/db/migrate";
import { LOCALES } from "@commonbench/taxonomy/types";
import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type pg from "pg";
import { corpusDocument } from "./corpus.ts";
import { measureFreshness } from "./freshness.ts";
import { backendsOf, cpuOf } from "./load.ts";
import { loadRows } from "./rows.ts";
import { round, say } from "./say.ts";
import { startServer } from "./server.ts";

const CLI = path.resolve(import.meta.dirname, "../../apps/api/src/cli/main.ts");
const SECRET = "a-secret-that-only-the-bench-knows-0123456789";
const BATCH = 1000;

/**
 * How fast and in how much memory the index is built again, and how soon a change is found while 50 arrive a second.
 * `BENCH_SIZES` chooses the numbers of listings; with `MEILI_URL` and `MEILI_KEY` both engines are written.
 */
export async function benchIndex(): Promise<void> {
  const sizes = (process.env.BENCH_SIZES ?? "1000,10000").split(",").map(Number);
  for (const size of sizes) {
    const dir = fs.mkdtempSync(path.join(os.tmpdir(), "commonbench-index-"));
    fs.chmodSync(dir, 0o755);
    try {
      await measure(dir, size);
    } finally {
      fs.rmSync(dir, { recursive: true, force: true });
    }
  }
}

async function measure(dir: string, size: number): Promise<void> {
  const postgres = await startEmbeddedPostgres({ dir: path.join(dir, "postgres"), database: "index" });
  const { db, pool, close } = openDb(postgres.url, 4);
  const env = { DATABASE_URL: postgres.url, DATA_DIR: path.join(dir, "data"), SECRET };
  let server: ChildProcess | undefined;
  try {
    await deployMigrations(postgres.url);
    await loadRows(pool, size);
    await loadTexts(pool, size);
    // The index in use has them too, so that the comparison afterwards has its whole length.
    for (const run of ["first", "again"]) say({ bench: "index", size, run, ...(await rebuild(env)) });
    say({ bench: "index", size, compare: await timed(() => command(env, "reconcile").ended) });
    const port = 38_000 + Math.floor(Math.random() * 900);
    server = await startServer({ ...env, PORT: String(port) });
    say({
      bench: "index",
      size,
      ...(await measureFreshness(db, SECRET, { url: `http://127.0.0.1:${port}`, pid: server.pid ?? 0 })),
    });
  } finally {
    server?.kill("SIGTERM");
    if (server) await new Promise((resolve) => server?.once("exit", resolve));
    await close();
    await postgres.stop();
  }
}

/** Whole texts in the languages that each has, as people write them. */
async function loadTexts(pool: pg.Pool, size: number): Promise<void> {
  for (let from = 0; from < size; from += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, size - from) }, (_, at) => {
      const { id, title, body, attributes } = corpusDocument(from + at);
      const texts = title.map((each, n) => {
        const text = { title: each, summary: "", description: body[n] ?? "", included: "", terms: "" };
        return [LOCALES[n % LOCALES.length], text] as const;
      });
      const chosen = Object.entries(attributes).filter(([, value]) => typeof value !== "number");
      return { id, text: Object.fromEntries(texts), attributes: Object.fromEntries(chosen) };
    });
    await pool.query(
      `update listing l set text = r.text, attributes = r.attributes
       from jsonb_to_recordset($1::jsonb) as r(id uuid, text jsonb, attributes jsonb) where l.id = r.id`,
      [JSON.stringify(rows)],
    );
  }
  await pool.query("vacuum analyze listing");
}

function command(env: Readonly<Record<string, string>>, name: "rebuild" | "reconcile") {
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", CLI, "search", name], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve, reject) =>
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`${name} ended with ${code}`)))),
  );
  return { child, ended };
}

/** From the first document to the swap, as the command tells it, and the most memory its process took. */
async function rebuild(env: Readonly<Record<string, string>>) {
  const { child, ended } = command(env, "rebuild");
  let [total, started, swapped, cpu] = [0, 0, 0, { app: 0, database: 0 }];
  child.stdout.on("data", (data: Buffer) => {
    const said = data.toString();
    if (started === 0) [total, started] = [Number(/index of (\d+)/.exec(said)?.[1] ?? 0), performance.now()];
    if (swapped > 0 || !said.includes("read the new index")) return;
    swapped = performance.now();
    cpu = { app: cpuOf([child.pid ?? 0]), database: cpuOf(backendsOf("index")) };
  });
  let most = 0;
  const watch = setInterval(() => (most = Math.max(most, residentOf(child.pid ?? 0))), 50);
  await ended.finally(() => clearInterval(watch));
  const seconds = (swapped - started) / 1000;
  return {
    documents: total,
    seconds: round(seconds),
    perSecond: round(total / seconds, 0),
    cpuMsEach: { app: round(cpu.app / total), database: round(cpu.database / total) },
    mostMegabytes: round(most, 0),
  };
}

async function timed(work: () => Promise<void>): Promise<{ seconds: number }> {
  const started = performance.now();
  await work();
  return { seconds: round((performance.now() - started) / 1000) };
}

function residentOf(pid: number): number {
  try {
    const status = fs.readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
