import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { completeDraft, publishedListing } from "./listings.ts";

let market: Marketplace;
beforeAll(async () => void (market = await openMarketplace()));
afterAll(() => market.close());

describe("listings.pauseMany", () => {
  test("pauses what is published and says of the rest why not", async () => {
    const { owner } = await market.organisation({ membership: "admitted" });
    const other = await market.organisation({ membership: "admitted" });
    const [one, two, draft, foreign] = [
      await publishedListing(market, owner),
      await publishedListing(market, owner, "lab"),
      await completeDraft(market, owner),
      await publishedListing(market, other.owner),
    ];
    const nothing = randomUUID();
    const answer = await market
      .as(owner)
      .listings.pauseMany.mutate({ ids: [one.id, two.id, two.id, draft.id, foreign.id, nothing] });
    expect(answer.paused.toSorted()).toEqual([one.id, two.id].toSorted());
    expect(Object.fromEntries(answer.notPaused.map(({ id, reason }) => [id, reason]))).toEqual({
      [draft.id]: "listings.not-allowed-now",
      [foreign.id]: "not-found",
      [nothing]: "not-found",
    });
    expect((await market.db.listing.findUniqueOrThrow({ where: { id: foreign.id } })).status).toBe("published");
    expect((await market.trail(one.id)).map(({ action }) => action)).toEqual(["listing.published", "listing.paused"]);
  });

  test("two of these at once, in opposite orders, both end", async () => {
    const { owner } = await market.organisation({ membership: "admitted" });
    const ids: string[] = [];
    for (let number = 0; number < 4; number += 1) ids.push((await publishedListing(market, owner)).id);
    const answers = await Promise.allSettled([
      market.as(owner).listings.pauseMany.mutate({ ids }),
      market.as(owner).listings.pauseMany.mutate({ ids: ids.toReversed() }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
    const statuses = await market.db.listing.findMany({ where: { id: { in: ids } }, select: { status: true } });
    expect(new Set(statuses.map(({ status }) => status))).toEqual(new Set(["paused"]));
  });
});
