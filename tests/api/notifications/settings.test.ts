import type { NotificationSettings } from "@commonbench/domain/notifications/schemas";
import { runWaitingJobs } from "@commonbench/api/jobs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { deliverDue, tellAll } from "../../support/notices.ts";
import type { TestPerson } from "../../support/people.ts";

let market: Marketplace;
beforeAll(async () => void (market = await openMarketplace()));
afterAll(() => market.close());

const base: NotificationSettings = {
  timeZone: "Asia/Shanghai",
  quietHours: null,
  digestAt: 480,
  digestDay: 5,
  choices: {},
};
type Wish = Partial<NotificationSettings>;

const set = (person: TestPerson, wish: Wish) =>
  market.as(person).notifications.updateSettings.mutate({ ...base, ...wish });

/** An owner with settings, to whom a removed listing (mandatory) or a restored one (not) can be told. */
async function owner(wish: Wish) {
  const organisation = await market.organisation({ membership: "admitted", name: "Nanpu Casting" });
  const desk = await market.secretariat();
  await set(organisation.owner, wish);
  const person = organisation.owner;
  /** A listing comes back: something that can wait. */
  const news = async (title = "Casting") => {
    const { id } = await market.listing(organisation, { title, status: "removed", removedReason: "Not as described." });
    await market.as(desk).listings.restore.mutate({ id });
    await tellAll(market.parts);
  };
  const warning = async () => {
    const { id } = await market.listing(organisation);
    await market.as(desk).listings.remove.mutate({ id, reason: "Not as described." });
    await tellAll(market.parts);
  };
  const templates = async () => (await market.mails(person.email)).map(({ template }) => template);
  const later = async (instant: string) => {
    market.clock.set(instant);
    await deliverDue(market.parts);
  };
  return { organisation, person, news, warning, templates, later };
}

const at = (instant: string) => market.clock.set(instant);
const daily = { listings: { mail: "daily", push: false } } as const;

describe("settings", () => {
  test("are defaults until somebody chooses, and then what was chosen", async () => {
    const person = await market.person();
    const before = await market.as(person).notifications.settings.query();
    expect(before.settings).toMatchObject({ timeZone: "Asia/Shanghai", choices: {} });
    expect(before.categories.map(({ category }) => category)).not.toContain("secretariat");
    expect(before.categories.find(({ category }) => category === "security")?.mandatory).toBe(true);
    await set(person, { timeZone: "Europe/Lisbon", choices: daily, quietHours: { from: 1320, to: 420 } });
    const after = await market.as(person).notifications.settings.query();
    expect(after.settings).toMatchObject({ timeZone: "Europe/Lisbon", quietHours: { from: 1320, to: 420 } });
    expect(after.categories.find(({ category }) => category === "listings")?.choice.mail).toBe("daily");
  });

  test("a zone that does not exist and hours without length are refused", async () => {
    const person = await market.person();
    await expect(set(person, { timeZone: "Mars/Olympus" })).rejects.toThrow("invalid-input");
    await expect(set(person, { quietHours: { from: 60, to: 60 } })).rejects.toThrow("invalid-input");
  });

  test("mails that are off do not come, the app still shows what has happened", async () => {
    at("2026-11-23T02:00:00Z");
    const { person, news, templates } = await owner({ choices: { listings: { mail: "off", push: false } } });
    await news();
    expect(await templates()).toEqual([]);
    expect((await market.as(person).notifications.unread.query()).unread).toBe(1);
  });

  test("what is mandatory comes by mail at once, whatever is off and however quiet it is", async () => {
    at("2026-11-23T15:00:00Z");
    const choices = { listings: { mail: "off", push: false } } as const;
    const { warning, templates } = await owner({ choices, quietHours: { from: 1320, to: 420 } });
    await warning();
    expect(await templates()).toEqual(["listing-removed"]);
  });
});

