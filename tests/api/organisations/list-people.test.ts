import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Client } from "../../support/client.ts";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestOrganisation } from "../../support/organisations.ts";
import type { TestPerson } from "../../support/people.ts";
import { refusalReason } from "../../support/refusal.ts";

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

describe("organisations.people", () => {
  test("everybody in the organisation sees everybody, each with what the caller may do", async () => {
    const { people, can } = await owner.organisations.people.query();
    expect(people).toMatchObject([
      { personId: organisation.owner.id, role: "owner", isYou: true, can: { changeRole: false, remove: false } },
      {
        personId: manager.id,
        name: "Manager",
        email: manager.email,
        role: "manager",
        isYou: false,
        can: { changeRole: true, remove: true },
      },
      { personId: staff.id, role: "staff", can: { changeRole: true, remove: true } },
    ]);
    expect(can).toEqual({ invite: true, inviteOwner: true, leave: false });
    const seen = await market.as(manager).organisations.people.query();
    expect(seen.people.map((each) => each.can.remove)).toEqual([false, false, true]);
    expect(seen.can).toEqual({ invite: true, inviteOwner: false, leave: true });
    expect((await market.as(staff).organisations.people.query()).can).toEqual({
      invite: false,
      inviteOwner: false,
      leave: true,
    });
  });

  test("refuses whoever acts for none", async () => {
    expect(await refusalReason(market.as(await market.person()).organisations.people.query())).toBe(
      "choose-an-organisation",
    );
    expect(await refusalReason(market.anonymous.organisations.people.query())).toBe("sign-in-first");
  });
});
