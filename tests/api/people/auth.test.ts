import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Browser, mailedLink, openBrowser, totpCode } from "../../support/browser.ts";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";

const PASSWORD = "a-quiet-bench-at-noon";
const email = "lin@example.test";

let market: Marketplace;
let browser: Browser;
beforeEach(async () => {
  market = await openMarketplace();
  browser = openBrowser(market);
});
afterEach(() => market.close());

const signUp = (over: object = {}, from = browser) =>
  from.post("/sign-up/email", {
    name: "Lin Mei",
    email,
    password: PASSWORD,
    locale: "zh-Hans",
    callbackURL: "/zh-Hans/verified",
    ...over,
  });
const signIn = (over: object = {}, from = browser) =>
  from.post("/sign-in/email", { email, password: PASSWORD, ...over });
const verify = async (from = browser) => from.follow(await mailedLink(market, email, "verify-email"));
async function signedIn(from = browser): Promise<void> {
  await signUp();
  await verify();
  expect((await signIn({}, from)).status).toBe(200);
}

describe("sign-up, confirmation, sign-in", () => {
  test("a person signs up, confirms the address from a mail in their language, signs in and is known", async () => {
    expect(await signUp()).toMatchObject({ status: 200 });
    expect(await market.mails(email)).toMatchObject([{ template: "verify-email", locale: "zh-Hans" }]);
    expect(await signIn()).toMatchObject({ status: 403, body: { code: "EMAIL_NOT_VERIFIED" } });
    expect(await browser.client.people.me.query()).toBeNull();
    expect(await verify()).toMatchObject({ status: 302, location: "/zh-Hans/verified" });
    expect(await browser.client.people.me.query()).toBeNull();
    expect((await signIn()).status).toBe(200);
    expect((await browser.client.people.me.query())?.person).toMatchObject({
      name: "Lin Mei",
      email,
      locale: "zh-Hans",
      emailVerified: true,
      allianceRoles: [],
    });
    await browser.post("/sign-out", {});
    expect(await browser.client.people.me.query()).toBeNull();
  });

  test("a confirmation works for one hour and not when edited", async () => {
    await signUp();
    const link = await mailedLink(market, email, "verify-email");
    expect((await browser.follow(link.replace("token=", "token=x"))).location).toContain("error");
    expect((await signIn()).status).toBe(403);
    await browser.follow(link);
    expect((await signIn()).status).toBe(200);
  });

  test("the address is one whatever its case", async () => {
    await signUp({ email: email.toUpperCase() });
    await verify();
    expect((await signIn({ email: "Lin@Example.test" })).status).toBe(200);
  });

  test("a session acts for the organisation used last", async () => {
    await signedIn();
    const { id } = await market.db.person.findUniqueOrThrow({ where: { email } });
    const first = await market.organisation();
    const second = await market.organisation();
    for (const organisation of [first, second])
      await market.db.post.create({ data: { organisationId: organisation.id, personId: id, role: "staff" } });
    await browser.client.people.useOrganisation.mutate({ organisationId: second.id });
    const phone = openBrowser(market);
    await signIn({}, phone);
    expect((await phone.client.people.me.query())?.organisation?.id).toBe(second.id);
  });

  test.each([
    ["a short password", { password: "short" }],
    ["a password of 200 characters", { password: "x".repeat(200) }],
    ["no name", { name: " " }],
    ["a name that lies about its direction", { name: "abc\u202Ecba" }],
    ["a language that is not spoken", { locale: "fr" }],
    ["an address that is none", { email: "nobody" }],
    ["a way back to another site", { callbackURL: "https://evil.test/" }],
  ])("refuses %s", async (_, over) => {
    const { status } = await signUp(over);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(await market.db.person.count()).toBe(0);
  });

  test("roles, confirmation and ids in the input are not taken", async () => {
    await signUp({
      allianceRoles: ["secretariat"],
      emailVerified: true,
      id: crypto.randomUUID(),
      twoFactorEnabled: true,
    });
    const people = await market.db.person.findMany();
    expect(
      people.every((person) => person.allianceRoles.length === 0 && !person.emailVerified && !person.twoFactorEnabled),
    ).toBe(true);
  });
});

