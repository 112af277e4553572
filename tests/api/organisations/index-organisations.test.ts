import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { publishedListing, words } from "../listings/listings.ts";
import { credential } from "./credential.ts";

let market: Marketplace;
beforeAll(async () => void (market = await openMarketplace()));
afterAll(() => market.close());

const audience = { membersOnly: false, organisationId: null };
const organisations = async (text: string) =>
  (await market.parts.search.glance({ text, typing: false, audience, limit: 5 })).organisations;
const listings = async (text: string) =>
  (await market.anonymous.listings.find.query({ locale: "en", text })).cards.map(({ id }) => id);

async function decide(organisationId: string, decision: "admit" | "suspend" | "lift") {
  const { id, version } = await market.db.membership.findUniqueOrThrow({ where: { organisationId } });
  const secretariat = market.as(await market.secretariat());
  await secretariat.memberships.decide.mutate({ id, version, decision, reason: "Because of the test." });
  await market.runJobs();
}

describe("the index follows the organisations", () => {
  test("one is found once it is admitted, not while it is suspended, and again when that is lifted", async () => {
    const { id } = await market.organisation({
      membership: "under-review",
      names: { en: "Wisteria Foundry", "zh-Hant": "紫藤鑄造" },
      stages: ["m1"],
      placeId: "panyu-shawan",
    });
    expect(await organisations("wisteria")).toEqual([]);
    await decide(id, "admit");
    for (const text of ["wisteria", "紫藤铸造"]) expect(await organisations(text)).toEqual([id]);
    await decide(id, "suspend");
    expect(await organisations("wisteria")).toEqual([]);
    await decide(id, "lift");
    expect(await organisations("wisteria")).toEqual([id]);
  });

  test("a new name is followed by the organisation and by all it offers, however late the job of an earlier change ends", async () => {
    const { id, owner } = await market.organisation({ membership: "admitted", names: { en: "Hyacinth Works" } });
    const client = market.as(owner);
    const listing = await publishedListing(market, owner, "lab", { text: { en: words("Touchstone test") } });
    await market.runJobs();
    expect(await listings("hyacinth")).toEqual([listing.id]);
    const [before] = (await market.parts.search.listings.versions(null, 1000)).filter((each) => each.id === listing.id);
    const {
      role: _,
      can: _can,
      logo: _logo,
      credentials: _credentials,
      ...form
    } = await client.organisations.mine.query();
    const { version, legalName, locale, about, class: kind, stages, website, premises } = form;
    const names = { en: "Narcissus Works" };
    const profile = {
      version,
      names,
      legalName,
      locale,
      about,
      class: kind,
      stages,
      website,
      premises,
      logoFileId: null,
    };
    await client.organisations.update.mutate(profile);
    await market.runJobs();
    expect([await listings("hyacinth"), await listings("narcissus")]).toEqual([[], [listing.id]]);
    expect(await organisations("narcissus")).toEqual([id]);
    const [after] = (await market.parts.search.listings.versions(null, 1000)).filter((each) => each.id === listing.id);
    expect(after?.version).toBeGreaterThan(before?.version ?? Number.POSITIVE_INFINITY);
    // The earlier job comes last.
    await market.parts.search.listings.remove([{ id: listing.id, version: before?.version ?? 0 }]);
    expect(await listings("narcissus")).toEqual([listing.id]);
  });

  test("an edit of a listing is not disturbed by a change of its organisation", async () => {
    const { owner } = await market.organisation({ membership: "admitted" });
    const client = market.as(owner);
    const { id, version, content } = await publishedListing(market, owner, "lab", {
      text: { en: words("Cupellation") },
    });
    await client.organisations.addCredential.mutate(credential());
    const text = { en: words("Cupellation, fire assay") };
    expect((await client.listings.update.mutate({ id, version, content: { ...content, text } })).version).toBe(
      version + 1,
    );
  });

  test("many changes of one organisation wait as one job", async () => {
    const { owner } = await market.organisation({ membership: "admitted" });
    await market.runJobs();
    for (const number of ["1", "2", "3"]) {
      await market.as(owner).organisations.addCredential.mutate(credential({ number }));
    }
    expect((await market.waitingJobs()).map(({ name }) => name)).toEqual(["index-organisations"]);
  });
});
