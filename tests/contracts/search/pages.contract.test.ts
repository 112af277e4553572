import { LISTING_SORTS } from "@commonbench/domain/listings/filters";
import { InvalidCursor } from "@commonbench/search/search";
import { expect, test } from "vitest";
import { type Bench, describeEngines, type Draft, type Question } from "./engines.ts";

const near = { lat: 22.5, lon: 113.5, km: 900 };

/** All pages, one after the other. */
async function allPages({ ask }: Bench, question: Question): Promise<string[][]> {
  const pages: string[][] = [];
  let cursor: string | null = null;
  do {
    const { hits, nextCursor } = await ask({ ...question, cursor });
    pages.push(hits.map(({ id }) => id));
    cursor = nextCursor;
  } while (cursor !== null);
  return pages;
}

/** Many alike, so that places in the order are shared. */
const alike = (count: number): Draft[] =>
  Array.from({ length: count }, (_, n) => ({
    title: n % 3 === 0 ? ["Laser"] : [],
    body: ["laser"],
    price: n % 4 === 0 ? null : 100 * (n % 3),
    lat: 22 + (n % 5) / 10,
    lon: 113,
    publishedAt: new Date(Date.UTC(2026, 0, 1 + (n % 4))).toISOString(),
  }));

describeEngines("pages", (bench) => {
  test.each(LISTING_SORTS)("hold every listing once, sorted by %s", async (sort) => {
    const { add, ask, ...rest } = bench();
    const ids = await add(...alike(47));
    for (const text of [null, "laser"]) {
      const question: Question = { sort, text, filters: { near } };
      const whole = await ask({ ...question, limit: 100 });
      const pages = await allPages({ add, ask, ...rest }, { ...question, limit: 6 });
      expect(pages.map(({ length }) => length)).toEqual([6, 6, 6, 6, 6, 6, 6, 5]);
      expect(pages.flat()).toEqual(whole.hits.map(({ id }) => id));
      expect(pages.flat().toSorted()).toEqual(ids.toSorted());
    }
  });

  test("go on where they were when listings come and go in between", async () => {
    const { add, ask, hits, search } = bench();
    const ids = (
      await add(
        ...alike(10)
          .map((draft) => ({ ...draft, publishedAt: undefined }))
          .map(({ title, body }) => ({ title, body })),
      )
    ).toReversed();
    const first = await ask({ limit: 4 });
    await add({ title: ["New"] });
    await search.listings.remove([{ id: ids[1] ?? "", version: 2 }]);
    expect(await hits({ limit: 4, cursor: first.nextCursor })).toEqual(ids.slice(4, 8));
  });

  test("end without a cursor, also when the last one is full", async () => {
    const { add, ask } = bench();
    await add(...alike(6));
    const first = await ask({ limit: 3 });
    const second = await ask({ limit: 3, cursor: first.nextCursor });
    expect(second.hits).toHaveLength(3);
    expect(second.nextCursor).toBeNull();
    expect(second.total).toBe(6);
  });

  test("take a cursor with other facets and lengths, and refuse it for another question", async () => {
    const { add, ask } = bench();
    await add(...alike(9));
    const question: Question = { text: "laser", filters: { near }, limit: 3 };
    const { nextCursor: cursor } = await ask(question);
    await expect(ask({ ...question, cursor, limit: 5, facets: ["kinds"] })).resolves.toMatchObject({ total: 9 });
    const others: Question[] = [
      { ...question, text: "lasers" },
      { ...question, sort: "newest" },
      { ...question, filters: {} },
      { ...question, audience: { membersOnly: true, organisationId: null } },
      { ...question, typing: true },
    ];
    for (const other of others) await expect(ask({ ...other, cursor })).rejects.toThrow(InvalidCursor);
  });

  test("refuse a cursor that was tampered with", async () => {
    const { add, ask } = bench();
    await add(...alike(9));
    const { nextCursor } = await ask({ limit: 3 });
    const parts: unknown[] = JSON.parse(Buffer.from(nextCursor ?? "", "base64url").toString());
    const forged = [
      "",
      "x",
      "null",
      "'; drop table listing --",
      Buffer.from("{}").toString("base64url"),
      Buffer.from("[1,2,3]").toString("base64url"),
      Buffer.from(JSON.stringify(parts.with(1, 0))).toString("base64url"),
      Buffer.from(JSON.stringify(parts.with(2, "\0"))).toString("base64url"),
      Buffer.from(JSON.stringify(parts.with(0, "1"))).toString("base64url"),
      "\uD800",
      "A".repeat(100_000),
    ];
    for (const cursor of forged) await expect(ask({ limit: 3, cursor })).rejects.toThrow(InvalidCursor);
  });
});

describeEngines("many matches", (bench) => {
  test("are counted up to a limit, and paged and ranked beyond it", async () => {
    const { add, ask, ...rest } = bench();
    const [oldest] = await add({ title: ["Laser cutter"], price: 1, lat: 22, lon: 113 });
    const common: Draft = { body: ["laser cutter"], kind: "lab", price: 500, lat: 22.5, lon: 113.5 };
    for (let batch = 0; batch < 5; batch += 1) await add(...Array.from({ length: 440 }, () => common));
    for (const text of [null, "laser"]) {
      const { total, totalIsExact, facets } = await ask({ text, facets: ["kinds"], filters: { near } });
      expect({ total, totalIsExact }).toEqual({ total: 2000, totalIsExact: false });
      expect(facets.kinds?.[0]?.value).toBe("lab");
    }
    // However old, what says it in the title comes first.
    expect((await ask({ text: "laser cutter" })).hits[0]?.id).toBe(oldest);
    expect((await ask({ sort: "price-up" })).hits[0]?.id).toBe(oldest);
    expect((await ask({ text: "laser", sort: "price-up" })).hits[0]?.id).toBe(oldest);
    for (const sort of ["newest", "price-up", "price-down", "distance"] as const) {
      const pages = await allPages({ add, ask, ...rest }, { sort, filters: { near }, limit: 100 });
      expect(new Set(pages.flat()).size).toBe(2201);
      expect(pages.flat()).toHaveLength(2201);
    }
  });
});