describe("what a stranger cannot learn or do", () => {
  test("a second sign-up with an address is answered like the first; its owner learns of it by mail", async () => {
    const first = await signUp();
    await verify();
    const second = await signUp({ name: "Somebody Else", password: "another-password-1" }, openBrowser(market));
    expect(second).toEqual(first);
    expect((await market.mails(email)).map(({ template }) => template)).toEqual(["verify-email", "address-known"]);
    expect((await signIn()).status).toBe(200);
    expect((await signIn({ password: "another-password-1" })).status).toBe(401);
    expect((await browser.client.people.me.query())?.person.name).toBe("Lin Mei");
  });

  test("a password set by a stranger before the owner signs up opens nothing", async () => {
    await signUp({ password: "set-by-a-stranger" }, openBrowser(market));
    await signUp();
    await verify();
    expect((await signIn({ password: "set-by-a-stranger" }, openBrowser(market))).status).toBe(401);
    expect((await signIn()).status).toBe(200);
    expect(await market.db.person.count()).toBe(1);
  });

  test("a wrong password and an unknown address are answered alike", async () => {
    await signUp();
    await verify();
    const wrong = await signIn({ password: "wrong-password-1" });
    const unknown = await signIn({ email: "unknown@example.test" });
    expect(wrong).toMatchObject({ status: 401 });
    expect(unknown).toEqual(wrong);
  });

  test("asking for a new password for an unknown address is answered alike", async () => {
    await signUp();
    await verify();
    const ask = (to: string) =>
      browser.post("/request-password-reset", { email: to, redirectTo: "/en/reset-password" });
    expect(await ask("unknown@example.test")).toEqual(await ask(email));
    expect(await market.mails("unknown@example.test")).toEqual([]);
  });

  test("the eleventh quick sign-in from one place is refused", async () => {
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 11; attempt++)
      statuses.push((await signIn({ email: `person-${attempt}@example.test` })).status);
    expect(statuses).toEqual([...Array(10).fill(401), 429]);
  });

  test("guesses at one account are counted together, from wherever they come", async () => {
    await signUp();
    await verify();
    let status = 0;
    for (let attempt = 0; attempt < 31; attempt++) {
      await market.db.rateLimit.deleteMany({ where: { key: { contains: "sign-in" } } });
      status = (await signIn({ password: `guess-number-${attempt}` })).status;
    }
    expect(status).toBe(429);
    await market.db.rateLimit.deleteMany({ where: { key: { contains: "sign-in" } } });
    expect((await signIn()).status).toBe(429);
  });

  test("a page of another site can neither sign in nor sign out", async () => {
    await signedIn();
    const evil = openBrowser(market, "https://evil.test");
    for (const [name, value] of browser.jar) evil.jar.set(name, value);
    expect((await signIn({}, evil)).status).toBe(403);
    expect((await evil.post("/sign-out", {})).status).toBe(403);
    expect(await browser.client.people.me.query()).not.toBeNull();
  });

  test("neither the session nor the profile takes an organisation, a role or an address", async () => {
    await signedIn();
    const other = await market.organisation({ membership: "admitted" });
    await browser.post("/update-session", { organisationId: other.id });
    await browser.post("/update-user", {
      allianceRoles: ["secretariat"],
      organisationId: other.id,
      emailVerified: false,
    });
    await browser.post("/change-email", { newEmail: "thief@example.test" });
    await browser.post("/delete-user", {});
    const me = await browser.client.people.me.query();
    expect(me).toMatchObject({ person: { email, allianceRoles: [] }, organisation: null });
  });
});

