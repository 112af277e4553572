import { runWaitingJobs } from "@commonbench/api/jobs";
import type { ListingDocument, Shelf } from "@commonbench/search/search";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { publishedListing, words } from "../api/listings/listings.ts";
import { type Marketplace, openMarketplace } from "../support/marketplace.ts";
import type { TestOrganisation } from "../support/organisations.ts";

let market: Marketplace;
let organisation: TestOrganisation;
beforeAll(async () => void (market = await openMarketplace()));
afterAll(() => market.close());
beforeEach(async () => void (organisation = await market.organisation({ membership: "admitted" })));

const find = async (text: string) =>
  (await market.anonymous.listings.find.query({ locale: "en", text })).cards.map(({ id }) => id);
const offer = async (title: string) =>
  (await publishedListing(market, organisation.owner, "lab", { text: { en: words(title) } })).id;
const rename = async (id: string, title: string) => {
  const client = market.as(organisation.owner);
  const { version, content } = await client.listings.edit.query({ id });
  await client.listings.update.mutate({ id, version, content: { ...content, text: { en: words(title) } } });
};
const addJob = (name: string) => market.pool.query("select graphile_worker.add_job($1, '{}')", [name]);
const reconcile = async () => {
  await addJob("reconcile-index");
  await market.runJobs();
  return market.db.indexCheck.findUnique({
    where: { engine_shelf: { engine: "postgres", shelf: "listings" } },
    select: { missing: true, stale: true, extra: true },
  });
};
const NOTHING = { missing: 0, stale: 0, extra: 0 };

/** The parts of a worker whose index takes documents in another way. */
const partsWith = (index: Shelf<ListingDocument>["index"]) => {
  const { parts } = market;
  return { ...parts, search: { ...parts.search, listings: { ...parts.search.listings, index } } };
};

describe("the reconciler", () => {
  test("finds what is missing, stale and extra in the index, mends it and says so", async () => {
    const [lost, old, kept] = [await offer("Quokka assay"), await offer("Bilby assay"), await offer("Potoroo assay")];
    await market.runJobs();
    expect(await reconcile()).toEqual(NOTHING);

    await market.pool.query("delete from search.listing where id = $1", [lost]);
    await market.pool.query("update search.listing set version = version - 1, lexemes = '' where id = $1", [old]);
    const ghost = crypto.randomUUID();
    await market.pool.query(
      `insert into search.listing select (jsonb_populate_record(l, jsonb_build_object('id', $2::text))).* from search.listing l where id = $1`,
      [kept, ghost],
    );
    expect([await find("quokka"), await find("bilby")]).toEqual([[], []]);

    expect(await reconcile()).toEqual({ missing: 1, stale: 1, extra: 1 });
    expect([await find("quokka"), await find("bilby"), await find("potoroo")]).toEqual([[lost], [old], [kept]]);
    expect((await market.parts.search.listings.versions(null, 1000)).map(({ id }) => id)).not.toContain(ghost);
    expect(await reconcile()).toEqual(NOTHING);
    const metrics = await (await market.fetch("/metrics")).text();
    expect(metrics).toContain('search_index_check{engine="postgres",shelf="listings",figure="missing"} 0');
  });

  test("leaves to a job what it is about to bring", async () => {
    const id = await offer("Dunnart assay");
    await market.runJobs();
    await rename(id, "Ningaui assay");
    await addJob("reconcile-index");
    const jobs = await market.waitingJobs();
    expect(jobs.map(({ name }) => name).toSorted()).toEqual(["index-listings", "reconcile-index"]);
    await market.pool.query(
      "update graphile_worker._private_jobs set run_at = now() + interval '1 hour' where key = $1",
      [`index-listing:${id}`],
    );
    expect(await reconcile()).toEqual(NOTHING);
    await market.pool.query("update graphile_worker._private_jobs set run_at = now() where key = $1", [
      `index-listing:${id}`,
    ]);
    await market.runJobs();
    expect(await find("ningaui")).toEqual([id]);
  });

  test("makes all documents again when they are made in another way than at the last comparison", async () => {
    const id = await offer("Kowari assay");
    await market.runJobs();
    expect(await reconcile()).toEqual(NOTHING);
    await market.pool.query("update search.listing set lexemes = '' where id = $1", [id]);
    expect([await reconcile(), await find("kowari")]).toEqual([NOTHING, []]);
    await market.pool.query("update index_check set edition = 'of an earlier version'");
    expect([await reconcile(), await find("kowari")]).toEqual([NOTHING, [id]]);
  });

  test("lifts rows above an index that has seen newer ones, as after a restored backup", async () => {
    const id = await offer("Antechinus assay");
    await market.runJobs();
    await market.pool.query("update search.listing set version = version + 40, lexemes = '' where id = $1", [id]);
    expect(await find("antechinus")).toEqual([]);
    expect(await reconcile()).toEqual({ missing: 0, stale: 1, extra: 0 });
    expect(await find("antechinus")).toEqual([id]);
    await rename(id, "Phascogale assay");
    await market.runJobs();
    expect(await find("phascogale")).toEqual([id]);
  });
});

describe("jobs", () => {
  test("one that read its listing first and writes last does not undo what came between", async () => {
    const id = await offer("Wallaby assay");
    const gate = Promise.withResolvers<void>();
    const reached = Promise.withResolvers<void>();
    const late = runWaitingJobs(
      partsWith(async (documents) => {
        reached.resolve();
        await gate.promise;
        await market.parts.search.listings.index(documents);
      }),
    );
    await reached.promise;
    await rename(id, "Wallaroo assay");
    await runWaitingJobs(market.parts);
    expect(await find("wallaroo")).toEqual([id]);
    gate.resolve();
    await late;
    await market.runJobs();
    expect([await find("wallaroo"), await find("wallaby")]).toEqual([[id], []]);
  });

  test("an engine that was away is waited for no longer than it takes, and a listing it refuses holds up no other", async () => {
    const [refused, fine] = [await offer("Pademelon assay"), await offer("Bettong assay")];
    const parts = partsWith(async (documents) => {
      if (documents.some(({ id }) => id === refused)) throw new Error("refused");
      await market.parts.search.listings.index(documents);
    });
    await runWaitingJobs(parts);
    expect([await find("pademelon"), await find("bettong")]).toEqual([[], [fine]]);
    await market.pool.query(
      "update graphile_worker._private_jobs set attempts = max_attempts, run_at = now() + interval '6 hours'",
    );
    await addJob("retry-index");
    await runWaitingJobs(market.parts);
    await market.runJobs();
    expect(await find("pademelon")).toEqual([refused]);
  });
});
