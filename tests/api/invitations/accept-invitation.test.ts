import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Client } from "../../support/client.ts";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestOrganisation } from "../../support/organisations.ts";
import { refusalReason } from "../../support/refusal.ts";
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

describe("invitations.accept", () => {
  test("the invited person takes the post and acts for the organisation", async () => {
    const token = await invited("manager");
    const guest = await market.person({ email: address });
    const me = await market.as(guest).invitations.accept.mutate({ token });
    expect(me?.organisation).toMatchObject({ id: organisation.id, role: "manager" });
    expect((await market.anonymous.invitations.get.query({ token, locale: "en" })).state).toBe("used");
    expect((await market.trail(organisation.id)).at(-1)).toMatchObject({
      action: "organisation.person-joined",
      personId: guest.id,
      data: { role: "manager" },
    });
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
    expect(await refusalReason(market.as(guest).invitations.accept.mutate({ token }))).toBe(
      "people.already-in-organisation",
    );
    expect(await market.db.post.findMany({ where: { personId: guest.id }, select: { role: true } })).toEqual([
      { role: "staff" },
    ]);
  });

  test("accepted twenty times at once, it works once", async () => {
    const token = await invited();
    const guest = await market.person({ email: address });
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, () => market.as(guest).invitations.accept.mutate({ token })),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === "rejected")
        expect(["conflict", "invitations.used"]).toContain(outcome.reason.data?.reason);
    }
    expect(
      (await market.trail(organisation.id)).filter(({ action }) => action === "organisation.person-joined"),
    ).toHaveLength(1);
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
      expect((await market.anonymous.invitations.get.query({ token, locale: "en" })).state).toBe(
        posts === 1 ? "used" : "revoked",
      );
    }
  });
});