describe("new password", () => {
  test("a new password ends every session and the old password, and the link works once", async () => {
    await signedIn();
    await browser.post("/request-password-reset", { email, redirectTo: "/en/reset-password" });
    const { location } = await browser.follow(await mailedLink(market, email, "reset-password"));
    const token = new URL(location ?? "", market.url).searchParams.get("token");
    expect((await browser.post("/reset-password", { newPassword: "a-fresh-password-2", token })).status).toBe(200);
    expect(await browser.client.people.me.query()).toBeNull();
    expect((await signIn()).status).toBe(401);
    expect((await signIn({ password: "a-fresh-password-2" })).status).toBe(200);
    expect((await browser.post("/reset-password", { newPassword: "a-third-password-3", token })).status).toBe(400);
  });
});

describe("second factor and devices", () => {
  test("with a second factor the password alone opens nothing; a code or an unused backup code does", async () => {
    await signedIn();
    const enabled = await browser.post("/two-factor/enable", { password: PASSWORD });
    const { totpURI, backupCodes } = enabled.body as { totpURI: string; backupCodes: string[] };
    expect((await browser.post("/two-factor/verify-totp", { code: "000000" })).status).toBeGreaterThanOrEqual(400);
    expect((await browser.post("/two-factor/verify-totp", { code: totpCode(totpURI) })).status).toBe(200);
    expect((await browser.client.people.me.query())?.person.twoFactorEnabled).toBe(true);

    const phone = openBrowser(market);
    expect(await signIn({}, phone)).toMatchObject({ status: 200, body: { twoFactorRedirect: true } });
    expect(await phone.client.people.me.query()).toBeNull();
    expect((await phone.post("/two-factor/verify-totp", { code: totpCode(totpURI) })).status).toBe(200);
    expect(await phone.client.people.me.query()).not.toBeNull();

    const [code = ""] = backupCodes;
    const withBackup = async () => {
      const device = openBrowser(market);
      await signIn({}, device);
      const { status } = await device.post("/two-factor/verify-backup-code", { code });
      return [status, await device.client.people.me.query()] as const;
    };
    expect(await withBackup()).toMatchObject([200, { person: { email } }]);
    const [again, me] = await withBackup();
    expect([again, me]).toEqual([401, null]);
    const { secret, backupCodes: kept } = await market.db.twoFactor.findFirstOrThrow();
    expect(`${secret} ${kept}`).not.toContain(code);
    expect((await browser.post("/two-factor/disable", { password: "wrong-password-1" })).status).toBeGreaterThanOrEqual(
      400,
    );
    expect((await browser.post("/two-factor/disable", { password: PASSWORD })).status).toBe(200);
    expect((await browser.client.people.me.query())?.person.twoFactorEnabled).toBe(false);
  });

  test("a person sees the sessions of all devices and ends one, or all others", async () => {
    await signedIn();
    const [phone, tablet] = [openBrowser(market), openBrowser(market)];
    await signIn({}, phone);
    await signIn({}, tablet);
    const sessions = (await browser.get("/api/auth/list-sessions")).body as unknown as { token: string }[];
    expect(sessions).toHaveLength(3);
    const phoneToken = decodeURIComponent(phone.jar.get("commonbench.session_token") ?? "").split(".")[0];
    expect((await browser.post("/revoke-session", { token: phoneToken })).status).toBe(200);
    expect(await phone.client.people.me.query()).toBeNull();
    expect((await browser.post("/revoke-other-sessions", {})).status).toBe(200);
    expect(await tablet.client.people.me.query()).toBeNull();
    expect(await browser.client.people.me.query()).not.toBeNull();
  });

  test("a stranger's session is not ended by its token", async () => {
    await signedIn();
    const stranger = await market.person();
    const { token } = await market.db.session.findUniqueOrThrow({ where: { id: stranger.sessionId } });
    await browser.post("/revoke-session", { token });
    expect(await market.as(stranger).people.me.query()).not.toBeNull();
  });
});
