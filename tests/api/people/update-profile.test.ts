import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { refusal, refusalReason } from "../../support/refusal.ts";

let market: Marketplace;
beforeAll(async () => void (market = await openMarketplace()));
afterAll(() => market.close());

describe("people.updateProfile", () => {
  test("a person changes name and language, and is answered with the new state", async () => {
    const person = await market.person();
    const me = await market.as(person).people.updateProfile.mutate({ name: "  Chan   Tai Man ", locale: "zh-Hant" });
    expect(me?.person).toMatchObject({ name: "Chan Tai Man", locale: "zh-Hant" });
    expect((await market.as(person).people.me.query())?.person).toMatchObject({
      name: "Chan Tai Man",
      locale: "zh-Hant",
    });
  });

  test("refuses: nobody is signed in", async () => {
    expect(await refusalReason(market.anonymous.people.updateProfile.mutate({ name: "X", locale: "en" }))).toBe(
      "sign-in-first",
    );
  });

  test.each([
    ["empty", " "],
    ["too long", "x".repeat(81)],
    ["with a direction override", "abc\u202Ecba"],
    ["with a NUL", "abc\u0000"],
    ["with half a character", "abc\uD800"],
  ])("refuses a name that is %s, and keeps the old one", async (_, name) => {
    const person = await market.person({ name: "Lin Mei" });
    const answer = await refusal(market.as(person).people.updateProfile.mutate({ name, locale: "en" }));
    expect(answer).toMatchObject({ code: "BAD_REQUEST", reason: null });
    expect(answer.fields).toHaveLength(1);
    expect((await market.as(person).people.me.query())?.person.name).toBe("Lin Mei");
  });

  test("takes nothing but name and language from the input", async () => {
    const person = await market.person();
    const input = {
      name: "Lin Mei",
      locale: "en" as const,
      allianceRoles: ["secretariat"],
      email: "other@example.test",
      id: crypto.randomUUID(),
    };
    const me = await market.as(person).people.updateProfile.mutate(input);
    expect(me?.person).toMatchObject({ id: person.id, email: person.email, allianceRoles: [] });
  });
});
