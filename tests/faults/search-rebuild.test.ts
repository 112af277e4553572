import type { ListingDocument, Shelf } from "@commonbench/search/search";
import { spawn } from "node:child_process";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { publishedListing, words } from "../api/listings/listings.ts";
import { loadRows } from "../bench/rows.ts";
import { eventually } from "../support/eventually.ts";
import { type Marketplace, openMarketplace } from "../support/marketplace.ts";

const LISTINGS = 1600;
const MAIN = path.resolve(import.meta.dirname, "../../apps/api/src/cli/main.ts");

let market: Marketplace;
let next: Shelf<ListingDocument>;
beforeAll(async () => {
  market = await openMarketplace();
  await loadRows(market.pool, LISTINGS);
  await market.pool.query("select graphile_worker.add_job('reconcile-index', '{}')");
  await market.runJobs();
}, 240_000);
afterAll(() => market.close());
beforeEach(async () => void (next = (await market.parts.search.rebuild()).listings));

const running = new Set<ReturnType<typeof rebuild>>();
afterEach(() => running.forEach(({ child }) => child.kill("SIGKILL")));

/** What an operator types, in a process of its own. */
function rebuild() {
  const url = new URL(market.pool.options.connectionString ?? "");
  const env = { ...process.env, DATABASE_URL: url.href, DATA_DIR: market.parts.env.dataDir, LOG_LEVEL: "silent" };
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", MAIN, "search", "rebuild"], { env });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data: Buffer) => (said += data.toString()));
  const ended = new Promise<{ code: number | null; said: string }>((resolve) =>
    child.once("exit", (code) => resolve({ code, said })),
  );
  const started = { child, ended };
  running.add(started);
  return started;
}

/** Keeps a rebuild from coming further than the middle until it is let go: a document there is just being written. */
async function holdHalfway() {
  const client = await market.pool.connect();
  await client.query(
    "begin; insert into search_next.listing select * from search.listing order by id offset 1000 limit 1",
  );
  return async () => {
    await client.query("rollback");
    client.release();
  };
}

const built = async () => (await next.versions(null, LISTINGS * 2)).length;
const someBuilt = () =>
  eventually(async () => expect(await built()).toBeGreaterThan(400), { timeout: 60_000, interval: 20 });
const found = async (text: string) =>
  (await market.anonymous.listings.find.query({ locale: "en", text })).cards.map(({ id }) => id);
const total = async () =>
  (await market.anonymous.listings.find.query({ locale: "en", filters: { kinds: ["partner"] } })).total;

/** Asks on and on, and tells how often the answer was another one. */
function askMeanwhile(expected: number) {
  let stopped = false;
  let [asked, wrong] = [0, 0];
  const loop = (async () => {
    while (!stopped) {
      if ((await total()) !== expected) wrong += 1;
      asked += 1;
    }
  })();
  return async () => {
    stopped = true;
    await loop;
    return { asked, wrong };
  };
}

test("a rebuild that is killed goes on where it was; searches and edits go on meanwhile and nothing of them is lost", async () => {
  const { owner } = await market.organisation({ membership: "admitted" });
  const client = market.as(owner);
  const [first, second] = [
    await publishedListing(market, owner, "lab", { text: { en: words("Echidna assay") } }),
    await publishedListing(market, owner, "lab", { text: { en: words("Platypus assay") } }),
  ];
  await market.runJobs();
  const stopAsking = askMeanwhile(await total());

  const letGo = await holdHalfway();
  const killed = rebuild();
  await someBuilt();
  killed.child.kill("SIGKILL");
  expect((await killed.ended).code).toBeNull();
  await letGo();
  const left = await built();
  expect(left).toBeLessThan(LISTINGS);

  const text = { en: words("Monotreme assay") };
  await client.listings.update.mutate({ id: first.id, version: first.version, content: { ...first.content, text } });
  await market.runJobs();
  expect(await built()).toBeGreaterThanOrEqual(left);

  const again = rebuild();
  await client.listings.act.mutate({ id: second.id, action: "pause" });
  await market.runJobs();
  const { code, said } = await again.ended;
  expect([code, said]).toEqual([0, expect.stringContaining("searches read the new index")]);
  const { asked, wrong } = await stopAsking();
  expect(asked).toBeGreaterThan(5);
  expect(wrong).toBe(0);
  expect([await found("monotreme"), await found("echidna"), await found("platypus")]).toEqual([[first.id], [], []]);
  expect((await market.parts.search.listings.versions(null, LISTINGS * 2)).length).toBe(LISTINGS + 1);
}, 240_000);

test("Ctrl-C stops it in order, and two at once do not get in each other's way", async () => {
  const letGo = await holdHalfway();
  const stopped = rebuild();
  await someBuilt();
  const other = rebuild();
  expect(await other.ended).toMatchObject({ code: 1, said: expect.stringContaining("already") });
  stopped.child.kill("SIGINT");
  await letGo();
  expect(await stopped.ended).toMatchObject({ code: 130, said: expect.stringContaining("goes on from here") });
  expect(await rebuild().ended).toMatchObject({ code: 0 });
}, 240_000);
