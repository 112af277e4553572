import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestOrganisation } from "../../support/organisations.ts";
import type { TestPerson } from "../../support/people.ts";
import { pdf, upload, uploaded } from "../../support/uploads.ts";

type Who = "nobody" | "stranger" | "visitor" | "member" | "secretariat" | "staff" | "owner";
const EVERYBODY: Who[] = ["nobody", "stranger", "visitor", "member", "secretariat", "staff", "owner"];

let market: Marketplace;
let organisation: TestOrganisation;
const readers = {} as Record<Exclude<Who, "nobody">, TestPerson>;
beforeAll(async () => {
  market = await openMarketplace();
  organisation = await market.organisation({ membership: "admitted" });
  readers.owner = organisation.owner;
  readers.staff = await market.person({ organisation, role: "staff" });
  readers.stranger = await market.person();
  readers.visitor = (await market.organisation({ class: "visitor" })).owner;
  readers.member = (await market.organisation({ membership: "admitted" })).owner;
  readers.secretariat = await market.secretariat();
});
afterAll(() => market.close());

const read = (id: string, who: Who, variant = "small.webp") =>
  market.fetch(`/files/${id}/${variant}`, who === "nobody" ? {} : { as: readers[who] });

/** Who of all may read it. */
async function readersOf(id: string, variant?: string): Promise<Who[]> {
  const statuses = await Promise.all(
    EVERYBODY.map(async (who) => [who, (await read(id, who, variant)).status] as const),
  );
  expect(statuses.every(([, status]) => status === 200 || status === 404)).toBe(true);
  return statuses.filter(([, status]) => status === 200).map(([who]) => who);
}

async function listingWithPhoto(over: object = {}) {
  const fileId = await uploaded(market, organisation.owner);
  const listing = await market.listing(organisation, { ...over, photos: { create: { fileId, position: 0 } } });
  return { fileId, listingId: listing.id };
}

describe("GET /files/:id/:variant: who may read", () => {
  test("a file that is not used yet: the organisation that uploaded it", async () => {
    expect(await readersOf(await uploaded(market, organisation.owner))).toEqual(["staff", "owner"]);
    expect(await readersOf(await uploaded(market, organisation.owner, "document"), "document.pdf")).toEqual([
      "staff",
      "owner",
    ]);
  });

  test("a logo: everybody", async () => {
    const logoFileId = await uploaded(market, organisation.owner);
    await market.db.organisation.update({ where: { id: organisation.id }, data: { logoFileId } });
    expect(await readersOf(logoFileId)).toEqual(EVERYBODY);
  });

  test("a photo of a published listing: everybody, or members", async () => {
    expect(await readersOf((await listingWithPhoto()).fileId)).toEqual(EVERYBODY);
    expect(await readersOf((await listingWithPhoto({ visibility: "members" })).fileId)).toEqual([
      "member",
      "secretariat",
      "staff",
      "owner",
    ]);
  });

  test.each(["draft", "paused", "closed", "removed"])(
    "a photo of a listing that is %s: its people and the secretariat",
    async (status) => {
      expect(await readersOf((await listingWithPhoto({ status })).fileId)).toEqual(["secretariat", "staff", "owner"]);
    },
  );

  test("a photo of two listings: whoever may see one of them", async () => {
    const { fileId } = await listingWithPhoto({ status: "draft" });
    await market.listing(organisation, { photos: { create: { fileId, position: 0 } } });
    expect(await readersOf(fileId)).toEqual(EVERYBODY);
  });

  test("a document of a listing follows the listing", async () => {
    const fileId = await uploaded(market, organisation.owner, "document");
    const { id } = await market.listing(organisation, {
      documents: { create: { fileId, title: "Sheet", position: 0 } },
    });
    expect(await readersOf(fileId, "document.pdf")).toEqual(EVERYBODY);
    await market.db.listing.update({ where: { id }, data: { status: "paused" } });
    expect(await readersOf(fileId, "document.pdf")).toEqual(["secretariat", "staff", "owner"]);
  });

  test("papers of a credential and of a membership: the organisation's people and the secretariat", async () => {
    const certificate = await uploaded(market, organisation.owner, "document");
    const kind = { kind: "iso-9001", number: "1", scope: "", validFrom: new Date("2026-01-01") };
    await market.db.credential.create({ data: { ...kind, organisationId: organisation.id, fileId: certificate } });
    expect(await readersOf(certificate, "document.pdf")).toEqual(["secretariat", "staff", "owner"]);
    const paper = await uploaded(market, organisation.owner, "document");
    const { id: membershipId } = await market.db.membership.findUniqueOrThrow({
      where: { organisationId: organisation.id },
    });
    await market.db.membershipDocument.create({ data: { membershipId, fileId: paper } });
    expect(await readersOf(paper, "document.pdf")).toEqual(["secretariat", "staff", "owner"]);
  });

  test("somebody who was removed from the organisation reads its files no longer", async () => {
    const leaver = await market.person({ organisation });
    const id = await uploaded(market, organisation.owner);
    expect((await market.fetch(`/files/${id}/small.webp`, { as: leaver })).status).toBe(200);
    await market.db.post.deleteMany({ where: { personId: leaver.id } });
    expect((await market.fetch(`/files/${id}/small.webp`, { as: leaver })).status).toBe(404);
  });
});

