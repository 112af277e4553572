import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Client } from "../../support/client.ts";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestOrganisation } from "../../support/organisations.ts";
import { refusal, refusalReason } from "../../support/refusal.ts";

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

/** The token in the newest mail to this address. */
async function tokenFor(email: string): Promise<string> {
  const mail = (await market.mails(email)).at(-1);
  return /invitations\/([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "no invitation";
}

async function invited(role: "owner" | "manager" | "staff" = "staff"): Promise<string> {
  await owner.invitations.invite.mutate({ email: address, role });
  return tokenFor(address);
}

describe("invitations.invite", () => {
  test("a mail in the organisation's language carries the only copy of the token", async () => {
    const invitation = await owner.invitations.invite.mutate({ email: address.toUpperCase(), role: "manager" });
    expect(invitation).toMatchObject({ email: address, role: "manager", state: "open", expiresAt: "2026-11-30T02:00:00.000Z", invitedBy: organisation.owner.name });
    const [mail] = await market.mails(address);
    expect(mail).toMatchObject({ template: "invitation", locale: "zh-Hant" });
    expect(mail?.text).toContain("Shawan Casting");
    expect(mail?.text).toMatch(new RegExp(`${market.url}/zh-Hant/invitations/[\\w-]{43}`));
    const token = await tokenFor(address);
    const row = await market.db.invitation.findUniqueOrThrow({ where: { id: invitation.id } });
    expect(JSON.stringify(row)).not.toContain(token);
    expect(await market.trail(organisation.id)).toMatchObject([{ action: "organisation.person-invited", data: { email: address, role: "manager" } }]);
    expect(await market.waitingJobs()).toContainEqual(expect.objectContaining({ name: "send-mail" }));
  });

  test("only an owner invites an owner; managers invite the others; staff nobody", async () => {
    const manager = market.as(await market.person({ organisation, role: "manager" }));
    const staff = market.as(await market.person({ organisation, role: "staff" }));
    await owner.invitations.invite.mutate({ email: address, role: "owner" });
    expect(await refusalReason(manager.invitations.invite.mutate({ email: address, role: "owner" }))).toBe("role-too-low");
    await manager.invitations.invite.mutate({ email: address, role: "manager" });
    expect(await refusalReason(staff.invitations.invite.mutate({ email: address, role: "staff" }))).toBe("role-too-low");
    expect(await refusalReason(market.as(await market.person()).invitations.invite.mutate({ email: address, role: "staff" }))).toBe("choose-an-organisation");
    expect(await refusalReason(market.anonymous.invitations.invite.mutate({ email: address, role: "staff" }))).toBe("sign-in-first");
  });

  test("refuses somebody who is in the organisation already", async () => {
    const colleague = await market.person({ organisation });
    expect(await refusalReason(owner.invitations.invite.mutate({ email: colleague.email, role: "staff" }))).toBe("people.already-in-organisation");
    expect(await market.mails(colleague.email)).toEqual([]);
  });

  test("inviting again ends the earlier link", async () => {
    const first = await invited();
    const second = await invited("manager");
    expect((await market.anonymous.invitations.get.query({ token: first, locale: "en" })).state).toBe("revoked");
    expect((await market.anonymous.invitations.get.query({ token: second, locale: "en" })).state).toBe("open");
  });

  test("refuses the fifty-first invitation of a day, until the next", async () => {
    for (let count = 0; count < 50; count++) await owner.invitations.invite.mutate({ email: `many-${count}@example.test`, role: "staff" });
    expect(await refusal(owner.invitations.invite.mutate({ email: address, role: "staff" }))).toMatchObject({ code: "TOO_MANY_REQUESTS" });
    market.clock.advance({ days: 1 });
    await owner.invitations.invite.mutate({ email: address, role: "staff" });
  });
});

describe("invitations.list and invitations.revoke", () => {
  test("managers see the organisation's own, newest first, and withdraw what is open", async () => {
    const manager = market.as(await market.person({ organisation, role: "manager" }));
    await invited();
    const { id } = await owner.invitations.invite.mutate({ email: "second@example.test", role: "staff" });
    expect(await manager.invitations.list.query()).toMatchObject([
      { id, email: "second@example.test", state: "open", can: { revoke: true } },
      { email: address, state: "open" },
    ]);
    expect(await manager.invitations.revoke.mutate({ id })).toMatchObject({ state: "revoked", can: { revoke: false } });
    expect(await refusalReason(manager.invitations.revoke.mutate({ id }))).toBe("invitations.revoked");
    expect((await market.trail(organisation.id)).at(-1)).toMatchObject({ action: "organisation.invitation-revoked", data: { email: "second@example.test" } });
    expect(await market.as((await market.organisation()).owner).invitations.list.query()).toEqual([]);
  });

  test("refuses another organisation's, staff and nobody", async () => {
    const { id } = await owner.invitations.invite.mutate({ email: address, role: "staff" });
    const other = market.as((await market.organisation()).owner);
    const staff = market.as(await market.person({ organisation, role: "staff" }));
    expect(await refusalReason(other.invitations.revoke.mutate({ id }))).toBe("not-found");
    expect(await refusalReason(staff.invitations.revoke.mutate({ id }))).toBe("role-too-low");
    expect(await refusalReason(staff.invitations.list.query())).toBe("role-too-low");
    expect(await refusalReason(market.anonymous.invitations.list.query())).toBe("sign-in-first");
    expect(await refusalReason(market.anonymous.invitations.revoke.mutate({ id }))).toBe("sign-in-first");
  });
});

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
    expect(await market.as(guest).invitations.get.query({ token, locale: "en" })).toMatchObject({ forYou: true, can: { accept: true } });
    expect(await owner.invitations.get.query({ token, locale: "en" })).toMatchObject({ forYou: false, can: { accept: false } });
  });

  test("an unknown token is absent, and the hash of a token is no token", async () => {
    const token = await invited();
    const { tokenHash } = await market.db.invitation.findFirstOrThrow({ where: { email: address } });
    for (const wrong of ["x", tokenHash, `${token}=`, token.slice(1)]) {
      expect(await refusalReason(market.anonymous.invitations.get.query({ token: wrong, locale: "en" }))).toBe("not-found");
    }
  });
});

