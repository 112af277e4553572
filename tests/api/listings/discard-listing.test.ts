import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { refusal, refusalReason } from "../../support/refusal.ts";
import { completeDraft, publishedListing } from "./listings.ts";

let market: Marketplace;
beforeAll(async () => void (market = await openMarketplace()));
afterAll(() => market.close());

describe("listings.discard", () => {
  test("a draft is gone for good, with its sessions and history", async () => {
    const { owner } = await market.organisation();
    const { id } = await completeDraft(market, owner, "training");
    expect(await market.as(owner).listings.discard.mutate({ id })).toEqual({ id });
    expect(await refusal(market.as(owner).listings.edit.query({ id }))).toMatchObject({ code: "NOT_FOUND" });
    expect(await market.db.trainingSession.count({ where: { listingId: id } })).toBe(0);
  });

  test("refuses: what was once published is closed, not thrown away", async () => {
    const { owner } = await market.organisation({ membership: "admitted" });
    const { id } = await publishedListing(market, owner);
    await market.as(owner).listings.act.mutate({ id, action: "close" });
    expect(await refusalReason(market.as(owner).listings.discard.mutate({ id }))).toBe("listings.not-allowed-now");
  });

  test("hides another organisation's draft", async () => {
    const { id } = await completeDraft(market, (await market.organisation()).owner);
    const stranger = (await market.organisation()).owner;
    expect(await refusal(market.as(stranger).listings.discard.mutate({ id }))).toMatchObject({ code: "NOT_FOUND" });
    expect(await market.db.listing.count({ where: { id } })).toBe(1);
  });
});
