import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Shelf, Version } from "./search.ts";
import { GONE, type Rows, walk } from "./walk.ts";

/** Rows and a shelf in memory; `steps` counts the pages that were asked for. */
function world(
  rowsBefore: Record<string, number>,
  shelfBefore: Record<string, number>,
  waiting: readonly string[] = [],
) {
  const rows = new Map(Object.entries(rowsBefore));
  const held = new Map(Object.entries(shelfBefore));
  const page = (all: Map<string, number>, after: string | null, limit: number) =>
    [...all]
      .map(([id, version]) => ({ id, version }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .filter(({ id }) => after === null || id > after)
      .slice(0, limit);
  const shelf: Shelf<Version> = {
    async index(documents) {
      for (const { id, version } of documents) if (version >= (held.get(id) ?? 0)) held.set(id, version);
    },
    async remove(documents) {
      for (const { id, version } of documents) if (version >= (held.get(id) ?? 0)) held.delete(id);
    },
    versions: async (after, limit) => page(held, after, limit),
  };
  const source: Rows<Version> = {
    versions: async (after, limit) => page(rows, after, limit),
    awaited: async (ids) => new Set(ids.filter((id) => waiting.includes(id))),
    async bring(to, ids) {
      const [there, gone] = [ids.filter((id) => rows.has(id)), ids.filter((id) => !rows.has(id))];
      await to.index(there.map((id) => ({ id, version: rows.get(id) ?? 0 })));
      await to.remove(gone.map((id) => ({ id, version: GONE })));
    },
    async outgrow(seen) {
      const behind = seen.filter(({ id, version }) => (rows.get(id) ?? version) < version);
      for (const { id, version } of behind) rows.set(id, version + 1);
      return new Set(behind.map(({ id }) => id));
    },
  };
  return { rows, held, shelf, source };
}

describe("the walk along rows and shelf", () => {
  test("brings what is missing, what is stale in either direction, and takes away what is extra", async () => {
    const { rows, held, shelf, source } = world({ a: 1, b: 2, c: 3, e: 1 }, { b: 1, c: 3, d: 7, e: 5 });
    const found = await walk(source, shelf, { page: 2 });
    expect(found).toEqual({ documents: 4, missing: 1, stale: 2, extra: 1 });
    expect(held).toEqual(rows);
    expect(await walk(source, shelf, { page: 2 })).toEqual({ documents: 4, missing: 0, stale: 0, extra: 0 });
  });

  test("leaves to a waiting job what it is about to bring", async () => {
    const { held, shelf, source } = world({ a: 1, b: 2 }, { b: 1, c: 1 }, ["a", "b", "c"]);
    expect(await walk(source, shelf)).toEqual({ documents: 2, missing: 0, stale: 0, extra: 0 });
    expect(held).toEqual(
      new Map([
        ["b", 1],
        ["c", 1],
      ]),
    );
  });

  test("what has changed since a page of rows was read is not a fault", async () => {
    const { rows, shelf, source } = world({ a: 1 }, { a: 2 });
    const late = { ...source, versions: async () => [{ id: "a", version: 1 }] };
    rows.set("a", 2);
    expect(await walk(late, shelf)).toEqual({ documents: 1, missing: 0, stale: 0, extra: 0 });
  });

  test("makes everything again when it is made in another way, and calls that no fault", async () => {
    const { shelf, source } = world({ a: 1, b: 2, c: 1 }, { a: 1, b: 1, c: 1 });
    const brought: string[] = [];
    const watched = {
      ...source,
      bring: async (_to: typeof shelf, ids: readonly string[]) => void brought.push(...ids),
    };
    const found = await walk(watched, shelf, { page: 2, renew: true });
    expect(found).toEqual({ documents: 3, missing: 0, stale: 1, extra: 0 });
    expect(new Set(brought)).toEqual(new Set(["a", "b", "c"]));
  });

  test("stops between two pages, and the next walk goes on from what is there", async () => {
    const { held, shelf, source } = world({ a: 1, b: 1, c: 1, d: 1 }, {});
    const stop = new AbortController();
    await expect(walk(source, shelf, { page: 2, signal: stop.signal, told: () => stop.abort() })).rejects.toThrow(
      "aborted",
    );
    expect([...held.keys()]).toEqual(["a", "b"]);
    expect(await walk(source, shelf, { page: 2 })).toEqual({ documents: 4, missing: 2, stale: 0, extra: 0 });
  });

  test("whatever either holds, afterwards they agree, whatever the length of a page", async () => {
    const versions = fc.dictionary(fc.stringMatching(/^[a-f]{1,3}$/), fc.integer({ min: 1, max: 9 }), {
      noNullPrototype: true,
    });
    await fc.assert(
      fc.asyncProperty(versions, versions, fc.integer({ min: 1, max: 7 }), async (before, shelved, page) => {
        const { rows, held, shelf, source } = world(before, shelved);
        await walk(source, shelf, { page });
        expect(held).toEqual(rows);
      }),
    );
  });
});
