import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Client } from "../../support/client.ts";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestOrganisation } from "../../support/organisations.ts";
import { refusalReason } from "../../support/refusal.ts";
import { credential } from "./credential.ts";

let market: Marketplace;
let organisation: TestOrganisation;
let owner: Client;
beforeAll(async () => void (market = await openMarketplace()));
afterAll(() => market.close());
beforeEach(async () => {
  organisation = await market.organisation({ membership: "admitted" });
  owner = market.as(organisation.owner);
});

const listed = async () =>
  (await market.anonymous.organisations.get.query({ slug: organisation.slug, locale: "en" })).credentials;

describe("organisations.removeCredential", () => {
  test("a credential is gone, and the trail keeps which it was", async () => {
    const { id } = await owner.organisations.addCredential.mutate(credential());
    expect((await owner.organisations.removeCredential.mutate({ id })).credentials).toEqual([]);
    expect((await market.trail(id)).at(-1)).toMatchObject({
      action: "credential.removed",
      data: { kind: "iso-9001", number: "CN-26/10032" },
    });
    expect(await refusalReason(owner.organisations.removeCredential.mutate({ id }))).toBe("not-found");
  });

  test("refuses another organisation's, staff and nobody", async () => {
    const { id } = await owner.organisations.addCredential.mutate(credential());
    const other = await market.organisation();
    const staff = market.as(await market.person({ organisation, role: "staff" }));
    expect(await refusalReason(market.as(other.owner).organisations.removeCredential.mutate({ id }))).toBe("not-found");
    expect(await refusalReason(staff.organisations.removeCredential.mutate({ id }))).toBe("role-too-low");
    expect(await refusalReason(market.anonymous.organisations.removeCredential.mutate({ id }))).toBe("sign-in-first");
    expect(await listed()).toHaveLength(1);
  });

  test("two who remove it at once: one removes, the other learns that it is gone", async () => {
    const { id } = await owner.organisations.addCredential.mutate(credential());
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => owner.organisations.removeCredential.mutate({ id })));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === "rejected") expect(["conflict", "not-found"]).toContain(outcome.reason.data?.reason);
    }
    expect((await market.trail(id)).filter(({ action }) => action === "credential.removed")).toHaveLength(1);
  });
});
