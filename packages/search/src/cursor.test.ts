import fc from "fast-check";
import { expect, test } from "vitest";
import { engineOf, readCursor, writeCursor } from "./cursor.ts";
import { InvalidCursor, type ListingQuery } from "./search.ts";

const query: ListingQuery = {
  text: "casting",
  typing: false,
  filters: { kinds: ["lab"], price: { min: 1, max: 2 } },
  audience: { membersOnly: false, organisationId: null },
  facets: [],
  attributeFacets: [],
  sort: "relevance",
  cursor: null,
  limit: 20,
};
const anyPlace = fc.record({
  key: fc.double({ noNaN: true, noDefaultInfinity: true }).map((key) => (Object.is(key, -0) ? 0 : key)),
  published: fc.integer({ min: 0, max: 4_102_444_800_000 }),
  id: fc.string({ unit: "grapheme" }),
});

test("a place comes back as it was", () => {
  fc.assert(
    fc.property(anyPlace, (place) => {
      expect(readCursor(query, writeCursor(query, place, "postgres"), "postgres")).toEqual({ ...place });
    }),
  );
});

test("the order of a query's keys makes no difference, its values do", () => {
  const cursor = writeCursor(query, { key: 1, published: 2, id: "a" }, "postgres");
  const turned = { ...query, filters: { price: { max: 2, min: 1 }, kinds: ["lab" as const] } };
  expect(readCursor(turned, cursor, "postgres").id).toBe("a");
  expect(() =>
    readCursor({ ...query, filters: { ...query.filters, kinds: ["training"] } }, cursor, "postgres"),
  ).toThrow(InvalidCursor);
});

test("anything else is refused as a cursor", () => {
  const real = writeCursor(query, { key: 1.5, published: 2, id: "a" }, "postgres");
  const forged = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.json().map((json) => Buffer.from(json).toString("base64url")),
    fc
      .nat({ max: real.length - 1 })
      .map((at) => `${real.slice(0, at)}${real[at] === "A" ? "B" : "A"}${real.slice(at + 1)}`),
  );
  fc.assert(
    fc.property(forged, (cursor) => {
      try {
        // The last letter of base64 may hold bits that decoding drops.
        expect(readCursor(query, cursor, "postgres")).toEqual({ key: 1.5, published: 2, id: "a" });
      } catch (error) {
        expect(error).toBeInstanceOf(InvalidCursor);
      }
    }),
  );
});

test("a place in an engine's own order is known to that engine alone, any other to all", () => {
  const place = { key: 1, published: 2, id: "a" };
  expect(() => readCursor(query, writeCursor(query, place, "meilisearch"), "postgres")).toThrow(InvalidCursor);
  for (const other of [
    { ...query, text: " " },
    { ...query, sort: "newest" as const },
    { ...query, sort: "price-up" as const },
  ])
    expect(readCursor(other, writeCursor(other, place, "meilisearch"), "postgres")).toEqual(place);
  expect(engineOf(query, writeCursor(query, place, "meilisearch"))).toEqual({ by: "meilisearch", place });
});
