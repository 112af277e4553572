import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { refusal } from "../../support/refusal.ts";
import { kowloon, panyu, publishedListing, shuibei, words } from "./listings.ts";

let market: Marketplace;
const ids = { own: "", sibling: "", near: "", far: "", hidden: "", lab: "" };

beforeAll(async () => {
  market = await openMarketplace();
  const home = await market.organisation({ membership: "admitted" });
  const other = await market.organisation({ membership: "admitted" });
  const offer = async (
    { owner }: typeof home,
    ...rest: Parameters<typeof publishedListing> extends [unknown, unknown, ...infer R] ? R : never
  ) => (await publishedListing(market, owner, ...rest)).id;
  ids.own = await offer(home, "equipment", { position: panyu });
  ids.sibling = await offer(home, "equipment", { position: panyu });
  ids.far = await offer(other, "equipment", { position: kowloon });
  ids.near = await offer(other, "equipment", { position: shuibei });
  ids.hidden = await offer(other, "equipment", { visibility: "members", text: { en: words("For members") } });
  ids.lab = await offer(other, "lab");
  await market.runJobs();
});
afterAll(() => market.close());

const similar = async (id: string, as = market.anonymous) =>
  (await as.listings.similar.query({ id, locale: "en" })).cards.map((card) => card.id);

describe("listings.similar", () => {
  test("others of its category: other organisations first, the nearest first, never itself nor what is hidden", async () => {
    expect((await similar(ids.own)).slice(0, 3)).toEqual([ids.near, ids.far, ids.sibling]);
    const { cards } = await market.anonymous.listings.similar.query({ id: ids.own, locale: "en" });
    expect(cards[0]?.km).toBeGreaterThan(50);
    expect(cards.map(({ id }) => id)).not.toContain(ids.own);
    expect(cards.map(({ id }) => id)).not.toContain(ids.hidden);
  });

  test("what the reader may not see has nothing like it either", async () => {
    expect((await refusal(similar(ids.hidden))).code).toBe("NOT_FOUND");
    expect((await refusal(similar(randomUUID()))).code).toBe("NOT_FOUND");
  });
});
