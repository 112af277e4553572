import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { publishedListing, session, words } from "./listings.ts";

let market: Marketplace;
beforeAll(async () => void (market = await openMarketplace()));
afterAll(() => market.close());

const find = async (filters: object) =>
  (await market.anonymous.listings.find.query({ locale: "en", filters })).cards.map(({ id }) => id);
const search = async (text: string) =>
  (await market.anonymous.listings.find.query({ locale: "en", text })).cards.map(({ id }) => id);

describe("the index follows the listings", () => {
  test("a listing is found by its words in every language, its category's jargon, its options and its organisation", async () => {
    const { owner } = await market.organisation({
      membership: "admitted",
      names: { en: "Tidewater Works", "zh-Hant": "潮水工坊" },
    });
    const { id } = await publishedListing(market, owner, "equipment", {
      text: { en: words("Indutherm VC", { description: "Pressure after pouring." }), pt: words("Fundição com vácuo") },
    });
    await market.runJobs();
    for (const text of ["indutherm", "vácuo", "vacuo", "倒模", "Au750", "tidewater", "潮水工坊", "pouring", "Panyu"]) {
      expect([text, await search(text)]).toEqual([text, [id]]);
    }
  });

  test("a change is found, what was paused is not, what comes back is", async () => {
    const { owner } = await market.organisation({ membership: "admitted" });
    const client = market.as(owner);
    const { id, version, content } = await publishedListing(market, owner, "lab", {
      text: { en: words("Aardvark assay") },
    });
    await market.runJobs();
    await client.listings.update.mutate({ id, version, content: { ...content, text: { en: words("Wombat assay") } } });
    await market.runJobs();
    expect([await search("aardvark"), await search("wombat")]).toEqual([[], [id]]);
    await client.listings.act.mutate({ id, action: "pause" });
    await market.runJobs();
    expect(await search("wombat")).toEqual([]);
    await client.listings.act.mutate({ id, action: "reopen" });
    await market.runJobs();
    expect(await search("wombat")).toEqual([id]);
  });

  test("running the job twice does no harm; of a listing that is gone it forgets everything", async () => {
    const { owner } = await market.organisation({ membership: "admitted" });
    const { id } = await publishedListing(market, owner, "lab", { text: { en: words("Numbat assay") } });
    await market.runJobs();
    await market.pool.query(
      "select graphile_worker.add_job('index-listings', json_build_object('listingIds', json_build_array($1::text)))",
      [id],
    );
    await market.runJobs();
    expect(await search("numbat")).toEqual([id]);
    await market.db.listing.delete({ where: { id } });
    await market.pool.query(
      "select graphile_worker.add_job('index-listings', json_build_object('listingIds', json_build_array($1::text)))",
      [id],
    );
    await market.runJobs();
    expect((await market.parts.search.listings.versions(null, 1000)).map((each) => each.id)).not.toContain(id);
  });

  test("once a day it follows what time alone changes: sessions that have begun, credentials that have ended", async () => {
    const organisation = await market.organisation({ membership: "admitted" });
    await market.db.credential.create({
      data: {
        organisationId: organisation.id,
        kind: "iso-9001",
        number: "1",
        scope: "",
        validFrom: new Date("2025-01-01"),
        validTo: new Date("2026-11-24"),
        verifiedAt: new Date("2025-01-02"),
      },
    });
    const soon = { ...session, startsAt: "2026-11-24T01:00:00.000Z", endsAt: "2026-11-24T09:00:00.000Z" };
    const { id } = await publishedListing(market, organisation.owner, "training", { sessions: [soon, session] });
    await market.runJobs();
    expect(await find({ sessions: { to: "2026-11-30" } })).toEqual([id]);
    expect(await find({ credentials: ["iso-9001"] })).toEqual([id]);
    market.clock.advance({ days: 2 });
    await market.pool.query("select graphile_worker.add_job('index-due-listings', '{}')");
    await market.pool.query("select graphile_worker.add_job('index-due-organisations', '{}')");
    await market.runJobs();
    expect(await find({ sessions: { to: "2026-11-30" } })).toEqual([]);
    expect(await find({ sessions: { from: "2027-01-01" } })).toEqual([id]);
    expect(await find({ credentials: ["iso-9001"] })).toEqual([]);
    market.clock.advance({ days: -2 });
  });
});
