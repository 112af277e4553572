import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestOrganisation } from "../../support/organisations.ts";
import { uploaded } from "../../support/uploads.ts";

let market: Marketplace;
let organisation: TestOrganisation;
beforeAll(async () => void (market = await openMarketplace()));
afterAll(() => market.close());
beforeEach(async () => {
  market.clock.set("2026-11-23T02:00:00Z");
  organisation = await market.organisation({ membership: "admitted" });
});

async function sweepAfter(days: number): Promise<void> {
  market.clock.advance({ days });
  await market.pool.query("select graphile_worker.add_job('sweep-files', '{}')");
  await market.runJobs();
}
const status = async (id: string, variant: string) =>
  (await market.fetch(`/files/${id}/${variant}`, { as: organisation.owner })).status;
const known = async (id: string) => (await market.db.storedFile.count({ where: { id } })) === 1;

describe("files that nothing uses", () => {
  test("stay for thirty days, then go with their bytes", async () => {
    const photo = await uploaded(market, organisation.owner);
    const paper = await uploaded(market, organisation.owner, "document");
    await sweepAfter(29);
    expect([await status(photo, "large.avif"), await status(paper, "document.pdf")]).toEqual([200, 200]);
    await sweepAfter(2);
    expect([await known(photo), await known(paper)]).toEqual([false, false]);
    await expect(market.parts.files.read(`${photo}.large.avif`)).rejects.toThrow();
    await expect(market.parts.files.read(`${paper}.document.pdf`)).rejects.toThrow();
  });

  test("whatever is used stays: photo, document, certificate, membership paper, logo", async () => {
    const [photo, logo] = [await uploaded(market, organisation.owner), await uploaded(market, organisation.owner)];
    const papers = [];
    for (let count = 0; count < 3; count++) papers.push(await uploaded(market, organisation.owner, "document"));
    const [sheet = "", certificate = "", statute = ""] = papers;
    await market.listing(organisation, {
      status: "draft",
      photos: { create: { fileId: photo, position: 0 } },
      documents: { create: { fileId: sheet, title: "Sheet", position: 0 } },
    });
    const client = market.as(organisation.owner);
    await client.organisations.addCredential.mutate({
      kind: "iso-9001",
      number: "1",
      scope: "",
      validFrom: "2026-01-01",
      validTo: null,
      fileId: certificate,
    });
    const { id: membershipId } = await market.db.membership.findUniqueOrThrow({
      where: { organisationId: organisation.id },
    });
    await market.db.membershipDocument.create({ data: { membershipId, fileId: statute } });
    await market.db.organisation.update({ where: { id: organisation.id }, data: { logoFileId: logo } });
    await sweepAfter(400);
    for (const id of [photo, logo, ...papers]) expect(await known(id)).toBe(true);
  });

  test("a file that is being attached while the sweep runs is not lost", async () => {
    const client = market.as(organisation.owner);
    for (let round = 0; round < 5; round++) {
      const fileId = await uploaded(market, organisation.owner, "document");
      market.clock.advance({ days: 31 });
      const credential = {
        kind: "iso-9001",
        number: `${round}`,
        scope: "",
        validFrom: "2026-01-01",
        validTo: null,
        fileId,
      };
      const [added] = await Promise.allSettled([client.organisations.addCredential.mutate(credential), sweepAfter(0)]);
      expect(await known(fileId)).toBe(added.status === "fulfilled");
      if (added.status === "rejected") expect(added.reason.data.reason).toBe("listings.file-of-other-organisation");
    }
  });
});
