// What the sign-in library offers over HTTP, and that none of it raises anybody above what they are.
import { createAuth } from "@commonbench/api/features/people/auth";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestPerson } from "../../support/people.ts";

let market: Marketplace;
beforeAll(async () => void (market = await openMarketplace()));
afterAll(() => market.close());

function post(path: string, body: object, as?: TestPerson) {
  return market.fetch(`/api/auth${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: market.url },
    body: JSON.stringify(body),
    ...(as === undefined ? {} : { as }),
  });
}

/** What somebody would add to a request to become more than they are. */
const more = { allianceRoles: ["secretariat"], emailVerified: true, twoFactorEnabled: true };

/** Everything that the library answers to strangers; a new one of a later version or plugin is looked at first. */
const ANSWERED = [
  "/callback/:id",
  "/change-password",
  "/error",
  "/get-session",
  "/list-sessions",
  "/ok",
  "/request-password-reset",
  "/reset-password",
  "/reset-password/:token",
  "/revoke-other-sessions",
  "/revoke-session",
  "/revoke-sessions",
  "/send-verification-email",
  "/sign-in/email",
  "/sign-out",
  "/sign-up/email",
  "/two-factor/disable",
  "/two-factor/enable",
  "/two-factor/generate-backup-codes",
  "/two-factor/get-totp-uri",
  "/two-factor/verify-backup-code",
  "/two-factor/verify-totp",
  "/verify-email",
  "/verify-password",
];

describe("the sign-in library", () => {
  test("answers nothing that nobody has thought of", () => {
    const { api, options } = createAuth(market.parts);
    const closed: readonly string[] = options.disabledPaths;
    // Endpoints for the server alone have none, whatever their type says.
    const paths = Object.values<{ path?: string }>(api).flatMap(({ path }) => path ?? []);
    const answered = paths.filter((path) => !closed.includes(path));
    expect([...new Set(answered)].sort()).toEqual(ANSWERED);
    expect(closed.filter((path) => !paths.includes(path))).toEqual([]);
  });

  test("signing up does not make anybody secretariat or confirmed", async () => {
    const email = "new@example.test";
    await post("/sign-up/email", { email, name: "New", password: "a-long-password", ...more });
    const person = await market.db.person.findUnique({ where: { email } });
    expect(person === null || (person.allianceRoles.length === 0 && !person.emailVerified)).toBe(true);
  });

  test("nothing that a signed-in person sends about themselves changes what they are", async () => {
    const { owner } = await market.organisation({ membership: "admitted" });
    const other = await market.organisation({ membership: "admitted" });
    const row = () => market.db.person.findUniqueOrThrow({ where: { id: owner.id }, omit: { updatedAt: true } });
    const session = () => market.db.session.findUniqueOrThrow({ where: { id: owner.sessionId } });
    const before = await row();
    const { organisationId } = await session();
    const image = "https://elsewhere.example/pixel.gif";
    const email = "other@example.test";
    const self = {
      ...more,
      name: "\u202Eliame",
      image,
      organisationId: other.id,
      email,
      newEmail: email,
      locale: "xx",
    };
    // One at a time: a refused field must not be what keeps the next from being written.
    for (const path of ["/update-user", "/update-session", "/change-email"]) {
      for (const field of Object.entries(self)) await post(path, Object.fromEntries([field]), owner);
    }
    expect(await row()).toEqual(before);
    expect((await session()).organisationId).toBe(organisationId);
  });

  test("nobody can delete themselves past the rules about last owners", async () => {
    const { owner } = await market.organisation();
    await post("/delete-user", {}, owner);
    expect(await market.db.person.count({ where: { id: owner.id } })).toBe(1);
  });
});
