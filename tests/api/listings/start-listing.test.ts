import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { refusal } from "../../support/refusal.ts";

let market: Marketplace;
beforeAll(async () => void (market = await openMarketplace()));
afterAll(() => market.close());

describe("listings.start", () => {
  test("makes a draft that knows the organisation's premises and currency", async () => {
    const { owner } = await market.organisation({ jurisdiction: "hong-kong", placeId: "hong-kong" });
    const client = market.as(owner);
    const { id, version } = await client.listings.start.mutate({ kind: "lab", locale: "zh-Hant" });
    const draft = await client.listings.edit.query({ id });
    expect(draft).toMatchObject({
      kind: "lab",
      status: "draft",
      version,
      content: { locale: "zh-Hant", currency: "HKD", units: 1, bookingMode: "request" },
    });
    expect(draft.content.position).toMatchObject({ placeId: "hong-kong", address: "1 Shawan Road" });
  });

  test("a partner's draft asks for quotes and has no units", async () => {
    const { owner } = await market.organisation();
    const { id } = await market.as(owner).listings.start.mutate({ kind: "partner", locale: "en" });
    expect((await market.as(owner).listings.edit.query({ id })).content).toMatchObject({
      units: null,
      bookingMode: "quote",
      position: null,
    });
  });

  test("any organisation may draft, also one that has not applied; it may just not publish", async () => {
    const { owner } = await market.organisation({ class: "visitor", jurisdiction: "other" });
    const { id } = await market.as(owner).listings.start.mutate({ kind: "equipment", locale: "en" });
    expect((await market.as(owner).listings.edit.query({ id })).can).toMatchObject({
      edit: true,
      discard: true,
      publish: false,
    });
  });

  test("refuses: nobody is signed in, or a person acts for no organisation", async () => {
    const start = { kind: "equipment", locale: "en" } as const;
    expect(await refusal(market.anonymous.listings.start.mutate(start))).toMatchObject({ reason: "sign-in-first" });
    const person = await market.person();
    expect(await refusal(market.as(person).listings.start.mutate(start))).toMatchObject({
      reason: "choose-an-organisation",
    });
  });

  test("refuses the 201st draft, also when several start at once", async () => {
    const organisation = await market.organisation();
    const draft = { organisationId: organisation.id, createdById: organisation.owner.id, kind: "lab", locale: "en" };
    await market.db.listing.createMany({ data: Array.from({ length: 198 }, () => draft) });
    const starts = Array.from({ length: 5 }, () =>
      market.as(organisation.owner).listings.start.mutate({ kind: "lab", locale: "en" }),
    );
    const outcomes = await Promise.allSettled(starts);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
    const one = market.as(organisation.owner).listings.start.mutate({ kind: "lab", locale: "en" });
    expect(await refusal(one)).toMatchObject({ code: "UNPROCESSABLE_CONTENT", reason: "listings.too-many-drafts" });
  });
});
