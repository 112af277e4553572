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
