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

describe("organisations.removePerson", () => {
  test("whoever is removed loses access at the next call, on every device", async () => {
    const phone = await market.signInAgain(staff, organisation.id);
    await market.as(manager).organisations.removePerson.mutate({ personId: staff.id });
    for (const device of [staff, phone]) {
      expect(await refusalReason(market.as(device).organisations.mine.query())).toBe("choose-an-organisation");
    }
    expect(await market.trail(organisation.id)).toMatchObject([
      { action: "organisation.person-removed", personId: manager.id, data: { personId: staff.id, role: "staff" } },
    ]);
  });

  test("the removed person's sessions turn to another organisation of theirs", async () => {
    const elsewhere = await market.organisation({ owner: staff });
    await market.as(staff).people.useOrganisation.mutate({ organisationId: organisation.id });
    await owner.organisations.removePerson.mutate({ personId: staff.id });
    expect((await market.as(staff).people.me.query())?.organisation?.id).toBe(elsewhere.id);
  });

  test("owners remove anybody but the last owner, managers only staff, staff nobody", async () => {
    const second = await market.person({ organisation, role: "owner" });
    expect(await refusalReason(market.as(manager).organisations.removePerson.mutate({ personId: second.id }))).toBe(
      "role-too-low",
    );
    expect(await refusalReason(market.as(manager).organisations.removePerson.mutate({ personId: manager.id }))).toBe(
      "role-too-low",
    );
    expect(await refusalReason(market.as(staff).organisations.removePerson.mutate({ personId: staff.id }))).toBe(
      "role-too-low",
    );
    await market.as(second).organisations.removePerson.mutate({ personId: organisation.owner.id });
    expect(await refusalReason(market.as(second).organisations.removePerson.mutate({ personId: second.id }))).toBe(
      "people.last-owner",
    );
    expect((await market.as(second).organisations.removePerson.mutate({ personId: manager.id })).people).toHaveLength(
      2,
    );
  });

  test("refuses people of another organisation as absent", async () => {
    const other = await market.organisation();
    expect(await refusalReason(owner.organisations.removePerson.mutate({ personId: other.owner.id }))).toBe(
      "not-found",
    );
    expect(await refusalReason(market.as(other.owner).organisations.removePerson.mutate({ personId: staff.id }))).toBe(
      "not-found",
    );
    expect(await refusalReason(market.anonymous.organisations.removePerson.mutate({ personId: staff.id }))).toBe(
      "sign-in-first",
    );
  });
});
