import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { totpCode } from "../../support/browser.ts";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestPerson } from "../../support/people.ts";

let market: Marketplace;
beforeAll(async () => void (market = await openMarketplace()));
afterAll(() => market.close());

const PASSWORD = "loupe-bench-granite";
const NEXT = "caliper-anvil-quartz";

const auth = (path: string, as: TestPerson | null, body: object) =>
  market.fetch(`/api/auth${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: market.url },
    body: JSON.stringify(body),
    ...(as === null ? {} : { as }),
  });

/** Somebody who signed up with a password, and has a session. */
async function signedUp(): Promise<TestPerson> {
  const email = `${crypto.randomUUID()}@example.test`;
  await auth("/sign-up/email", null, { name: "Lin Mei", email, password: PASSWORD, locale: "en" });
  const { id } = await market.db.person.update({
    where: { email },
    data: { emailVerified: true },
    select: { id: true },
  });
  const answer = await auth("/sign-in/email", null, { email, password: PASSWORD });
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  return { ...(await market.person()), id, email, cookie };
}

async function told(person: TestPerson): Promise<string[]> {
  await market.runJobs();
  const { notifications } = await market.as(person).notifications.list.query({ locale: "en" });
  return notifications.map(({ event }) => event);
}

describe("what happens to the way into an account", () => {
  test("a changed password is told, in the app and by mail", async () => {
    const person = await signedUp();
    const answer = await auth("/change-password", person, { currentPassword: PASSWORD, newPassword: NEXT });
    expect(answer.status).toBe(200);
    expect(await told(person)).toEqual(["password-changed"]);
    expect((await market.mails(person.email)).map(({ subject }) => subject)).toContain("Your password was changed");
  });

  test("a refused change is not", async () => {
    const person = await signedUp();
    const answer = await auth("/change-password", person, { currentPassword: "something-else", newPassword: NEXT });
    expect(answer.status).toBe(400);
    expect(await told(person)).toEqual([]);
  });

  test("a password chosen anew by mail is told too", async () => {
    const person = await signedUp();
    await auth("/request-password-reset", null, { email: person.email, redirectTo: "/en/reset-password" });
    await market.runJobs();
    const mail = (await market.mails(person.email)).find(({ template }) => template === "reset-password");
    const token = /reset-password\/([\w-]+)/.exec(mail?.text ?? "")?.[1];
    const answer = await auth("/reset-password", null, { token, newPassword: NEXT });
    expect(answer.status).toBe(200);
    await market.runJobs();
    expect((await market.mails(person.email)).map(({ subject }) => subject)).toContain("Your password was changed");
  });

  test("a second factor that is turned on and off is told each time; a wrong code is not", async () => {
    const person = await signedUp();
    const enabled = await auth("/two-factor/enable", person, { password: PASSWORD });
    const { totpURI } = (await enabled.json()) as { totpURI: string };
    await auth("/two-factor/verify-totp", person, { code: "000000" });
    expect(await told(person)).toEqual([]);
    const verified = await auth("/two-factor/verify-totp", person, { code: totpCode(totpURI) });
    const cookie = verified.headers
      .getSetCookie()
      .map((each) => each.split(";")[0])
      .join("; ");
    const renewed = { ...person, cookie: cookie === "" ? person.cookie : cookie };
    expect(await told(renewed)).toEqual(["second-factor-on"]);
    await auth("/two-factor/disable", renewed, { password: PASSWORD });
    const later = await market.signInAgain(person);
    expect(await told(later)).toEqual(["second-factor-off", "second-factor-on"]);
  });
});
