// Rights are read at every call: what was taken away a moment ago is gone at the next one.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sessionCookie } from "../../support/cookie.ts";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestPerson } from "../../support/people.ts";
import { refusalReason } from "../../support/refusal.ts";

let market: Marketplace;
beforeAll(async () => void (market = await openMarketplace()));
afterAll(() => market.close());

const member = () => market.organisation({ membership: "admitted" });
const me = (person: TestPerson) => market.as(person).people.me.query();
const trail = (person: TestPerson) => market.as(person).trail.list.query({ locale: "en" });

describe("rights taken away between two calls", () => {
  test("a manager who is made staff stops managing", async () => {
    const organisation = await member();
    const manager = await market.person({ organisation, role: "manager" });
    await trail(manager);
    await market.as(organisation.owner).organisations.changeRole.mutate({ personId: manager.id, role: "staff" });
    expect(await refusalReason(trail(manager))).toBe("role-too-low");
  });

  test("an owner who is made manager cannot take the organisation out of the alliance", async () => {
    const organisation = await member();
    const second = await market.person({ organisation, role: "owner" });
    await market.as(organisation.owner).organisations.changeRole.mutate({ personId: second.id, role: "manager" });
    expect(await refusalReason(market.as(second).memberships.leave.mutate({ reason: "" }))).toBe("role-too-low");
  });

  test("a person who is removed acts for the organisation no more, on any device", async () => {
    const organisation = await member();
    const manager = await market.person({ organisation, role: "manager" });
    const phone = await market.signInAgain(manager, organisation.id);
    await market.as(organisation.owner).organisations.removePerson.mutate({ personId: manager.id });
    for (const device of [manager, phone]) {
      expect(await refusalReason(trail(device))).toBe("choose-an-organisation");
      expect((await me(device))?.organisations).toEqual([]);
    }
  });

  test("a session that names an organisation without a post there acts for none", async () => {
    const { id } = await member();
    const stranger = await market.signInAgain(await market.person(), id);
    expect((await me(stranger))?.organisation).toBeNull();
    expect(await refusalReason(market.as(stranger).organisations.people.query())).toBe("choose-an-organisation");
  });

  test("a member that is suspended sees and publishes as such", async () => {
    const desk = await market.secretariat();
    const { owner, id: organisationId } = await member();
    const { id } = await market.listing(await member(), { visibility: "members" });
    const read = () => market.as(owner).listings.get.query({ id, locale: "en" });
    await read();
    const { id: file, version } = await market.db.membership.findUniqueOrThrow({ where: { organisationId } });
    const suspend = { id: file, version, decision: "suspend" as const, reason: "Fineness." };
    await market.as(desk).memberships.decide.mutate(suspend);
    expect(await refusalReason(read())).toBe("not-found");
    expect((await me(owner))?.can).toMatchObject({ seesMembersOnly: false, publishes: false });
  });

  test("somebody who leaves the secretariat decides nothing more", async () => {
    const desk = await market.secretariat();
    await market.as(desk).memberships.staff.query();
    await market.db.person.update({ where: { id: desk.id }, data: { allianceRoles: [] } });
    expect(await refusalReason(market.as(desk).memberships.staff.query())).toBe("secretariat-only");
  });

  test("choosing another organisation on one device leaves the other device as it was", async () => {
    const here = await member();
    const there = await market.organisation({ membership: "applied" });
    await market.db.post.create({ data: { organisationId: there.id, personId: here.owner.id, role: "owner" } });
    const phone = await market.signInAgain(here.owner, there.id);
    await market.as(phone).people.useOrganisation.mutate({ organisationId: null });
    expect((await me(here.owner))?.organisation?.id).toBe(here.id);
    expect((await me(phone))?.organisation).toBeNull();
  });
});

describe("sessions that are over", () => {
  const signedOut = async (person: TestPerson) => {
    expect(await me(person)).toBeNull();
    expect(await refusalReason(trail(person))).toBe("sign-in-first");
    const upload = await market.fetch("/api/files?kind=photo", { method: "POST", as: person });
    expect(upload.status).toBe(401);
  };

  test("an expired one", async () => {
    const { owner } = await member();
    const expiresAt = new Date(Date.now() - 1000);
    await market.db.session.update({ where: { id: owner.sessionId }, data: { expiresAt } });
    await signedOut(owner);
  });

  test("one that was signed out of, while the cookie lives on", async () => {
    const { owner } = await member();
    const headers = { "content-type": "application/json", origin: market.url };
    const left = await market.fetch("/api/auth/sign-out", { method: "POST", headers, body: "{}", as: owner });
    expect(left.status).toBe(200);
    await signedOut(owner);
  });

  test("one that was revoked from another device", async () => {
    const { owner, id } = await member();
    const phone = await market.signInAgain(owner, id);
    const headers = { "content-type": "application/json", origin: market.url };
    const revoked = await market.fetch("/api/auth/revoke-other-sessions", {
      method: "POST",
      headers,
      body: "{}",
      as: phone,
    });
    expect(revoked.status).toBe(200);
    await signedOut(owner);
    expect(await me(phone)).not.toBeNull();
  });

  test("one whose person was deleted", async () => {
    const { owner } = await member();
    await market.db.person.delete({ where: { id: owner.id } });
    await signedOut(owner);
  });

  test("one whose cookie was signed with another secret, or not at all", async () => {
    const { owner } = await member();
    const { token } = await market.db.session.findUniqueOrThrow({ where: { id: owner.sessionId } });
    const forged = sessionCookie(token, "another-secret-of-more-than-32-letters-000");
    const bare = `commonbench.session_token=${token}`;
    for (const cookie of [forged, bare]) await signedOut({ ...owner, cookie });
  });
});