describe("digests", () => {
  test("a day's news come in one mail in the morning of the person's zone, once", async () => {
    at("2026-11-23T02:00:00Z");
    const { person, news, templates, later } = await owner({ choices: daily });
    await news("Casting");
    await news("Setting");
    await later("2026-11-23T23:59:00Z");
    expect(await templates()).toEqual([]);
    await later("2026-11-24T00:00:00Z");
    await later("2026-11-24T00:01:00Z");
    const [digest, ...more] = await market.mails(person.email);
    expect(more).toEqual([]);
    expect(digest).toMatchObject({ template: "digest", subject: "What has happened: 2" });
    expect(digest?.text).toContain("“Casting”");
    expect(digest?.text).toContain("“Setting”");
    expect(digest?.unsubscribe).toContain(".digest.");
  });

  test("two workers make one digest", async () => {
    at("2026-11-23T02:00:00Z");
    const { news, templates, later } = await owner({ choices: daily });
    await news();
    await later("2026-11-23T23:00:00Z");
    market.clock.set("2026-11-24T00:00:00Z");
    await Promise.all([deliverDue(market.parts), deliverDue(market.parts), deliverDue(market.parts)]);
    expect(await templates()).toEqual(["digest"]);
  });

  test("a weekly one comes on its day", async () => {
    at("2026-11-23T02:00:00Z");
    const { news, templates, later } = await owner({ choices: { listings: { mail: "weekly", push: false } } });
    await news();
    await later("2026-11-26T12:00:00Z");
    expect(await templates()).toEqual([]);
    await later("2026-11-27T00:00:00Z");
    expect(await templates()).toEqual(["digest"]);
  });

  test("whoever has left by then is not told", async () => {
    at("2026-11-23T02:00:00Z");
    const { organisation, news, person, templates, later } = await owner({ choices: daily });
    await news();
    await market.db.post.deleteMany({ where: { personId: person.id, organisationId: organisation.id } });
    await later("2026-11-24T00:00:00Z");
    expect(await templates()).toEqual([]);
  });
});

describe("quiet hours", () => {
  test("put a mail off until they end, and lose none", async () => {
    at("2026-11-23T15:00:00Z");
    const { news, templates, later } = await owner({ quietHours: { from: 1320, to: 420 } });
    await news();
    await news();
    await later("2026-11-23T22:59:00Z");
    expect(await templates()).toEqual([]);
    await later("2026-11-23T23:00:00Z");
    await later("2026-11-23T23:01:00Z");
    expect(await templates()).toEqual(["listing-restored", "listing-restored"]);
  });

  test("end at the hour on the wall in the night in which the clocks change", async () => {
    at("2026-10-24T22:00:00Z");
    const { news, templates, later } = await owner({ timeZone: "Europe/Lisbon", quietHours: { from: 1320, to: 420 } });
    await news();
    await later("2026-10-25T06:59:00Z");
    expect(await templates()).toEqual([]);
    await later("2026-10-25T07:00:00Z");
    expect(await templates()).toEqual(["listing-restored"]);
  });

  test("two workers in the morning send it once", async () => {
    at("2026-11-23T15:00:00Z");
    const { news, templates } = await owner({ quietHours: { from: 1320, to: 420 } });
    await news();
    market.clock.set("2026-11-23T23:00:00Z");
    await Promise.all([deliverDue(market.parts), deliverDue(market.parts), deliverDue(market.parts)]);
    expect(await templates()).toEqual(["listing-restored"]);
  });
});

describe("a killed worker", () => {
  test("leaves notices and mails that are taken up again", async () => {
    at(new Date().toISOString());
    const { organisation, person } = await owner({});
    const desk = await market.secretariat();
    const { id } = await market.listing(organisation);
    await runWaitingJobs(market.parts);
    await market.as(desk).listings.remove.mutate({ id, reason: "Not as described." });
    // The job is held by a worker that is no more.
    await market.pool.query(
      "update graphile_worker._private_jobs set locked_at = now() - interval '10 minutes', locked_by = 'gone'",
    );
    await runWaitingJobs(market.parts);
    expect(await market.db.mailMessage.count({ where: { recipient: person.email, template: "listing-removed" } })).toBe(
      0,
    );
    market.clock.advance({ hours: 1 });
    await deliverDue(market.parts);
    await runWaitingJobs(market.parts);
    const sent = await market.db.mailMessage.findMany({
      where: { recipient: person.email, template: "listing-removed" },
    });
    expect(sent).toHaveLength(1);
    expect(sent[0]?.sentAt).not.toBeNull();
  });
});
