import type { ListingFilters } from "@commonbench/domain/listings/filters";
import fc from "fast-check";
import { expect, test } from "vitest";
import { addressOf } from "./search-address.ts";
import { readSearchState } from "./search-state.ts";

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
const ids = fc.uniqueArray(id, { minLength: 1, maxLength: 4 });
const coordinate = (most: number) => fc.integer({ min: -most * 1000, max: most * 1000 }).map((value) => value / 1000);
const amount = fc.integer({ min: 0, max: 900_000_000 });

const days = fc.constantFrom({ from: "2026-11-26" }, { to: "2026-11-27" }, { from: "2026-11-26", to: "2026-11-27" });
const hours = fc.integer({ min: 1, max: 2000 }).map((quarters) => quarters / 4);
/** Hours on end, or open days: nobody asks for both. */
const opening: fc.Arbitrary<ListingFilters> = fc.oneof(
  fc.constant({}),
  days.map((open) => ({ open })),
  fc.tuple(fc.oneof(fc.constant({}), days), hours).map(([dates, each]) => ({ free: { hours: each, ...dates } })),
);

const filters: fc.Arbitrary<ListingFilters> = fc.record(
  {
    kinds: fc.constantFrom<ListingFilters["kinds"]>(["lab"], ["equipment", "training"]),
    categories: ids,
    places: ids,
    credentials: ids,
    near: fc.record({ lat: coordinate(90), lon: coordinate(180), km: fc.integer({ min: 1, max: 1000 }) }),
    attributes: fc.uniqueArray(
      fc.oneof(
        fc.record({ id, in: ids.filter((values) => !values.some((value) => ["yes", "no"].includes(value))) }),
        fc.record({ id, is: fc.boolean() }),
        fc.record({ id, min: fc.integer(), max: fc.integer() }),
      ),
      { maxLength: 3, selector: ({ id: name }) => name },
    ),
    sessions: fc.constantFrom({ from: "2026-11-23" }, { from: "2026-11-23", to: "2026-12-01" }),
  },
  { requiredKeys: [] },
);
const known = (value: object) =>
  JSON.parse(
    JSON.stringify(value, (_, each: unknown) => (Array.isArray(each) && each.length === 0 ? undefined : each)),
  );

test("an address leads back to the words and filters that it was made of", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9]{0,8}$/), filters, opening, (text, others, when) => {
      const asked = { ...others, ...when };
      const read = readSearchState(addressOf(text, asked));
      expect(read.text).toBe(text);
      expect(known(read.filters)).toEqual(known(asked));
    }),
  );
});

test("a price keeps its smallest units", () => {
  fc.assert(
    fc.property(amount, amount, fc.constantFrom("CNY" as const, "HKD" as const), (min, max, currency) => {
      const asked = { currencies: [currency], priceUnits: ["hour"], price: { min, max } };
      expect(readSearchState(addressOf("", asked)).filters.price).toEqual({ min, max });
    }),
  );
});
