import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { tellAll, unsubscribeUrl } from "../../support/notices.ts";
import type { TestPerson } from "../../support/people.ts";

let market: Marketplace;
beforeAll(async () => void (market = await openMarketplace()));
afterAll(() => market.close());

const path = (person: TestPerson, category: "listings" | "digest" = "listings") =>
  new URL(unsubscribeUrl(market.parts.env, { personId: person.id, category })).pathname;
/** As mail programs do: no cookie, no origin, a form of their own. */
const press = (address: string) =>
  market.fetch(address, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: "List-Unsubscribe=One-Click",
  });
const paceOf = async (person: TestPerson, category = "listings") =>
  (await market.as(person).notifications.settings.query()).categories.find((each) => each.category === category)?.choice
    .mail;

describe("ending mails by one press", () => {
  test("works without signing in and ends that category alone", async () => {
    const person = await market.person();
    const answer = await press(path(person));
    expect(answer.status).toBe(200);
    expect(await paceOf(person)).toBe("off");
    expect(await paceOf(person, "membership")).toBe("at-once");
  });

  test("opening the address changes nothing: it asks, in the person's language", async () => {
    const person = await market.person({ locale: "zh-Hant" });
    const answer = await market.fetch(path(person));
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain("停止接收這類電郵？");
    expect(await paceOf(person)).toBe("at-once");
  });

  test("what a mail carries is what works", async () => {
    const organisation = await market.organisation({ membership: "admitted" });
    const { id } = await market.listing(organisation, { status: "removed", removedReason: "Not as described." });
    await market.as(await market.secretariat()).listings.restore.mutate({ id });
    const [mail] = await market.mails(organisation.owner.email);
    expect(mail?.text).toContain(mail?.unsubscribe ?? "nothing");
    await press(new URL(mail?.unsubscribe ?? "").pathname);
    const again = await market.listing(organisation, { status: "removed", removedReason: "Not as described." });
    await market.as(await market.secretariat()).listings.restore.mutate({ id: again.id });
    await tellAll(market.parts);
    expect(await market.mails(organisation.owner.email)).toHaveLength(1);
  });

  test("of a digest ends what is gathered", async () => {
    const person = await market.person();
    const { settings } = await market.as(person).notifications.settings.query();
    const choices = { listings: { mail: "weekly", push: false } } as const;
    await market.as(person).notifications.updateSettings.mutate({ ...settings, choices });
    await press(path(person, "digest"));
    expect(await paceOf(person)).toBe("off");
    expect(await paceOf(person, "enquiries")).toBe("at-once");
  });

  test("a token that was forged, changed, or made for somebody else does nothing", async () => {
    const [person, other] = [await market.person(), await market.person()];
    const own = path(person);
    const signature = own.split(".").at(-1) ?? "";
    const forged = [
      `/mail/unsubscribe/${other.id}.listings.${signature}`,
      `/mail/unsubscribe/${person.id}.enquiries.${signature}`,
      `/mail/unsubscribe/${person.id}.listings.${"A".repeat(43)}`,
      `/mail/unsubscribe/${person.id}.listings.`,
      "/mail/unsubscribe/x",
    ];
    for (const address of forged) {
      expect((await press(address)).status).toBe(404);
      expect((await market.fetch(address)).status).toBe(404);
    }
    for (const each of [person, other]) {
      expect(await paceOf(each)).toBe("at-once");
      expect(await paceOf(each, "enquiries")).toBe("at-once");
    }
  });

  test("a person who is no more is no trouble", async () => {
    const person = await market.person();
    const address = path(person);
    await market.db.person.delete({ where: { id: person.id } });
    expect((await press(address)).status).toBe(200);
  });

  test("no page of another site presses it", async () => {
    const person = await market.person();
    const answer = await market.fetch(path(person), { method: "POST", headers: { origin: "https://evil.example" } });
    expect(answer.status).toBe(403);
    expect(await paceOf(person)).toBe("at-once");
  });
});
