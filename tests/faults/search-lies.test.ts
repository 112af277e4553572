import type { ListingHits, Search } from "@commonbench/search/search";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publishedListing, shuibei, words } from "../api/listings/listings.ts";
import { type Marketplace, openMarketplace } from "../support/marketplace.ts";
import type { TestOrganisation } from "../support/organisations.ts";

/** What the index says, whatever is asked; the rows may say otherwise. */
const lies: { ids: string[] } = { ids: [] };

function liar(honest: Search): Search {
  const answer = (): ListingHits => ({
    hits: lies.ids.map((id) => ({ id, km: 1 })),
    total: lies.ids.length,
    totalIsExact: true,
    partly: false,
    meant: null,
    words: [],
    nextCursor: null,
    facets: {},
    attributeFacets: {},
    prices: null,
  });
  return {
    ...honest,
    find: async () => answer(),
    locate: async () => lies.ids.map((id) => ({ id, lat: 22.5, lon: 113.5 })),
  };
}

let market: Marketplace;
let owner: TestOrganisation;
const ids = { dear: "", secret: "", gone: "", paused: "", draft: "" };

beforeAll(async () => {
  market = await openMarketplace(liar);
  owner = await market.organisation({ membership: "admitted" });
  const offer = async (title: string, rest: Parameters<typeof publishedListing>[3] = {}) =>
    (await publishedListing(market, owner.owner, "lab", { position: shuibei, text: { en: words(title) }, ...rest })).id;
  ids.dear = await offer("Assay", { price: 90_000 });
  ids.secret = await offer("Secret assay", { visibility: "members" });
  ids.gone = await offer("Former assay");
  ids.paused = await offer("Resting assay");
  await market.runJobs();
  await market.db.listing.delete({ where: { id: ids.gone } });
  await market.db.listing.update({ where: { id: ids.paused }, data: { status: "paused" } });
  ids.draft = (await market.listing(owner, { title: "Planned assay", status: "draft" })).id;
  lies.ids = [...Object.values(ids), crypto.randomUUID()];
});
afterAll(() => market.close());

const seenBy = async (client: Marketplace["anonymous"]) => {
  const { cards } = await client.listings.find.query({ locale: "en", text: "assay" });
  const { pins } = await client.listings.locate.query({ locale: "en", text: "assay" });
  return { cards, ids: cards.map(({ id }) => id), pins: pins.map(({ id }) => id) };
};

test("an index that lies shows a visitor nothing that the rows would not", async () => {
  const seen = await seenBy(market.anonymous);
  expect(seen.ids).toEqual([ids.dear]);
  expect(seen.pins).toEqual([ids.dear]);
});

test("what a card says is what the row says", async () => {
  await market.db.listing.update({ where: { id: ids.dear }, data: { price: 12_300 } });
  const [card] = (await seenBy(market.anonymous)).cards;
  expect(JSON.stringify(card?.price)).toContain("12300");
  expect(JSON.stringify(card?.price)).not.toContain("90000");
});

test("a member sees what is for members, and no more than that", async () => {
  const other = await market.organisation({ membership: "admitted" });
  const seen = await seenBy(market.as(other.owner));
  expect(seen.ids.toSorted()).toEqual([ids.dear, ids.secret].toSorted());
  expect(seen.pins.toSorted()).toEqual([ids.dear, ids.secret].toSorted());
});
