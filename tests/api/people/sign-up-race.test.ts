import { afterEach, beforeEach, expect, test } from "vitest";
import { mailedLink, openBrowser } from "../../support/browser.ts";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";

const PASSWORD = "a-quiet-bench-at-noon";
const LOCKED = { timeout: 20_000 };
const email = "lin@example.test";

let market: Marketplace;
beforeEach(async () => {
  market = await openMarketplace();
});
afterEach(() => market.close());

const signUp = (password = PASSWORD) =>
  openBrowser(market).post("/sign-up/email", { name: "Lin Mei", email, password, callbackURL: "/en/verified" });
/** Confirms the address and signs in with the first password. */
async function enter() {
  const browser = openBrowser(market);
  await browser.follow(await mailedLink(market, email, "verify-email"));
  return browser.post("/sign-in/email", { email, password: PASSWORD });
}

const mailed = async (template: string) => (await market.mails(email)).some((mail) => mail.template === template);

async function waitingForLock(): Promise<number> {
  const waiting = market.db.$queryRaw<unknown[]>`
    select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  return (await waiting).length;
}

test("many sign-ups with one address at once make one person", async () => {
  const answers = await Promise.all(Array.from({ length: 9 }, () => signUp()));
  expect(answers.every(({ status }) => status < 500)).toBe(true);
  expect(await market.db.person.count()).toBe(1);
  expect(await market.db.account.count()).toBe(1);
});

test("a sign-up ends well when another begins before its password is stored", async () => {
  const storing = await market.db.$transaction(async (tx) => {
    await tx.$executeRaw`lock table account in share mode`;
    const first = signUp();
    await expect.poll(() => market.db.person.count()).toBe(1);
    const second = signUp("another-password-1");
    // The second has asked for the address by now, or waits for what the first has begun.
    await expect.poll(async () => (await mailed("address-known")) || (await waitingForLock()) > 1).toBe(true);
    return [first, second];
  }, LOCKED);
  expect((await Promise.all(storing)).map(({ status }) => status)).toEqual([200, 200]);
  expect((await enter()).status).toBe(200);
});

test("a sign-up whose process died before the password was stored is begun anew", async () => {
  await market.db.person.create({
    data: { name: "Lin Mei", email, createdAt: new Date(Date.now() - 2 * 60_000) },
  });
  expect((await signUp()).status).toBe(200);
  expect((await enter()).status).toBe(200);
  expect(await market.db.person.count()).toBe(1);
});
