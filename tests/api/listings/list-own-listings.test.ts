import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestPerson } from "../../support/people.ts";
import { refusalReason } from "../../support/refusal.ts";
import { labelOf, publishedListing, words } from "./listings.ts";

let market: Marketplace;
let owner: TestPerson;
const titles = ["Électrolytique", "anvil press", "Burnout kiln", "centrifugal caster", "50% off bench"];
const statuses = ["published", "draft", "published", "paused", "closed"];

beforeAll(async () => {
  market = await openMarketplace();
  const organisation = await market.organisation({ membership: "admitted" });
  owner = organisation.owner;
  for (const [index, title] of titles.entries()) {
    const { id } = await market.listing(organisation, { title, status: statuses[index] });
    await market.db.listingViewDay.create({ data: { listingId: id, day: new Date("2026-11-20"), count: index % 3 } });
    await market.db.listing.update({
      where: { id },
      data: { updatedAt: new Date(Date.UTC(2026, 10, 1 + index, 1, 2, 3, 456)) },
    });
  }
  await market.listing(await market.organisation({ membership: "admitted" }), { title: "Somebody else's" });
});
afterAll(() => market.close());

type Question = Partial<Parameters<ReturnType<Marketplace["as"]>["listings"]["own"]["query"]>[0]>;
const own = (question: Question = {}) => market.as(owner).listings.own.query({ locale: "en", ...question });

describe("listings.own", () => {
  test("lists the organisation's own, last changed first, with counts per status", async () => {
    const { rows, counts, nextCursor } = await own();
    expect(rows.map(({ title }) => title)).toEqual(titles.toReversed());
    expect(counts).toEqual({ draft: 1, published: 2, paused: 1, closed: 1, removed: 0 });
    expect(nextCursor).toBeNull();
    expect(rows[0]).toMatchObject({
      kind: "equipment",
      status: "closed",
      category: { id: "vacuum-casting", label: labelOf("vacuum-casting").en },
      can: { reopen: true, edit: true },
    });
  });

  test.each(["updated", "title", "views", "status"] as const)(
    "sorts by %s both ways, and pages hold each row once",
    async (sort) => {
      const whole = { asc: await own({ sort, order: "asc" }), desc: await own({ sort, order: "desc" }) };
      expect(whole.desc.rows.map(({ id }) => id)).toEqual(whole.asc.rows.map(({ id }) => id).toReversed());
      for (const order of ["asc", "desc"] as const) {
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const page = await own({ sort, order, limit: 2, cursor });
          seen.push(...page.rows.map(({ id }) => id));
          cursor = page.nextCursor ?? undefined;
        } while (cursor !== undefined);
        expect(seen).toEqual(whole[order].rows.map(({ id }) => id));
      }
    },
  );

  test("chooses by status and by words of the title; a wildcard is a letter like any other", async () => {
    expect((await own({ statuses: ["published"] })).rows).toHaveLength(2);
    const found = await own({ text: "CAST" });
    expect(found.rows.map(({ title }) => title)).toEqual(["centrifugal caster"]);
    expect(found.counts).toMatchObject({ paused: 1, published: 0 });
    expect((await own({ text: "%" })).rows.map(({ title }) => title)).toEqual(["50% off bench"]);
  });

  test("chooses by several statuses, by kinds and one of them, page by page; the counts are of these kinds", async () => {
    const organisation = await market.organisation({ membership: "admitted" });
    const ids: string[] = [];
    for (const [at, kind] of ["equipment", "training", "lab", "partner", "equipment", "lab"].entries()) {
      const status = at === 4 ? "draft" : at === 5 ? "paused" : "published";
      ids.push((await market.listing(organisation, { title: `Bench ${at}`, kind, status })).id);
    }
    const order = { sort: "title", order: "asc" } as const;
    const bookable: Question = { kinds: ["equipment", "lab"], statuses: ["published", "paused"], ...order };
    const machines = (question: Question) =>
      market.as(organisation.owner).listings.own.query({ ...bookable, locale: "en", ...question });
    const first = await machines({ limit: 2 });
    expect(first.rows.map(({ id }) => id)).toEqual([ids[0], ids[2]]);
    expect(first.counts).toEqual({ draft: 1, published: 2, paused: 1, closed: 0, removed: 0 });
    const second = await machines({ limit: 2, cursor: first.nextCursor });
    expect(second.rows.map(({ id }) => id)).toEqual([ids[5]]);
    expect(second.nextCursor).toBeNull();
    expect((await machines({ id: ids[5] })).rows).toHaveLength(1);
    expect((await machines({ id: ids[1] })).rows).toEqual([]);
    expect((await machines({ statuses: ["paused"] })).rows).toHaveLength(1);
    expect((await own({ id: ids[0] })).rows, "somebody else's").toEqual([]);
  });

  test("takes the question as the browser's paging sends it: a first cursor of null, a direction of its own", async () => {
    const input = encodeURIComponent(
      JSON.stringify({ locale: "en", order: "asc", cursor: null, direction: "forward" }),
    );
    const answer = await market.fetch(`/trpc/listings.own?input=${input}`, { as: owner });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain(titles[0]);
  });

  test("refuses a cursor of another order, and one that somebody made up", async () => {
    const { nextCursor } = await own({ sort: "title", limit: 1 });
    if (nextCursor === null) throw new Error("there is a second page");
    expect(await refusalReason(own({ sort: "views", cursor: nextCursor }))).toBe("search.cursor-invalid");
    expect(await refusalReason(own({ cursor: "bm90aGluZw" }))).toBe("search.cursor-invalid");
    const forged = Buffer.from(
      JSON.stringify(["updated", "desc", "not a time", "0198c9a0-0000-7000-8000-000000000000"]),
    ).toString("base64url");
    expect(await refusalReason(own({ cursor: forged }))).toBe("search.cursor-invalid");
  });
});

