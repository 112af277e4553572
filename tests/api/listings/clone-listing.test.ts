import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { refusal } from "../../support/refusal.ts";
import { publishedListing, session } from "./listings.ts";

let market: Marketplace;
beforeAll(async () => void (market = await openMarketplace()));
afterAll(() => market.close());

describe("listings.clone", () => {
  test("makes a draft with the same content, without sessions that have begun", async () => {
    const organisation = await market.organisation({ membership: "admitted" });
    const { owner } = organisation;
    const photo = await market.db.storedFile.create({
      data: { organisationId: organisation.id, uploadedById: owner.id, kind: "photo", name: "x", mime: "x", bytes: 1 },
    });
    const soon = { ...session, startsAt: "2026-11-24T01:00:00.000Z", endsAt: "2026-11-25T01:00:00.000Z" };
    const source = await publishedListing(market, owner, "training", {
      sessions: [soon, session],
      photos: [{ fileId: photo.id, alt: "The hall" }],
    });
    market.clock.advance({ days: 2 });
    const { id } = await market.as(owner).listings.clone.mutate({ id: source.id });
    const copy = await market.as(owner).listings.edit.query({ id });
    expect(copy).toMatchObject({ status: "draft", version: 1, publishedAt: null, kind: "training" });
    expect({ ...copy.content, sessions: [] }).toEqual({ ...source.content, sessions: [] });
    expect(copy.content.sessions).toMatchObject([session]);
    expect(copy.content.sessions[0]?.id).not.toBe(source.content.sessions[1]?.id);
    market.clock.advance({ days: -2 });
  });

  test("refuses: what the secretariat removed does not come back as a copy", async () => {
    const { owner } = await market.organisation({ membership: "admitted" });
    const { id } = await publishedListing(market, owner);
    await market.as(await market.secretariat()).listings.remove.mutate({ id, reason: "Wrong fineness" });
    expect(await refusal(market.as(owner).listings.clone.mutate({ id }))).toMatchObject({
      reason: "listings.not-allowed-now",
    });
  });

  test("hides another organisation's listing", async () => {
    const { id } = await publishedListing(market, (await market.organisation({ membership: "admitted" })).owner);
    const stranger = (await market.organisation({ membership: "admitted" })).owner;
    expect(await refusal(market.as(stranger).listings.clone.mutate({ id }))).toMatchObject({ code: "NOT_FOUND" });
  });
});
