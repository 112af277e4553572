import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Client } from "../../support/client.ts";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestOrganisation } from "../../support/organisations.ts";
import { refusal, refusalReason } from "../../support/refusal.ts";
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

describe("organisations.verifyCredential", () => {
  test("the secretariat marks it as seen, and takes that back", async () => {
    const { id } = await owner.organisations.addCredential.mutate(credential());
    const secretariat = await market.secretariat();
    const client = market.as(secretariat);
    expect((await client.organisations.verifyCredential.mutate({ id, verified: true })).verifiedAt).toBe(
      "2026-11-23T02:00:00.000Z",
    );
    expect((await listed())[0]?.verifiedAt).toBe("2026-11-23T02:00:00.000Z");
    await client.organisations.verifyCredential.mutate({ id, verified: true });
    expect((await client.organisations.verifyCredential.mutate({ id, verified: false })).verifiedAt).toBeNull();
    expect((await market.trail(id)).map(({ action, personId }) => [action, personId])).toEqual([
      ["credential.added", organisation.owner.id],
      ["credential.verified", secretariat.id],
      ["credential.verification-withdrawn", secretariat.id],
    ]);
  });

  test("refuses everybody else, owners included", async () => {
    const { id } = await owner.organisations.addCredential.mutate(credential());
    expect(await refusal(owner.organisations.verifyCredential.mutate({ id, verified: true }))).toMatchObject({
      code: "FORBIDDEN",
      reason: "secretariat-only",
    });
    const conciliator = await market.person({ allianceRoles: ["conciliator"] });
    expect(
      await refusalReason(market.as(conciliator).organisations.verifyCredential.mutate({ id, verified: true })),
    ).toBe("secretariat-only");
    expect(await refusalReason(market.anonymous.organisations.verifyCredential.mutate({ id, verified: true }))).toBe(
      "sign-in-first",
    );
    expect(
      await refusalReason(
        market
          .as(await market.secretariat())
          .organisations.verifyCredential.mutate({ id: crypto.randomUUID(), verified: true }),
      ),
    ).toBe("not-found");
  });
});
