import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { TestPerson } from "../../support/people.ts";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { refusalReason } from "../../support/refusal.ts";
import { publishedListing } from "../listings/listings.ts";

let market: Marketplace;
beforeAll(async () => void (market = await openMarketplace()));
afterEach(() => market.db.savedSearch.deleteMany());
afterAll(() => market.close());

const later = (hours: number) => market.clock.advance({ hours });

async function publish(owner: TestPerson, change: { visibility?: "members" } = {}): Promise<string> {
  const { id } = await publishedListing(market, owner, "equipment", change);
  await market.runJobs();
  return id;
}

async function alerts(): Promise<void> {
  await market.pool.query("select graphile_worker.add_job('alert-searches')");
  await market.runJobs();
}

const save = (person: TestPerson, pace: "at-once" | "daily" | "weekly" | "off", text = "casting") =>
  market.as(person).savedSearches.save.mutate({ name: `Casting, ${pace}`, text, pace, locale: "en" });
const told = (searchId: string) => market.db.savedSearchHit.findMany({ where: { searchId } });

describe("the alert-searches job", () => {
  test("names what was published since, once, to whoever wants to hear at once", async () => {
    const seller = await market.organisation({ membership: "admitted" });
    const before = await publish(seller.owner);
    later(1);
    const person = await market.person();
    const { id } = await save(person, "at-once");
    later(1);
    const listing = await publish(seller.owner);
    await alerts();
    await alerts();
    expect((await told(id)).map(({ listingId }) => listingId)).toEqual([listing]);
    expect(before).not.toBe(listing);
    expect(await market.mails(person.email)).toHaveLength(1);
  });

  test("a digest waits for its morning", async () => {
    const seller = await market.organisation({ membership: "admitted" });
    const person = await market.person();
    market.clock.set("2026-11-24T02:00:00Z");
    const { id } = await save(person, "daily");
    later(1);
    await publish(seller.owner);
    await publish(seller.owner);
    await alerts();
    expect(await told(id)).toEqual([]);
    market.clock.set("2026-11-25T00:00:01Z");
    await alerts();
    expect(await told(id)).toHaveLength(2);
    expect(await market.mails(person.email)).toHaveLength(1);
  });

  test("says nothing of other things, of one's own, or of what was there when alerts were turned on", async () => {
    const seller = await market.organisation({ membership: "admitted" });
    const stranger = await market.person();
    const other = await save(stranger, "at-once", "gemmology");
    const own = await save(seller.owner, "at-once");
    const off = await save(stranger, "off");
    later(1);
    await publish(seller.owner);
    later(1);
    await market.as(stranger).savedSearches.update.mutate({ id: off.id, pace: "at-once", locale: "en" });
    await alerts();
    expect(await told(other.id)).toEqual([]);
    expect(await told(own.id)).toEqual([]);
    expect(await told(off.id)).toEqual([]);
  });

  test("what is for members only is told to people of members, as long as they are", async () => {
    const seller = await market.organisation({ membership: "admitted" });
    const member = await market.organisation({ membership: "admitted" });
    const [visitor, leaver] = [await market.person(), await market.person({ organisation: member, role: "staff" })];
    const searches = await Promise.all([visitor, member.owner, leaver].map((person) => save(person, "at-once")));
    await market.db.post.deleteMany({ where: { personId: leaver.id } });
    later(1);
    await publish(seller.owner, { visibility: "members" });
    await alerts();
    expect(await Promise.all(searches.map(async ({ id }) => (await told(id)).length))).toEqual([0, 1, 0]);
  });
});

describe("the link in an alert", () => {
  test("ends that alert for whoever holds it, and only that one", async () => {
    const seller = await market.organisation({ membership: "admitted" });
    const person = await market.person();
    const { id } = await save(person, "at-once");
    const other = await save(person, "weekly", "polishing");
    later(1);
    await publish(seller.owner);
    await alerts();
    const [mail] = await market.mails(person.email);
    const token = /\/alerts\/([\w.-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
    const forged = `${other.id}.${token.split(".")[1]}`;
    expect(await refusalReason(market.anonymous.savedSearches.stopAlert.mutate({ token: forged }))).toBe("not-found");
    expect(await market.anonymous.savedSearches.alert.query({ token })).toEqual({
      name: "Casting, at-once",
      pace: "at-once",
    });
    expect(await market.anonymous.savedSearches.stopAlert.mutate({ token })).toMatchObject({ pace: "off" });
    const paces = (await market.as(person).savedSearches.list.query({ locale: "en" })).map((each) => [
      each.id,
      each.pace,
    ]);
    expect(Object.fromEntries(paces)).toEqual({ [id]: "off", [other.id]: "weekly" });
  });

  test.each([".", "x", "00000000-0000-7000-8000-000000000000.abc"])(
    "refuses a token that is not ours: %j",
    async (token) => {
      const asked = market.anonymous.savedSearches.stopAlert.mutate({ token });
      expect(await refusalReason(asked)).toBe("not-found");
    },
  );
});
