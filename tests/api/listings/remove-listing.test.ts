import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { refusal, refusalReason } from "../../support/refusal.ts";
import { completeDraft, publishedListing, words } from "./listings.ts";

let market: Marketplace;
beforeAll(async () => void (market = await openMarketplace()));
afterAll(() => market.close());

const reason = "The fineness stated is not that of the report.";

describe("listings.remove", () => {
  test("the secretariat removes a listing: the owners learn why in their language, readers no longer find it", async () => {
    const owner = await market.person({ locale: "pt" });
    const organisation = await market.organisation({ membership: "admitted", name: "Nanpu Casting", owner });
    const staff = await market.person({ organisation, role: "staff" });
    const { id } = await publishedListing(market, owner, "equipment", {
      text: { en: words("Vacuum casting"), pt: words("Fundição a vácuo") },
    });
    await market.runJobs();
    const secretariat = await market.secretariat();
    const removed = await market.as(secretariat).listings.remove.mutate({ id, reason });
    expect(removed).toMatchObject({ status: "removed", can: { remove: false, restore: true } });
    expect((await market.trail(id)).at(-1)).toMatchObject({
      action: "listing.removed",
      reason,
      personId: secretariat.id,
      organisationId: organisation.id,
    });
    const [mail] = (await market.mails(owner.email)).filter(({ template }) => template === "listing-removed");
    expect(mail?.locale).toBe("pt");
    expect(mail?.text).toContain("Fundição a vácuo");
    expect(mail?.text).toContain(reason);
    expect(await market.mails(staff.email)).toEqual([]);
    await market.runJobs();
    expect(
      (await market.anonymous.listings.find.query({ filters: { organisationId: organisation.id }, locale: "en" }))
        .cards,
    ).toEqual([]);
    expect(await refusal(market.anonymous.listings.get.query({ id, locale: "en" }))).toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await market.as(owner).listings.get.query({ id, locale: "en" })).toMatchObject({
      status: "removed",
      removedReason: reason,
      can: { edit: false },
    });
  });

  test("refuses: without a reason, a draft, twice", async () => {
    const { owner } = await market.organisation({ membership: "admitted" });
    const client = market.as(await market.secretariat());
    const { id } = await publishedListing(market, owner);
    expect(await refusalReason(client.listings.remove.mutate({ id, reason: "  " }))).toBe("listings.reason-needed");
    await client.listings.remove.mutate({ id, reason });
    expect(await refusalReason(client.listings.remove.mutate({ id, reason }))).toBe("listings.not-allowed-now");
    const draft = await completeDraft(market, owner);
    expect(await refusalReason(client.listings.remove.mutate({ id: draft.id, reason }))).toBe(
      "listings.not-allowed-now",
    );
  });

  test("refuses: anybody but the secretariat, the owner included", async () => {
    const { owner } = await market.organisation({ membership: "admitted" });
    const { id } = await publishedListing(market, owner);
    expect(await refusalReason(market.as(owner).listings.remove.mutate({ id, reason }))).toBe("secretariat-only");
    expect(await refusalReason(market.anonymous.listings.remove.mutate({ id, reason }))).toBe("sign-in-first");
  });
});

describe("listings.restore", () => {
  test("gives the listing back paused; the owner decides whether it is offered again", async () => {
    const { owner } = await market.organisation({ membership: "admitted" });
    const client = market.as(await market.secretariat());
    const { id } = await publishedListing(market, owner);
    await client.listings.remove.mutate({ id, reason });
    expect(await refusalReason(market.as(owner).listings.act.mutate({ id, action: "reopen" }))).toBe(
      "listings.not-allowed-now",
    );
    expect(await client.listings.restore.mutate({ id })).toMatchObject({ status: "paused" });
    expect(await market.as(owner).listings.get.query({ id, locale: "en" })).toMatchObject({
      status: "paused",
      removedReason: null,
    });
    expect((await market.trail(id)).at(-1)).toMatchObject({ action: "listing.restored" });
    expect((await market.as(owner).listings.act.mutate({ id, action: "reopen" })).status).toBe("published");
  });

  test("refuses: what was not removed, and anybody but the secretariat", async () => {
    const { owner } = await market.organisation({ membership: "admitted" });
    const { id } = await publishedListing(market, owner);
    const client = market.as(await market.secretariat());
    expect(await refusalReason(client.listings.restore.mutate({ id }))).toBe("listings.not-allowed-now");
    expect(await refusalReason(market.as(owner).listings.restore.mutate({ id }))).toBe("secretariat-only");
  });
});
