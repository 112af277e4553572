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

describe("invitations.list", () => {
  test("managers see the organisation's own, newest first, each in its state", async () => {
    const manager = await market.person({ organisation, role: "manager", name: "Ho Wai" });
    await owner.invitations.invite.mutate({ email: "early@example.test", role: "staff" });
    market.clock.advance({ days: 7 });
    const { id } = await market.as(manager).invitations.invite.mutate({ email: address, role: "manager" });
    expect(await owner.invitations.list.query()).toMatchObject([
      { id, email: address, role: "manager", state: "open", invitedBy: "Ho Wai", can: { revoke: true } },
      { email: "early@example.test", state: "expired", invitedBy: organisation.owner.name, can: { revoke: false } },
    ]);
    expect(await market.as((await market.organisation()).owner).invitations.list.query()).toEqual([]);
  });

  test("no token and no hash of one leaves the server", async () => {
    await owner.invitations.invite.mutate({ email: address, role: "staff" });
    const [row] = await market.db.invitation.findMany({ where: { email: address } });
    expect(JSON.stringify(await owner.invitations.list.query())).not.toContain(row?.tokenHash);
  });

  test("refuses staff and nobody", async () => {
    const staff = market.as(await market.person({ organisation, role: "staff" }));
    expect(await refusalReason(staff.invitations.list.query())).toBe("role-too-low");
    expect(await refusalReason(market.anonymous.invitations.list.query())).toBe("sign-in-first");
  });
});