describe("listings.history", () => {
  test("tells who changed what from what to what; quick saves of a draft are one entry", async () => {
    const { owner: writer } = await market.organisation({ membership: "admitted" });
    const { id, version, content } = await publishedListing(market, writer);
    market.clock.advance({ hours: 1 });
    const changed = { ...content, price: 50_000, text: { ...content.text, pt: words("Fundição") } };
    await market.as(writer).listings.update.mutate({ id, version, content: changed });
    const { revisions, nextCursor } = await market.as(writer).listings.history.query({ id });
    expect(nextCursor).toBeNull();
    expect(revisions).toHaveLength(2);
    expect(revisions[0]).toMatchObject({
      version: version + 1,
      person: { id: writer.id, name: writer.name },
      changes: expect.arrayContaining([
        { field: "price", before: 48_000, after: 50_000 },
        { field: "text.pt.title", before: null, after: "Fundição" },
      ]),
    });
    market.clock.advance({ hours: -1 });
  });

  test("a draft saved often in ten minutes makes one entry, later or by somebody else another", async () => {
    const organisation = await market.organisation({ membership: "admitted" });
    const colleague = await market.person({ organisation, role: "staff" });
    const client = market.as(organisation.owner);
    const { id } = await client.listings.start.mutate({ kind: "lab", locale: "en" });
    const save = async (who: TestPerson, title: string) => {
      const { version, content } = await client.listings.edit.query({ id });
      await market.as(who).listings.update.mutate({ id, version, content: { ...content, text: { en: words(title) } } });
    };
    await save(organisation.owner, "X");
    await save(organisation.owner, "X-ray");
    await save(organisation.owner, "X-ray fluorescence");
    await save(colleague, "X-ray fluorescence, gold");
    market.clock.advance({ hours: 1 });
    await save(colleague, "X-ray fluorescence of gold");
    const { revisions } = await client.listings.history.query({ id });
    expect(
      revisions.map(({ person, changes }) => [person.id, changes.find(({ field }) => field === "text.en.title")]),
    ).toEqual([
      [
        colleague.id,
        { field: "text.en.title", before: "X-ray fluorescence, gold", after: "X-ray fluorescence of gold" },
      ],
      [colleague.id, { field: "text.en.title", before: "X-ray fluorescence", after: "X-ray fluorescence, gold" }],
      [organisation.owner.id, { field: "text.en.title", before: null, after: "X-ray fluorescence" }],
    ]);
    const first = await client.listings.history.query({ id, limit: 2 });
    const second = await client.listings.history.query({ id, limit: 2, cursor: first.nextCursor ?? undefined });
    expect([...first.revisions, ...second.revisions]).toEqual(revisions);
    market.clock.advance({ hours: -1 });
  });

  test("is for the owner's people and the secretariat only", async () => {
    const { id } = await publishedListing(market, (await market.organisation({ membership: "admitted" })).owner);
    expect((await market.as(await market.secretariat()).listings.history.query({ id })).revisions).toHaveLength(1);
    expect(await refusalReason(market.as(owner).listings.history.query({ id }))).toBe("not-found");
    expect(await refusalReason(market.anonymous.listings.history.query({ id }))).toBe("sign-in-first");
  });
});
