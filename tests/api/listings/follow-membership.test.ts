import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { taxonomy } from "@commonbench/taxonomy/default";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestOrganisation } from "../../support/organisations.ts";
import { completeDraft, publishedListing, words } from "./listings.ts";

let market: Marketplace;
beforeAll(async () => void (market = await openMarketplace()));
afterAll(() => market.close());

type Decision = Parameters<ReturnType<Marketplace["as"]>["memberships"]["decide"]["mutate"]>[0]["decision"];

const decide = async ({ id: organisationId }: TestOrganisation, decision: Decision) => {
  const { id, version } = await market.db.membership.findUniqueOrThrow({ where: { organisationId } });
  const secretariat = await market.secretariat();
  await market.as(secretariat).memberships.decide.mutate({ id, version, decision, reason: "For a reason" });
};
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
    await decide(organisation, "suspend");
    await market.runJobs();
    expect([await statusOf(one.id), await statusOf(paused.id), await statusOf(draft.id)]).toEqual([
      "paused",
      "paused",
      "draft",
    ]);
    expect(await search("pademelon")).toEqual([]);
    await decide(organisation, "lift");
    await market.runJobs();
    expect([await statusOf(one.id), await statusOf(paused.id)]).toEqual(["published", "paused"]);
    expect(await search("pademelon")).toEqual([one.id]);
  });

  test("what its people closed meanwhile stays closed", async () => {
    const organisation = await market.organisation({ membership: "admitted" });
    const { id } = await publishedListing(market, organisation.owner);
    await decide(organisation, "suspend");
    await market.as(organisation.owner).listings.act.mutate({ id, action: "close" });
    await decide(organisation, "lift");
    expect(await statusOf(id)).toBe("closed");
  });

  test("an expulsion pauses everything", async () => {
    const organisation = await market.organisation({ membership: "admitted" });
    const { id } = await publishedListing(market, organisation.owner);
    await decide(organisation, "expel");
    expect(await statusOf(id)).toBe("paused");
  });

  test("who leaves has nothing published any more; who comes back decides again what to offer", async () => {
    const organisation = await market.organisation({ membership: "admitted" });
    const { owner } = organisation;
    const { id } = await publishedListing(market, owner);
    await market.as(owner).memberships.leave.mutate({ reason: "" });
    expect(await statusOf(id)).toBe("paused");
    const codeVersion = taxonomy.alliance.codeOfConduct.version;
    const application = { codeVersion, statement: "", sponsorOrganisationId: null, documents: [] };
    await market.as(owner).memberships.join.mutate(application);
    await decide(organisation, "admit");
    expect(await statusOf(id)).toBe("paused");
    expect((await market.as(owner).listings.act.mutate({ id, action: "reopen" })).status).toBe("published");
  });

  test("other organisations' listings stay as they are", async () => {
    const bystander = await market.organisation({ membership: "admitted" });
    const { id } = await publishedListing(market, bystander.owner);
    await decide(await market.organisation({ membership: "admitted" }), "suspend");
    expect(await statusOf(id)).toBe("published");
  });
});
