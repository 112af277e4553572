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

describe("organisations.addCredential", () => {
  test("a credential stands on the profile at once, not verified, and the listings are indexed again", async () => {
    await market.runJobs();
    await market.listing(organisation);
    const added = await owner.organisations.addCredential.mutate(credential());
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
      { name: "index-organisations", payload: { organisationIds: [organisation.id] } },
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
    expect(await refusalReason(owner.organisations.addCredential.mutate(credential({ kind: "iso-0" })))).toBe(
      "organisations.unknown-credential",
    );
    expect(
      (await refusal(owner.organisations.addCredential.mutate(credential({ validTo: "2025-12-31" })))).fields,
    ).toEqual(["validTo: ends-before-start"]);
    expect(
      (await refusal(owner.organisations.addCredential.mutate(credential({ validFrom: "2026-02-30" })))).fields,
    ).toHaveLength(1);
    expect(await refusalReason(owner.organisations.addCredential.mutate(credential({ fileId: theirs.id })))).toBe(
      "listings.file-of-other-organisation",
    );
    expect(await refusalReason(staff.organisations.addCredential.mutate(credential()))).toBe("role-too-low");
    expect(await refusalReason(market.anonymous.organisations.addCredential.mutate(credential()))).toBe(
      "sign-in-first",
    );
    expect(await listed()).toEqual([]);
  });
});