describe("GET /files/:id/:variant: how it is served", () => {
  test("what everybody may see is cached for ever, the rest never without asking", async () => {
    const shown = await read((await listingWithPhoto()).fileId, "nobody");
    expect(shown.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    const members = await read((await listingWithPhoto({ visibility: "members" })).fileId, "member");
    expect(members.headers.get("cache-control")).toBe("private, no-cache");
    const hidden = await read((await listingWithPhoto({ status: "draft" })).fileId, "nobody");
    expect(hidden.headers.get("cache-control")).toBe("no-store");
  });

  test("a known entity tag is answered without the bytes, to whoever may read only", async () => {
    const { fileId } = await listingWithPhoto({ visibility: "members" });
    const etag = (await read(fileId, "member")).headers.get("etag") ?? "";
    const again = (who: Who) =>
      market.fetch(`/files/${fileId}/small.webp`, {
        headers: { "if-none-match": etag },
        ...(who === "nobody" ? {} : { as: readers[who] }),
      });
    expect([(await again("member")).status, await (await again("member")).text()]).toEqual([304, ""]);
    expect((await again("nobody")).status).toBe(404);
  });

  test("HEAD says the same without the bytes", async () => {
    const { fileId } = await listingWithPhoto();
    const full = await read(fileId, "nobody", "medium.avif");
    const head = await market.fetch(`/files/${fileId}/medium.avif`, { method: "HEAD" });
    expect(head.status).toBe(200);
    for (const name of ["content-type", "content-length", "etag", "cache-control"])
      expect(head.headers.get(name)).toBe(full.headers.get(name));
    expect((await full.arrayBuffer()).byteLength).toBe(Number(head.headers.get("content-length")));
    expect(await head.text()).toBe("");
  });

  test("a document is saved under its name, never shown as a page", async () => {
    const { file } = await upload(market, pdf(), { as: organisation.owner, kind: "document", name: "证书 'A'*.pdf" });
    const { headers } = await read(file?.id ?? "", "owner", "document.pdf");
    expect(headers.get("content-type")).toBe("application/pdf");
    expect(headers.get("content-disposition")).toBe(
      "attachment; filename=\"document.pdf\"; filename*=UTF-8''%E8%AF%81%E4%B9%A6%20%27A%27%2A.pdf",
    );
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toContain("sandbox");
  });

  test.each(["large.png", "document.pdf", "..%2f..%2fsecret", "small.webp%00.html", "small.webp%2f..%2flarge.webp"])(
    "an unknown variant is absent: %s",
    async (variant) => {
      const { fileId } = await listingWithPhoto();
      expect((await read(fileId, "owner", variant)).status).toBe(404);
    },
  );

  test("an unknown file, and a hidden one, are absent in the same words", async () => {
    const hidden = await read(await uploaded(market, organisation.owner), "stranger");
    const unknown = await read(crypto.randomUUID(), "stranger");
    const nonsense = await market.fetch("/files/not-an-id/small.webp");
    const said = await Promise.all(
      [hidden, unknown, nonsense].map(async (answer) => [answer.status, await answer.json()]),
    );
    expect(said).toEqual(Array.from({ length: 3 }, () => [404, { error: { reason: "not-found" } }]));
  });
});
