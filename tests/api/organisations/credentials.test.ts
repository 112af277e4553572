import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Client } from "../../support/client.ts";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestOrganisation } from "../../support/organisations.ts";
import { refusal, refusalReason } from "../../support/refusal.ts";

let market: Marketplace;
let organisation: TestOrganisation;
let owner: Client;
beforeAll(async () => void (market = await openMarketplace()));
afterAll(() => market.close());
beforeEach(async () => {
  organisation = await market.organisation({ membership: "admitted" });
  owner = market.as(organisation.owner);
});

const wish = (over: object = {}) => ({
  kind: "iso-9001",
  number: "CN-26/10032",
  scope: "Investment casting",
  validFrom: "2026-01-01",
  validTo: "2028-12-31" as string | null,
  fileId: null as string | null,
  ...over,
});
const listed = async () =>
  (await market.anonymous.organisations.get.query({ slug: organisation.slug, locale: "en" })).credentials;

describe("organisations.addCredential", () => {
  test("a credential stands on the profile at once, not verified, and the listings are indexed again", async () => {
    await market.runJobs();
    const listing = await market.listing(organisation);
    const added = await owner.organisations.addCredential.mutate(wish());
    expect(added).toMatchObject({
      kind: "iso-9001",
      number: "CN-26/10032",
      state: "valid",
      verifiedAt: null,
      validFrom: "2026-01-01",
      validTo: "2028-12-31",
    });
    expect(await listed()).toMatchObject([
      { id: added.id, label: expect.stringContaining("ISO 9001"), verifiedAt: null },
    ]);
    expect(await market.trail(added.id)).toMatchObject([
      { action: "credential.added", organisationId: organisation.id },
    ]);
    expect(await market.waitingJobs()).toMatchObject([
      { name: "index-listings", payload: { listingIds: [listing.id] } },
    ]);
  });

  test("refuses an unknown kind, an end before the start, a file of somebody else, staff and nobody", async () => {
    const staff = market.as(await market.person({ organisation, role: "staff" }));
    const other = await market.organisation();
    const theirs = await market.db.storedFile.create({
      data: {
        organisationId: other.id,
        kind: "document",
        uploadedById: other.owner.id,
        name: "x.pdf",
        mime: "application/pdf",
        bytes: 1,
      },
    });
    expect(await refusalReason(owner.organisations.addCredential.mutate(wish({ kind: "iso-0" })))).toBe(
      "organisations.unknown-credential",
    );
    expect((await refusal(owner.organisations.addCredential.mutate(wish({ validTo: "2025-12-31" })))).fields).toEqual([
      "validTo: ends-before-start",
    ]);
    expect(
      (await refusal(owner.organisations.addCredential.mutate(wish({ validFrom: "2026-02-30" })))).fields,
    ).toHaveLength(1);
    expect(await refusalReason(owner.organisations.addCredential.mutate(wish({ fileId: theirs.id })))).toBe(
      "listings.file-of-other-organisation",
    );
    expect(await refusalReason(staff.organisations.addCredential.mutate(wish()))).toBe("role-too-low");
    expect(await refusalReason(market.anonymous.organisations.addCredential.mutate(wish()))).toBe("sign-in-first");
    expect(await listed()).toEqual([]);
  });
});

describe("organisations.removeCredential", () => {
  test("a credential is gone, and the trail keeps which it was", async () => {
    const { id } = await owner.organisations.addCredential.mutate(wish());
    expect((await owner.organisations.removeCredential.mutate({ id })).credentials).toEqual([]);
    expect((await market.trail(id)).at(-1)).toMatchObject({
      action: "credential.removed",
      data: { kind: "iso-9001", number: "CN-26/10032" },
    });
    expect(await refusalReason(owner.organisations.removeCredential.mutate({ id }))).toBe("not-found");
  });

  test("refuses another organisation's, staff and nobody", async () => {
    const { id } = await owner.organisations.addCredential.mutate(wish());
    const other = await market.organisation();
    const staff = market.as(await market.person({ organisation, role: "staff" }));
    expect(await refusalReason(market.as(other.owner).organisations.removeCredential.mutate({ id }))).toBe("not-found");
    expect(await refusalReason(staff.organisations.removeCredential.mutate({ id }))).toBe("role-too-low");
    expect(await refusalReason(market.anonymous.organisations.removeCredential.mutate({ id }))).toBe("sign-in-first");
    expect(await listed()).toHaveLength(1);
  });

  test("two who remove it at once: one removes, the other learns that it is gone", async () => {
    const { id } = await owner.organisations.addCredential.mutate(wish());
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => owner.organisations.removeCredential.mutate({ id })));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === "rejected") expect(["conflict", "not-found"]).toContain(outcome.reason.data?.reason);
    }
    expect((await market.trail(id)).filter(({ action }) => action === "credential.removed")).toHaveLength(1);
  });
});

describe("organisations.verifyCredential", () => {
  test("the secretariat marks it as seen, and takes that back", async () => {
    const { id } = await owner.organisations.addCredential.mutate(wish());
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
    const { id } = await owner.organisations.addCredential.mutate(wish());
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