describe("invitations.accept", () => {
  test("the invited person takes the post and acts for the organisation", async () => {
    const token = await invited("manager");
    const guest = await market.person({ email: address });
    const me = await market.as(guest).invitations.accept.mutate({ token });
    expect(me?.organisation).toMatchObject({ id: organisation.id, role: "manager" });
    expect((await market.anonymous.invitations.get.query({ token, locale: "en" })).state).toBe("used");
    expect((await market.trail(organisation.id)).at(-1)).toMatchObject({ action: "organisation.person-joined", personId: guest.id, data: { role: "manager" } });
    expect(await refusalReason(market.as(guest).invitations.accept.mutate({ token }))).toBe("invitations.used");
  });

  test("refuses another person, and the invitation stays open", async () => {
    const token = await invited();
    const thief = await market.person();
    expect(await refusalReason(market.as(thief).invitations.accept.mutate({ token }))).toBe("invitations.other-email");
    expect(await refusalReason(market.anonymous.invitations.accept.mutate({ token }))).toBe("sign-in-first");
    expect((await market.anonymous.invitations.get.query({ token, locale: "en" })).state).toBe("open");
  });

  test("refuses an expired, a withdrawn and an unknown one", async () => {
    const guest = market.as(await market.person({ email: address }));
    const token = await invited();
    market.clock.advance({ days: 7 });
    expect(await refusalReason(guest.invitations.accept.mutate({ token }))).toBe("invitations.expired");
    const next = await invited();
    const [latest] = await owner.invitations.list.query();
    await owner.invitations.revoke.mutate({ id: latest?.id ?? "" });
    expect(await refusalReason(guest.invitations.accept.mutate({ token: next }))).toBe("invitations.revoked");
    expect(await refusalReason(guest.invitations.accept.mutate({ token: "unknown" }))).toBe("not-found");
  });

  test("refuses whoever has come in another way meanwhile, and does not change the role", async () => {
    const token = await invited("owner");
    const guest = await market.person({ email: address, organisation, role: "staff" });
    expect(await refusalReason(market.as(guest).invitations.accept.mutate({ token }))).toBe("people.already-in-organisation");
    expect(await market.db.post.findMany({ where: { personId: guest.id }, select: { role: true } })).toEqual([{ role: "staff" }]);
  });

  test("accepted twenty times at once, it works once", async () => {
    const token = await invited();
    const guest = await market.person({ email: address });
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => market.as(guest).invitations.accept.mutate({ token })));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === "rejected") expect(["conflict", "invitations.used"]).toContain(outcome.reason.data?.reason);
    }
    expect((await market.trail(organisation.id)).filter(({ action }) => action === "organisation.person-joined")).toHaveLength(1);
  });

  test("withdrawn and accepted at once: either a post or a withdrawn invitation, never both", async () => {
    for (let round = 0; round < 5; round++) {
      address = `race-${round}@example.test`;
      const token = await invited();
      const guest = await market.person({ email: address });
      const [latest] = await owner.invitations.list.query();
      await Promise.allSettled([
        market.as(guest).invitations.accept.mutate({ token }),
        owner.invitations.revoke.mutate({ id: latest?.id ?? "" }),
      ]);
      const posts = await market.db.post.count({ where: { personId: guest.id } });
      expect((await market.anonymous.invitations.get.query({ token, locale: "en" })).state).toBe(posts === 1 ? "used" : "revoked");
    }
  });
});
