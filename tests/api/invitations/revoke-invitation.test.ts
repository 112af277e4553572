import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Client } from "../../support/client.ts";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestOrganisation } from "../../support/organisations.ts";
import { refusalReason } from "../../support/refusal.ts";

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

describe("invitations.revoke", () => {
  test("a manager withdraws what is open, expired or not, and its link ends", async () => {
    const manager = market.as(await market.person({ organisation, role: "manager" }));
    const { id } = await owner.invitations.invite.mutate({ email: address, role: "staff" });
    market.clock.advance({ days: 8 });
    expect(await manager.invitations.revoke.mutate({ id })).toMatchObject({ state: "revoked", can: { revoke: false } });
    expect((await market.trail(organisation.id)).at(-1)).toMatchObject({
      action: "organisation.invitation-revoked",
      data: { email: address, role: "staff" },
    });
  });

  test("refuses what was withdrawn or used already", async () => {
    const { id } = await owner.invitations.invite.mutate({ email: address, role: "staff" });
    await owner.invitations.revoke.mutate({ id });
    expect(await refusalReason(owner.invitations.revoke.mutate({ id }))).toBe("invitations.revoked");
    await market.db.invitation.update({ where: { id }, data: { status: "used" } });
    expect(await refusalReason(owner.invitations.revoke.mutate({ id }))).toBe("invitations.used");
  });

  test("refuses another organisation's as absent, staff and nobody", async () => {
    const { id } = await owner.invitations.invite.mutate({ email: address, role: "staff" });
    const other = market.as((await market.organisation()).owner);
    const staff = market.as(await market.person({ organisation, role: "staff" }));
    expect(await refusalReason(other.invitations.revoke.mutate({ id }))).toBe("not-found");
    expect(await refusalReason(other.invitations.revoke.mutate({ id: crypto.randomUUID() }))).toBe("not-found");
    expect(await refusalReason(staff.invitations.revoke.mutate({ id }))).toBe("role-too-low");
    expect(await refusalReason(market.anonymous.invitations.revoke.mutate({ id }))).toBe("sign-in-first");
  });
});
