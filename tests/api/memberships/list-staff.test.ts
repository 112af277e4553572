import { afterAll, beforeAll, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { refusalReason } from "../../support/refusal.ts";

let market: Marketplace;
beforeAll(async () => void (market = await openMarketplace()));
afterAll(() => market.close());

test("the secretariat sees who belongs to it, by name", async () => {
  const leong = await market.secretariat({ name: "Leong Kit Ieng" });
  const chan = await market.secretariat({ name: "Chan Mei" });
  await market.person({ name: "Somebody Else", allianceRoles: ["conciliator"] });
  expect(await market.as(leong).memberships.staff.query()).toEqual([
    { id: chan.id, name: "Chan Mei" },
    { id: leong.id, name: "Leong Kit Ieng" },
  ]);
});

test("nobody else does", async () => {
  const { owner } = await market.organisation({ membership: "admitted" });
  expect(await refusalReason(market.as(owner).memberships.staff.query())).toBe("secretariat-only");
});
