import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Client } from "../../support/client.ts";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestOrganisation } from "../../support/organisations.ts";
import type { TestPerson } from "../../support/people.ts";
import { refusal, refusalReason } from "../../support/refusal.ts";

let market: Marketplace;
let organisation: TestOrganisation;
let owner: Client;
let manager: TestPerson;
let staff: TestPerson;
beforeAll(async () => void (market = await openMarketplace()));
afterAll(() => market.close());
beforeEach(async () => {
  organisation = await market.organisation({ membership: "admitted" });
  owner = market.as(organisation.owner);
  manager = await market.person({ organisation, role: "manager", name: "Manager" });
  staff = await market.person({ organisation, role: "staff", name: "Staff" });
});

const rolesNow = async () => {
  const posts = await market.db.post.findMany({ where: { organisationId: organisation.id } });
  return Object.fromEntries(posts.map(({ personId, role }) => [personId, role]));
};
const actions = async () => (await market.trail(organisation.id)).map(({ action }) => action);

describe("organisations.changeRole", () => {
  test("an owner gives another role, and the trail keeps both", async () => {
    const { people } = await owner.organisations.changeRole.mutate({ personId: staff.id, role: "manager" });
    expect(people.find(({ personId }) => personId === staff.id)?.role).toBe("manager");
    expect(await market.trail(organisation.id)).toMatchObject([
      { action: "organisation.role-changed", data: { personId: staff.id, from: "staff", to: "manager" } },
    ]);
  });

  test("an owner steps down once there is another", async () => {
    expect(
      await refusal(owner.organisations.changeRole.mutate({ personId: organisation.owner.id, role: "staff" })),
    ).toMatchObject({
      code: "UNPROCESSABLE_CONTENT",
      reason: "people.last-owner",
    });
    await owner.organisations.changeRole.mutate({ personId: manager.id, role: "owner" });
    const after = await owner.organisations.changeRole.mutate({ personId: organisation.owner.id, role: "staff" });
    expect(after.can).toEqual({ invite: false, inviteOwner: false, leave: true });
    expect(await rolesNow()).toEqual({ [organisation.owner.id]: "staff", [manager.id]: "owner", [staff.id]: "staff" });
  });

  test("refuses managers, staff, strangers, and people of another organisation", async () => {
    const other = await market.organisation({ membership: "admitted" });
    const input = { personId: staff.id, role: "owner" as const };
    expect(await refusalReason(market.as(manager).organisations.changeRole.mutate(input))).toBe("role-too-low");
    expect(await refusalReason(market.as(staff).organisations.changeRole.mutate(input))).toBe("role-too-low");
    expect(await refusal(market.as(other.owner).organisations.changeRole.mutate(input))).toMatchObject({
      code: "NOT_FOUND",
    });
    expect(
      await refusalReason(owner.organisations.changeRole.mutate({ personId: other.owner.id, role: "staff" })),
    ).toBe("not-found");
    expect(await refusalReason(market.anonymous.organisations.changeRole.mutate(input))).toBe("sign-in-first");
    expect(await actions()).toEqual([]);
  });

  test("two owners who lower each other at once: one stays", async () => {
    for (let round = 0; round < 5; round++) {
      const pair = await market.organisation();
      const second = await market.person({ organisation: pair, role: "owner" });
      await Promise.allSettled([
        market.as(pair.owner).organisations.changeRole.mutate({ personId: second.id, role: "staff" }),
        market.as(second).organisations.changeRole.mutate({ personId: pair.owner.id, role: "staff" }),
      ]);
      expect(await market.db.post.count({ where: { organisationId: pair.id, role: "owner" } })).toBe(1);
    }
  });
});
