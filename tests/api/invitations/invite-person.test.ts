import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Client } from "../../support/client.ts";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestOrganisation } from "../../support/organisations.ts";
import { refusal, refusalReason } from "../../support/refusal.ts";
import { mailedToken } from "./mailed-token.ts";

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

async function invited(role: "owner" | "manager" | "staff" = "staff"): Promise<string> {
  await owner.invitations.invite.mutate({ email: address, role });
  return mailedToken(market, address);
}

describe("invitations.invite", () => {
  test("a mail in the organisation's language carries the only copy of the token", async () => {
    const invitation = await owner.invitations.invite.mutate({ email: address.toUpperCase(), role: "manager" });
    expect(invitation).toMatchObject({
      email: address,
      role: "manager",
      state: "open",
      expiresAt: "2026-11-30T02:00:00.000Z",
      invitedBy: organisation.owner.name,
    });
    const [mail] = await market.mails(address);
    expect(mail).toMatchObject({ template: "invitation", locale: "zh-Hant" });
    expect(mail?.text).toContain("Shawan Casting");
    expect(mail?.text).toMatch(new RegExp(`${market.url}/zh-Hant/invitations/[\\w-]{43}`));
    const token = await mailedToken(market, address);
    const row = await market.db.invitation.findUniqueOrThrow({ where: { id: invitation.id } });
    expect(JSON.stringify(row)).not.toContain(token);
    expect(await market.trail(organisation.id)).toMatchObject([
      { action: "organisation.person-invited", data: { email: address, role: "manager" } },
    ]);
    expect(await market.waitingJobs()).toContainEqual(expect.objectContaining({ name: "send-mail" }));
  });

  test("only an owner invites an owner; managers invite the others; staff nobody", async () => {
    const manager = market.as(await market.person({ organisation, role: "manager" }));
    const staff = market.as(await market.person({ organisation, role: "staff" }));
    await owner.invitations.invite.mutate({ email: address, role: "owner" });
    expect(await refusalReason(manager.invitations.invite.mutate({ email: address, role: "owner" }))).toBe(
      "role-too-low",
    );
    await manager.invitations.invite.mutate({ email: address, role: "manager" });
    expect(await refusalReason(staff.invitations.invite.mutate({ email: address, role: "staff" }))).toBe(
      "role-too-low",
    );
    expect(
      await refusalReason(
        market.as(await market.person()).invitations.invite.mutate({ email: address, role: "staff" }),
      ),
    ).toBe("choose-an-organisation");
    expect(await refusalReason(market.anonymous.invitations.invite.mutate({ email: address, role: "staff" }))).toBe(
      "sign-in-first",
    );
  });

  test("refuses somebody who is in the organisation already", async () => {
    const colleague = await market.person({ organisation });
    expect(await refusalReason(owner.invitations.invite.mutate({ email: colleague.email, role: "staff" }))).toBe(
      "people.already-in-organisation",
    );
    expect(await market.mails(colleague.email)).toEqual([]);
  });

  test("inviting again ends the earlier link", async () => {
    const first = await invited();
    const second = await invited("manager");
    expect((await market.anonymous.invitations.get.query({ token: first, locale: "en" })).state).toBe("revoked");
    expect((await market.anonymous.invitations.get.query({ token: second, locale: "en" })).state).toBe("open");
  });

  test("refuses the fifty-first invitation of a day, until the next", async () => {
    for (let count = 0; count < 50; count++)
      await owner.invitations.invite.mutate({ email: `many-${count}@example.test`, role: "staff" });
    expect(await refusal(owner.invitations.invite.mutate({ email: address, role: "staff" }))).toMatchObject({
      code: "TOO_MANY_REQUESTS",
    });
    market.clock.advance({ days: 1 });
    await owner.invitations.invite.mutate({ email: address, role: "staff" });
  });
});
