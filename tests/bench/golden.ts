import { startEmbeddedPostgres } from "@commonbench/db/embedded";
import { deployMigrations } from "@commonbench/db/migrate";
import { meilisearchSearch } from "@commonbench/search/meilisearch";
import type { Search } from "@commonbench/search/search";
import { taxonomy } from "@commonbench/taxonomy/default";
import { LOCALES } from "@commonbench/taxonomy/types";
import { Meilisearch } from "meilisearch";
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { openDemo } from "../support/demo.ts";
import { askGolden, goldenQueries, mean, type Verdict } from "../support/golden.ts";
import { findServer } from "../support/meilisearch-server.ts";
import { round, say } from "./say.ts";

const MISSES = 20;

/**
 * What the search finds for the golden set in the demo alliance, by engine and language. With `--misses` the worst
 * answers follow: what was asked, what came, what was wanted.
 */
export async function benchGolden(): Promise<void> {
  await measure();
  const server = await findServer();
  if (server === null) return;
  const { url, key } = server;
  const prefix = `golden-${randomUUID()}`;
  const client = new Meilisearch({ host: url, ...(key === undefined ? {} : { apiKey: key }) });
  try {
    while (!(await client.isHealthy())) await setTimeout(50);
    const search = meilisearchSearch({ url, key, thesaurus: taxonomy.thesaurus, prefix });
    await search.open();
    await measure(search);
  } finally {
    const { results } = await client.getRawIndexes({ limit: 1000 });
    for (const { uid } of results) if (uid.startsWith(prefix)) await client.deleteIndex(uid);
    await server.stop();
  }
}

async function measure(search?: Search): Promise<void> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), "commonbench-golden-"));
  fs.chmodSync(dir, 0o755);
  const postgres = await startEmbeddedPostgres({ dir: path.join(dir, "pg"), database: "golden", durable: false });
  try {
    await deployMigrations(postgres.url);
    const demo = await openDemo(postgres.url, search);
    const verdicts = await askGolden(demo, goldenQueries());
    for (const locale of LOCALES) report(demo.engine, locale, verdicts);
    if (process.argv.includes("--misses")) for (const verdict of worst(verdicts)) say(miss(verdict));
    await demo.close();
  } finally {
    await postgres.stop();
    fs.rmSync(dir, { recursive: true, force: true });
  }
}

function report(engine: string, locale: string, verdicts: readonly Verdict[]): void {
  const own = verdicts.filter(({ query }) => query.locale === locale);
  say({
    bench: "golden",
    engine,
    locale,
    queries: own.length,
    ndcg10: round(mean(own.map(({ ndcg }) => ndcg)), 3),
    recall10: round(mean(own.map(({ recall }) => recall)), 3),
  });
}

const worst = (verdicts: readonly Verdict[]) =>
  verdicts
    .filter(({ ndcg }) => ndcg < 0.9)
    .toSorted((a, b) => a.ndcg - b.ndcg)
    .slice(0, MISSES);

function miss({ query: { id, text, first3, first10 }, found, ndcg }: Verdict) {
  return {
    miss: id,
    text,
    ndcg: round(ndcg, 2),
    found: found.join(" "),
    first3: first3.join(" "),
    first10: first10.join(" "),
  };
}
