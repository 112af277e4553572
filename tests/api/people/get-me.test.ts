import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";

let market: Marketplace;
beforeAll(async () => void (market = await openMarketplace()));
afterAll(() => market.close());

describe("people.me", () => {
  test("nobody is signed in: null", async () => {
    expect(await market.anonymous.people.me.query()).toBeNull();
  });

  test("a person without an organisation may do nothing in one", async () => {
    const person = await market.person({ name: "Lin Mei", locale: "zh-Hans" });
    expect(await market.as(person).people.me.query()).toEqual({
      person: {
        id: person.id,
        name: "Lin Mei",
        email: person.email,
        locale: "zh-Hans",
        allianceRoles: [],
        twoFactorEnabled: false,
        emailVerified: true,
      },
      organisations: [],
      organisation: null,
      can: { seesSecretariat: false, seesMembersOnly: false, manages: false, owns: false, publishes: false },
    });
  });

  test("an owner of an admitted member manages, owns, publishes and reads what is for members", async () => {
    const { owner, id, slug } = await market.organisation({ membership: "admitted", name: "Panyu Casting" });
    const me = await market.as(owner).people.me.query();
    const own = { id, slug, name: "Panyu Casting", role: "owner", logo: null, membership: "admitted" };
    expect(me?.organisations).toEqual([own]);
    expect(me?.organisation).toEqual(own);
    expect(me?.can).toEqual({
      seesSecretariat: false,
      seesMembersOnly: true,
      manages: true,
      owns: true,
      publishes: true,
    });
  });

  test("the name comes in the language of the page, else of the person, else in letters that they read", async () => {
    const names = { "zh-Hant": "澳門珠寶檢測所", pt: "Laboratório de Joalharia de Macau" };
    const { owner } = await market.organisation({ names, locale: "zh-Hant" });
    const nameIn = async (locale?: "pt" | "zh-Hans") =>
      (await market.as(owner).people.me.query(locale === undefined ? undefined : { locale }))?.organisation?.name;
    expect(await nameIn("pt")).toBe("Laboratório de Joalharia de Macau");
    expect(await nameIn("zh-Hans")).toBe("澳門珠寶檢測所");
    // The person reads English: of the two names, the one in Latin letters.
    expect(await nameIn()).toBe("Laboratório de Joalharia de Macau");
  });

  test("a lowered role counts at the next call", async () => {
    const { owner, id } = await market.organisation({ membership: "admitted" });
    await market.person({ organisation: { id }, role: "owner" });
    await market.db.post.updateMany({ where: { personId: owner.id }, data: { role: "staff" } });
    const me = await market.as(owner).people.me.query();
    expect(me?.can).toMatchObject({ manages: false, owns: false });
  });

  test("an expired session, a revoked one and a forged cookie are nobody", async () => {
    const person = await market.person();
    const expired = await market.signInAgain(person);
    await market.db.session.update({
      where: { id: expired.sessionId },
      data: { expiresAt: new Date(Date.now() - 1000) },
    });
    expect(await market.as(expired).people.me.query()).toBeNull();
    const revoked = await market.signInAgain(person);
    await market.db.session.delete({ where: { id: revoked.sessionId } });
    expect(await market.as(revoked).people.me.query()).toBeNull();
    expect(await market.as({ ...person, cookie: `${person.cookie.slice(0, -6)}AAAAAA` }).people.me.query()).toBeNull();
  });

  test.each([
    "",
    "=",
    "%E0%A4%A",
    "token",
    "token.signature",
    `${"x".repeat(5000)}.y`,
    "a.b.c; commonbench.session_token=d",
  ])("a cookie that nobody signed is nobody: %.20s", async (value) => {
    const client = market.as({ ...(await market.person()), cookie: `theme=dark; commonbench.session_token=${value}` });
    expect(await client.people.me.query()).toBeNull();
  });

  test("the session is found among other cookies, and not under a name that only ends like it", async () => {
    const person = await market.person();
    expect(await market.as({ ...person, cookie: `a=b; ${person.cookie}; c=d` }).people.me.query()).not.toBeNull();
    expect(await market.as({ ...person, cookie: `x${person.cookie}` }).people.me.query()).toBeNull();
  });

  test("the secretariat sees its desk", async () => {
    const me = await market.as(await market.secretariat()).people.me.query();
    expect(me?.person.allianceRoles).toEqual(["secretariat"]);
    expect(me?.can).toMatchObject({ seesSecretariat: true, seesMembersOnly: true });
  });
});
