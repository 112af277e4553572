import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MembershipStatus } from "@commonbench/domain/memberships/schemas";
import { followMembership } from "@commonbench/api/features/listings/follow-membership";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestOrganisation } from "../../support/organisations.ts";
import { completeDraft, publishedListing, words } from "./listings.ts";

let market: Marketplace;
beforeAll(async () => void (market = await openMarketplace()));
afterAll(() => market.close());

const follow = ({ id: organisationId }: TestOrganisation, status: MembershipStatus) =>
  market.db.$transaction((tx) => followMembership(tx, market.parts, { organisationId, status }));
const statusOf = async (id: string) => (await market.db.listing.findUniqueOrThrow({ where: { id } })).status;
const search = async (text: string) =>
  (await market.anonymous.listings.find.query({ locale: "en", text })).cards.map(({ id }) => id);

describe("listings follow the standing of their organisation", () => {
  test("a suspension pauses what is published; lifting it resumes exactly those", async () => {
    const organisation = await market.organisation({ membership: "admitted" });
    const { owner } = organisation;
    const one = await publishedListing(market, owner, "equipment", { text: { en: words("Pademelon press") } });
    const paused = await publishedListing(market, owner);
    await market.as(owner).listings.act.mutate({ id: paused.id, action: "pause" });
    const draft = await completeDraft(market, owner);
    await market.runJobs();
    await follow(organisation, "suspended");
    await market.runJobs();
    expect([await statusOf(one.id), await statusOf(paused.id), await statusOf(draft.id)]).toEqual([
      "paused",
      "paused",
      "draft",
    ]);
    expect(await search("pademelon")).toEqual([]);
    await follow(organisation, "admitted");
    await market.runJobs();
    expect([await statusOf(one.id), await statusOf(paused.id)]).toEqual(["published", "paused"]);
    expect(await search("pademelon")).toEqual([one.id]);
  });

  test("what its people closed meanwhile stays closed", async () => {
    const organisation = await market.organisation({ membership: "admitted" });
    const { id } = await publishedListing(market, organisation.owner);
    await follow(organisation, "suspended");
    await market.as(organisation.owner).listings.act.mutate({ id, action: "close" });
    await follow(organisation, "admitted");
    expect(await statusOf(id)).toBe("closed");
  });

  test.each(["withdrawn", "expelled"] as const)("%s: everything is paused", async (status) => {
    const organisation = await market.organisation({ membership: "admitted" });
    const { id } = await publishedListing(market, organisation.owner);
    await follow(organisation, status);
    expect(await statusOf(id)).toBe("paused");
  });

  test("who left and applies anew decides again what to offer", async () => {
    const organisation = await market.organisation({ membership: "admitted" });
    const { id } = await publishedListing(market, organisation.owner);
    await follow(organisation, "withdrawn");
    await follow(organisation, "applied");
    await follow(organisation, "admitted");
    expect(await statusOf(id)).toBe("paused");
  });

  test("other organisations' listings stay as they are", async () => {
    const bystander = await market.organisation({ membership: "admitted" });
    const { id } = await publishedListing(market, bystander.owner);
    await follow(await market.organisation({ membership: "admitted" }), "suspended");
    expect(await statusOf(id)).toBe("published");
  });
});
