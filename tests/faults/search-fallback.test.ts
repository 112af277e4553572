import { openSearch } from "@commonbench/api/search";
import { prepareJobs, runWaitingJobs } from "@commonbench/api/jobs";
import { fallbackSearch, type FallbackSearch } from "@commonbench/search/fallback";
import { meilisearchSearch } from "@commonbench/search/meilisearch";
import { reasonOf } from "@commonbench/search/meilisearch/errors";
import { taxonomy } from "@commonbench/taxonomy/default";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { publishedListing, words } from "../api/listings/listings.ts";
import { type DumbMeilisearch, dumbMeilisearch, type Manner } from "../support/dumb-meilisearch.ts";
import { eventually } from "../support/eventually.ts";
import { type Marketplace, openMarketplace } from "../support/marketplace.ts";
import type { TestOrganisation } from "../support/organisations.ts";

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

let dumb: DumbMeilisearch;
let market: Marketplace;
let search: FallbackSearch;
let organisation: TestOrganisation;

/** Pauses of milliseconds, so that a test waits for an attempt and not for a minute. */
const QUICK = { patienceMs: 400, pausesMs: [10, 40] } as const;

beforeEach(async () => {
  dumb = await dumbMeilisearch();
  await open();
});
afterEach(async () => {
  search.end();
  await market.close();
  await dumb.fall();
});

async function open() {
  market = await openMarketplace((spare, pool) => {
    const primary = meilisearchSearch({ url: dumb.url, thesaurus: taxonomy.thesaurus });
    // It may be found out while the house closes.
    const onUnfilled = () =>
      void pool
        .query("select graphile_worker.add_job('fill-index', job_key => 'fill-index', job_key_mode => 'unsafe_dedupe')")
        .catch(() => undefined);
    search = fallbackSearch({ primary, spare, reasonOf, ...QUICK, onUnfilled });
    return search;
  });
  organisation = await market.organisation({ membership: "admitted" });
}

const find = async (text: string) =>
  (await market.anonymous.listings.find.query({ locale: "en", text })).cards.map(({ id }) => id);
const offer = async (title: string) =>
  (await publishedListing(market, organisation.owner, "lab", { text: { en: words(title) } })).id;
const standsBy = (engine: "postgres" | "meilisearch") =>
  eventually(() => expect(search.standing().engine).toBe(engine), { interval: 10 });
const readyz = async () => {
  const answer = await market.fetch("/readyz");
  return { status: answer.status, body: await answer.json() };
};
/** From the first start to a filled index. */
const filled = async () => {
  await search.probe();
  await eventually(
    async () => {
      await tryJobs();
      expect(search.standing().engine).toBe("meilisearch");
    },
    { interval: 10 },
  );
};
const runJobsThatMayFail = () => runWaitingJobs(market.parts);
/** What failed, and would be tried again in minutes. */
const bringForward = () =>
  market.pool.query(
    `select graphile_worker.reschedule_jobs(
       array(select id from graphile_worker.jobs where last_error is not null), run_at => now(), attempts => 0)`,
  );
const tryJobs = async () => {
  await bringForward();
  await runJobsThatMayFail();
  expect((await market.waitingJobs()).filter(({ due, error }) => due || error !== null)).toEqual([]);
};
/** Where everybody is so impatient, a busy machine is enough for a job to fail. */
const runJobs = () => eventually(tryJobs, { interval: 10 });
const held = () =>
  [...(dumb.indexes.get("commonbench-listings")?.records.values() ?? [])].filter(({ live }) => live === true);

