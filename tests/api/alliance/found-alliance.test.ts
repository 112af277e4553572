import { foundingToken } from "@commonbench/api/features/alliance/founding-token";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { refusal, refusalReason } from "../../support/refusal.ts";

let market: Marketplace;
beforeEach(async () => void (market = await openMarketplace()));
afterEach(() => market.close());

const startServer = async () => (await foundingToken(market.db)) ?? "no token";

describe("alliance.found", () => {
  test("whoever holds the token of the start becomes the secretariat, once", async () => {
    expect(await market.anonymous.alliance.founding.query()).toEqual({ open: false });
    const token = await startServer();
    expect(await market.anonymous.alliance.founding.query()).toEqual({ open: true });
    const founder = await market.person();
    expect(await market.as(founder).alliance.found.mutate({ token })).toEqual({ allianceRoles: ["secretariat"] });
    expect((await market.as(founder).people.me.query())?.can.seesSecretariat).toBe(true);
    expect(await market.trail(founder.id)).toMatchObject([{ action: "alliance.founded", personId: founder.id }]);
    expect(await market.anonymous.alliance.founding.query()).toEqual({ open: false });
    expect(await refusalReason(market.as(await market.person()).alliance.found.mutate({ token }))).toBe(
      "alliance.already-founded",
    );
    expect(await foundingToken(market.db)).toBeNull();
  });

  test("the token is kept nowhere, and a new start makes the earlier one void", async () => {
    const first = await startServer();
    expect(JSON.stringify(await market.db.alliance.findMany())).not.toContain(first);
    const second = await startServer();
    const founder = market.as(await market.person());
    expect(await refusal(founder.alliance.found.mutate({ token: first }))).toMatchObject({
      code: "UNPROCESSABLE_CONTENT",
      reason: "alliance.token-wrong",
    });
    await founder.alliance.found.mutate({ token: second });
  });

  test("refuses a wrong token, nobody, and an address that is not confirmed", async () => {
    const token = await startServer();
    const { foundingHash } = await market.db.alliance.findUniqueOrThrow({ where: { id: 1 } });
    const person = await market.person();
    for (const wrong of ["x", foundingHash ?? "", `${token}x`]) {
      expect(await refusalReason(market.as(person).alliance.found.mutate({ token: wrong }))).toBe(
        "alliance.token-wrong",
      );
    }
    expect(await refusalReason(market.anonymous.alliance.found.mutate({ token }))).toBe("sign-in-first");
    await market.db.person.update({ where: { id: person.id }, data: { emailVerified: false } });
    expect(await refusalReason(market.as(person).alliance.found.mutate({ token }))).toBe("email-not-verified");
    expect(await market.anonymous.alliance.founding.query()).toEqual({ open: true });
  });

  test("of many who present it at once, one founds", async () => {
    const token = await startServer();
    const people = await Promise.all(Array.from({ length: 10 }, () => market.person()));
    const outcomes = await Promise.allSettled(
      people.map((person) => market.as(person).alliance.found.mutate({ token })),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await market.db.person.count({ where: { allianceRoles: { has: "secretariat" } } })).toBe(1);
  });

  test("a secretariat that exists already leaves nothing to found", async () => {
    await market.secretariat();
    expect(await foundingToken(market.db)).toBeNull();
    expect(await market.anonymous.alliance.founding.query()).toEqual({ open: false });
  });
});
