import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { tellAll, tellNotice, tellTogether } from "../../support/notices.ts";
import type { TestPerson } from "../../support/people.ts";

let market: Marketplace;
beforeAll(async () => void (market = await openMarketplace()));
afterAll(() => market.close());

const listOf = (person: TestPerson) => market.as(person).notifications.list.query({ locale: "en" });
const newest = async () =>
  (await market.db.notice.findFirstOrThrow({ orderBy: { id: "desc" }, select: { id: true } })).id;

/** An owner makes somebody manager: told to that person. */
async function roleChanged(locale: "en" | "pt" = "en") {
  const organisation = await market.organisation({ membership: "admitted", name: "Nanpu Casting" });
  const person = await market.person({ organisation, role: "staff", locale });
  await market.as(organisation.owner).organisations.changeRole.mutate({ personId: person.id, role: "manager" });
  return { organisation, person, noticeId: await newest() };
}

describe("who is told", () => {
  test("a changed role is told to its holder, in their language, in the app and by mail", async () => {
    const { person, organisation } = await roleChanged("pt");
    const mails = await market.mails(person.email);
    expect(mails.map(({ template }) => template)).toEqual(["role-changed"]);
    expect(mails[0]?.text).toContain("é agora gestor");
    const { notifications, unread } = await market.as(person).notifications.list.query({ locale: "pt" });
    expect(notifications).toMatchObject([
      {
        event: "role-changed",
        category: "security",
        text: "A sua função em Nanpu Casting é agora gestor",
        link: "/desk",
      },
    ]);
    expect(unread).toBe(1);
    expect(await listOf(organisation.owner)).toMatchObject({ notifications: [], unread: 0 });
  });

  test("a role that stays as it is, is no news", async () => {
    const { organisation, person } = await roleChanged();
    const before = await newest();
    await market.as(organisation.owner).organisations.changeRole.mutate({ personId: person.id, role: "manager" });
    expect(await newest()).toBe(before);
  });

  test("whoever is removed learns it, though they have left", async () => {
    const { organisation, person } = await roleChanged();
    await tellAll(market.parts);
    await market.as(organisation.owner).organisations.removePerson.mutate({ personId: person.id });
    const templates = (await market.mails(person.email)).map(({ template }) => template);
    expect(templates).toEqual(["role-changed", "post-removed"]);
  });

  test("the audience is who it is when the event is told: who has left is not in it, who has come is", async () => {
    const organisation = await market.organisation({ membership: "admitted" });
    const leaving = await market.person({ organisation, role: "manager" });
    const desk = await market.secretariat();
    const { id } = await market.listing(organisation);
    await market.as(desk).listings.remove.mutate({ id, reason: "Not as described." });
    await market.db.post.deleteMany({ where: { personId: leaving.id } });
    const coming = await market.person({ organisation, role: "manager" });
    const staff = await market.person({ organisation, role: "staff" });
    await tellAll(market.parts);
    const told = async (person: TestPerson) => (await market.mails(person.email)).map(({ template }) => template);
    expect(await told(leaving)).toEqual([]);
    expect(await told(staff)).toEqual([]);
    expect(await told(coming)).toEqual(["listing-removed"]);
    expect(await told(organisation.owner)).toEqual(["listing-removed"]);
  });

  test("whoever has left finds what concerned the organisation no longer in their list", async () => {
    const { organisation, person } = await roleChanged();
    await tellAll(market.parts);
    expect(await listOf(person)).toMatchObject({ unread: 1 });
    await market.db.post.deleteMany({ where: { personId: person.id, organisationId: organisation.id } });
    expect(await listOf(person)).toMatchObject({ notifications: [], unread: 0 });
  });

  test("what was rolled back is told to nobody", async () => {
    const { organisation } = await roleChanged();
    const before = await market.db.notice.count();
    const refused = market
      .as(organisation.owner)
      .organisations.changeRole.mutate({ personId: organisation.owner.id, role: "staff" });
    await expect(refused).rejects.toThrow();
    expect(await market.db.notice.count()).toBe(before);
  });

  test("the token of an invitation is not kept once its mail is written", async () => {
    const { owner } = await market.organisation({ membership: "admitted" });
    const email = "guest@example.test";
    await market.as(owner).invitations.invite.mutate({ email, role: "staff" });
    const [mail] = await market.mails(email);
    const token = /invitations\/([\w-]+)/.exec(mail?.text ?? "")?.[1];
    expect(token).toBeDefined();
    const notices = await market.db.notice.findMany({ where: { event: "invitation" } });
    expect(JSON.stringify(notices)).not.toContain(token);
  });
});

describe("once each", () => {
  const told = async (noticeId: string) => ({
    mails: await market.db.mailMessage.count({ where: { noticeId } }),
    people: (await market.db.mailMessage.findMany({ where: { noticeId }, distinct: ["recipient"] })).length,
    shown: await market.db.notification.count({ where: { noticeId } }),
  });

  test("though the job runs twice, or two workers run it at once", async () => {
    const { noticeId } = await roleChanged();
    await Promise.all([1, 2, 3].map(() => tellNotice(market.parts, { noticeId })));
    await market.db.notice.update({ where: { id: noticeId }, data: { toldAt: null } });
    await tellNotice(market.parts, { noticeId });
    expect(await told(noticeId)).toEqual({ mails: 1, people: 1, shown: 1 });
  });

  test("though it is told together with others, by two workers at once, and once more alone", async () => {
    const changed = [await roleChanged(), await roleChanged()];
    const texts = { en: { headline: "Closed on Friday", text: "We are back on Monday." } };
    await market.as(await market.secretariat()).notifications.announce.mutate({ texts, locale: "en" });
    const toEverybody = await newest();
    const ids = [...changed.map(({ noticeId }) => noticeId), toEverybody];
    const [left] = await Promise.all([tellTogether(market.parts, ids), tellTogether(market.parts, ids)]);
    expect(left).toEqual([toEverybody]);
    for (const { noticeId, person } of changed) {
      await tellNotice(market.parts, { noticeId });
      expect(await told(noticeId)).toEqual({ mails: 1, people: 1, shown: 1 });
      expect(await listOf(person)).toMatchObject({ unread: 1 });
    }
    expect(await told(toEverybody)).toMatchObject({ shown: 0 });
  });

  test("though the worker is killed half way through many", async () => {
    const desk = await market.secretariat();
    await market.db.person.createMany({
      data: Array.from({ length: 450 }, (_, at) => ({
        name: `Reader ${at}`,
        email: `reader-${at}@example.test`,
        emailVerified: true,
      })),
    });
    const everybody = await market.db.person.count({ where: { emailVerified: true } });
    const texts = { en: { headline: "Closed on Friday", text: "We are back on Monday." } };
    await market.as(desk).notifications.announce.mutate({ texts, locale: "en" });
    const noticeId = await newest();
    let calls = 0;
    const dying = {
      ...market.parts,
      now: () => {
        calls += 1;
        if (calls > 700) throw new Error("killed");
        return market.parts.now();
      },
    };
    await expect(tellNotice(dying, { noticeId })).rejects.toThrow("killed");
    const half = await told(noticeId);
    expect(half.mails).toBeGreaterThan(0);
    expect(half.mails).toBeLessThan(everybody);
    expect(half.shown).toBe(half.mails);
    await Promise.all([tellNotice(market.parts, { noticeId }), tellNotice(market.parts, { noticeId })]);
    expect(await told(noticeId)).toEqual({ mails: everybody, people: everybody, shown: everybody });
  });
});