describe("Meilisearch before PostgreSQL", () => {
  test("fills its index beside the listings that were there, and then answers", async () => {
    const id = await offer("Quokka assay");
    expect(search.standing().engine).toBe("postgres");
    await filled();
    expect(held().map((record) => record.id)).toEqual([id]);
    const before = dumb.requests.length;
    expect(await find("quokka")).toEqual([id]);
    expect(dumb.requests.slice(before).map(({ path }) => path)).toContain("/multi-search");
    expect((await readyz()).body).toMatchObject({
      ready: true,
      parts: { search: "ready" },
      search: { engine: "meilisearch" },
    });
  });

  test("is written together with PostgreSQL", async () => {
    await filled();
    const id = await offer("Quokka assay");
    await runJobs();
    expect(held().map((record) => record.id)).toEqual([id]);
    expect((await market.parts.search.engines?.[1]?.listings.versions(null, 10))?.map((each) => each.id)).toEqual([id]);
  });

  test.each<[string, () => unknown]>([
    ["is gone", () => dumb.fall()],
    ["takes 5 s and more", () => dumb.behave("hanging")],
    ["answers with errors", () => dumb.behave("failing")],
    ["answers something else", () => dumb.behave("nonsense")],
    ["has lost its indexes", () => dumb.indexes.clear()],
  ])("is not missed when it %s", async (_, happen) => {
    const id = await offer("Quokka assay");
    await runJobs();
    await filled();
    await happen();
    for (let n = 0; n < 4; n += 1) expect(await find("quokka")).toEqual([id]);
    await standsBy("postgres");
    const { status, body } = await readyz();
    expect({ status, ready: body.ready, search: body.parts.search }).toEqual({
      status: 200,
      ready: true,
      search: "degraded",
    });
    const metrics = await (await market.fetch("/metrics")).text();
    expect(metrics).toMatch(/search_primary_answers\{reason="(away|slow|wrong|filling)"\} 0/);
    expect(metrics).toMatch(/search_answers_total\{engine="postgres"\} [1-9]/);
  });

  test.each<[string, () => unknown, () => unknown]>([
    ["was gone", () => dumb.fall(), () => dumb.rise()],
    ["was in trouble", () => dumb.behave("failing"), () => dumb.behave("well")],
    ["took no more tasks", () => dumb.behave("refusing-writes"), () => dumb.behave("well")],
  ])("is brought every change that came while it %s, and answers again", async (_, away, back) => {
    const kept = await offer("Quokka assay");
    await runJobs();
    await filled();
    await away();
    const added = await offer("Bilby assay");
    await runJobsThatMayFail();
    await standsBy("postgres");
    expect(await find("bilby")).toEqual([added]);
    expect(held().map((record) => record.id)).toEqual([kept]);
    expect((await market.waitingJobs()).filter(({ error }) => error !== null)).not.toEqual([]);
    await back();
    await eventually(() => expect(search.standing().reason).toBe("catching-up"));
    await bringForward();
    await runJobsThatMayFail();
    await standsBy("meilisearch");
    expect(
      held()
        .map((record) => record.id)
        .toSorted(),
    ).toEqual([kept, added].toSorted());
  });

  test("goes on with pages that the other one began", async () => {
    const ids = [];
    for (const title of ["Quokka one", "Quokka two", "Quokka three", "Quokka four"]) ids.push(await offer(title));
    await runJobs();
    await filled();
    const page = (text: string | undefined, cursor?: string | null) =>
      market.anonymous.listings.find.query({
        locale: "en",
        limit: 2,
        ...(text && { text }),
        ...(cursor && { cursor }),
      });
    for (const text of [undefined, "quokka"]) {
      const first = await page(text);
      dumb.behave("failing");
      const second = await page(text, first.nextCursor);
      expect(second.cards).toHaveLength(2);
      dumb.behave("well");
      await standsBy("meilisearch");
      const [one, two] = await Promise.all([page(text), page(text, first.nextCursor)]);
      expect(one.cards.length + two.cards.length).toBe(4);
    }
  });
});

describe("a start", () => {
  const env = (url: string) => ({ ...market.parts.env, meiliUrl: url });
  const manners: readonly Manner[] = ["failing", "hanging"];

  test.each(manners)(
    "goes on without a Meilisearch that is %s",
    async (manner) => {
      dumb.behave(manner);
      await prepareJobs(market.pool);
      const opened = await openSearch(env(dumb.url), market.pool, taxonomy.thesaurus);
      expect(opened.search.standing?.().engine).toBe("postgres");
      expect(await opened.search.ready()).toBe(true);
      opened.close();
    },
    30_000,
  );

  test("goes on without a Meilisearch that is down, and refuses what is none", async () => {
    const opened = await openSearch(env("http://127.0.0.1:9"), market.pool, taxonomy.thesaurus);
    await eventually(() => expect(opened.search.standing?.().reason).toBe("away"));
    opened.close();
    dumb.behave("nonsense");
    await expect(openSearch(env(dumb.url), market.pool, taxonomy.thesaurus)).rejects.toThrow("is not Meilisearch");
  });
});
