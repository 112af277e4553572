import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Client } from "../../support/client.ts";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestOrganisation } from "../../support/organisations.ts";
import type { TestPerson } from "../../support/people.ts";
import { refusalReason } from "../../support/refusal.ts";

let market: Marketplace;
let organisation: TestOrganisation;
let owner: Client;
let staff: TestPerson;
beforeAll(async () => void (market = await openMarketplace()));
afterAll(() => market.close());
beforeEach(async () => {
  organisation = await market.organisation({ membership: "admitted" });
  owner = market.as(organisation.owner);
  staff = await market.person({ organisation, role: "staff", name: "Staff" });
});

const rolesNow = async () => {
  const posts = await market.db.post.findMany({ where: { organisationId: organisation.id } });
  return Object.fromEntries(posts.map(({ personId, role }) => [personId, role]));
};
const actions = async () => (await market.trail(organisation.id)).map(({ action }) => action);

describe("organisations.leave", () => {
  test("a person leaves and acts for the organisation no longer", async () => {
    const me = await market.as(staff).organisations.leave.mutate();
    expect(me).toMatchObject({ organisation: null, organisations: [] });
    expect(await market.trail(organisation.id)).toMatchObject([
      { action: "organisation.person-left", personId: staff.id },
    ]);
  });

  test("refuses the last owner", async () => {
    expect(await refusalReason(owner.organisations.leave.mutate())).toBe("people.last-owner");
    expect(await rolesNow()).toHaveProperty(organisation.owner.id, "owner");
    expect(await actions()).toEqual([]);
  });

  test("refuses whoever acts for none", async () => {
    expect(await refusalReason(market.as(await market.person()).organisations.leave.mutate())).toBe(
      "choose-an-organisation",
    );
    expect(await refusalReason(market.anonymous.organisations.leave.mutate())).toBe("sign-in-first");
  });

  test("two owners who leave at once never leave none", async () => {
    for (let round = 0; round < 10; round++) {
      const pair = await market.organisation();
      const second = await market.person({ organisation: pair, role: "owner" });
      const outcomes = await Promise.allSettled(
        [pair.owner, second].map((each) => market.as(each).organisations.leave.mutate()),
      );
      expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect(await market.db.post.count({ where: { organisationId: pair.id, role: "owner" } })).toBe(1);
    }
  });
});
