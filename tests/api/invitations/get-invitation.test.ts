import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Client } from "../../support/client.ts";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestOrganisation } from "../../support/organisations.ts";
import { refusalReason } from "../../support/refusal.ts";
import { mailedToken } from "./mailed-token.ts";

let market: Marketplace;
let organisation: TestOrganisation;
let owner: Client;
let address: string;
let number = 0;
beforeAll(async () => void (market = await openMarketplace()));
afterAll(() => market.close());
beforeEach(async () => {
  market.clock.set("2026-11-23T02:00:00Z");
  organisation = await market.organisation({ name: "Shawan Casting", locale: "zh-Hant" });
  owner = market.as(organisation.owner);
  address = `guest-${++number}@example.test`;
});

async function invited(role: "owner" | "manager" | "staff" = "staff"): Promise<string> {
  await owner.invitations.invite.mutate({ email: address, role });
  return mailedToken(market, address);
}

describe("invitations.get", () => {
  test("whoever holds the link sees who invites, not the whole address", async () => {
    const token = await invited("manager");
    const card = await market.anonymous.invitations.get.query({ token, locale: "en" });
    expect(card).toEqual({
      organisation: { name: "Shawan Casting", logo: null },
      role: "manager",
      email: "g***@e***.test",
      state: "open",
      expiresAt: "2026-11-30T02:00:00.000Z",
      forYou: null,
      can: { accept: false },
    });
    const guest = await market.person({ email: address });
    expect(await market.as(guest).invitations.get.query({ token, locale: "en" })).toMatchObject({
      forYou: true,
      can: { accept: true },
    });
    expect(await owner.invitations.get.query({ token, locale: "en" })).toMatchObject({
      forYou: false,
      can: { accept: false },
    });
  });

  test("an unknown token is absent, and the hash of a token is no token", async () => {
    const token = await invited();
    const { tokenHash } = await market.db.invitation.findFirstOrThrow({ where: { email: address } });
    for (const wrong of ["x", tokenHash, `${token}=`, token.slice(1)]) {
      expect(await refusalReason(market.anonymous.invitations.get.query({ token: wrong, locale: "en" }))).toBe(
        "not-found",
      );
    }
  });
});
