import { FACETS, type FacetName, type ListingFilters } from "@commonbench/domain/listings/filters";
import { openWeekdays } from "@commonbench/domain/listings/open-days";
import type { ListingDocument } from "@commonbench/search/search";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Bench, describeEngines, empty, listing } from "./engines.ts";

const VALUES = {
  kinds: ["equipment", "lab", "training"],
  categories: ["a", "a1", "a2", "b"],
  stages: ["m1", "m2"],
  places: ["gz", "py", "mo"],
  priceUnits: ["hour", "piece"],
  currencies: ["CNY", "HKD"],
  languages: ["en", "pt", "zh-Hans"],
  credentials: ["cma", "cnas"],
  programmes: ["p1", "p2"],
  bookingModes: ["instant", "quote"],
} as const satisfies Record<FacetName, readonly string[]>;
/** None is another word for another. */
const WORDS = ["casting", "证书", "laser"] as const;

const some = <T>(values: readonly T[], most = 2) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: most });
const orNull = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: null });

const anyDraft = fc.record({
  kind: fc.constantFrom(...VALUES.kinds),
  categories: some(VALUES.categories),
  stages: some(VALUES.stages),
  places: some(VALUES.places),
  priceUnit: orNull(VALUES.priceUnits),
  currency: orNull(VALUES.currencies),
  price: fc.option(fc.integer({ min: 0, max: 9 }), { nil: null }),
  languages: some(VALUES.languages),
  credentials: some(VALUES.credentials),
  programmes: some(VALUES.programmes),
  bookingMode: fc.constantFrom(...VALUES.bookingModes),
  visibility: fc.constantFrom("everybody" as const, "members" as const),
  organisationId: fc.constantFrom("one", "two"),
  title: some(WORDS),
  weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
  attributes: fc.record(
    { metal: fc.constantFrom("gold", "silver"), volume: fc.integer({ min: 0, max: 9 }), bonded: fc.boolean() },
    { requiredKeys: [] },
  ),
});

const anyFilters: fc.Arbitrary<ListingFilters> = fc.record(
  {
    kinds: some(VALUES.kinds),
    categories: some(VALUES.categories),
    places: some(VALUES.places),
    currencies: some(VALUES.currencies),
    languages: some(VALUES.languages),
    bookingModes: some(VALUES.bookingModes),
    price: fc.record({ min: fc.integer({ min: 0, max: 9 }) }),
    organisationId: fc.constantFrom("one", "two"),
    open: fc.constantFrom({ from: "2026-11-26" }, { from: "2026-11-28", to: "2026-11-30" }),
    attributes: fc.constantFrom(
      [{ id: "metal", in: ["gold"] }],
      [{ id: "volume", min: 2, max: 7 }],
      [{ id: "bonded", is: true }],
    ),
  },
  { requiredKeys: [] },
);

const anyAudience = fc.constantFrom(
  { membersOnly: false, organisationId: null },
  { membersOnly: false, organisationId: "one" },
  { membersOnly: true, organisationId: null },
);

const anyQuestion = fc.record({ filters: anyFilters, audience: anyAudience, text: orNull(WORDS) });
type Asked = typeof anyQuestion extends fc.Arbitrary<infer T> ? T : never;

const valuesOf = (document: ListingDocument): Record<FacetName, readonly string[]> => ({
  ...document,
  kinds: [document.kind],
  priceUnits: document.priceUnit === null ? [] : [document.priceUnit],
  currencies: document.currency === null ? [] : [document.currency],
  bookingModes: [document.bookingMode],
});

/** The plain meaning of the filters, one listing at a time. */
function passes(document: ListingDocument, filters: ListingFilters, leftOut?: FacetName): boolean {
  const values = valuesOf(document);
  const inFacets = FACETS.every((facet) => {
    const wanted: readonly string[] = facet === leftOut ? [] : (filters[facet] ?? []);
    return wanted.length === 0 || wanted.some((value) => values[facet].includes(value));
  });
  const inAttributes = (filters.attributes ?? []).every(({ id, min, max, in: choices, is }) => {
    const value = document.attributes[id];
    if (choices !== undefined) return typeof value === "string" && choices.includes(value);
    if (is !== undefined) return value === is;
    return typeof value === "number" && value >= (min ?? -Infinity) && value <= (max ?? Infinity);
  });
  const min = filters.price?.min;
  const inPrice = min === undefined || (document.price !== null && document.price >= min);
  const asked = openWeekdays(filters.open);
  const isOpen = asked === null || document.weekdays.some((weekday) => asked.has(weekday));
  return (
    inFacets &&
    inAttributes &&
    inPrice &&
    isOpen &&
    (filters.organisationId ?? document.organisationId) === document.organisationId
  );
}

const countsOf = (values: readonly string[]) =>
  [...Map.groupBy(values, (value) => value)]
    .map(([value, all]) => ({ value, count: all.length }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));

/** What an answer must be, told without an index. */
function expected(documents: readonly ListingDocument[], { filters, audience, text }: Asked) {
  const within = documents.filter(
    (each) =>
      (each.visibility === "everybody" || audience.membersOnly || each.organisationId === audience.organisationId) &&
      (text === null || each.title.includes(text)),
  );
  const counted = (facet: FacetName) =>
    within.filter((each) => passes(each, filters, facet)).flatMap((each) => valuesOf(each)[facet]);
  return {
    ids: within.filter((each) => passes(each, filters)).map(({ id }) => id),
    facets: Object.fromEntries(FACETS.map((facet) => [facet, countsOf(counted(facet))])),
  };
}

async function pagedIds({ ask }: Bench, asked: Asked): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await ask({ ...asked, cursor, limit: 7 });
    ids.push(...page.hits.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor !== null);
  return ids;
}

describeEngines("any listings and any question", (bench) => {
  test("hits, totals and counts are what the filters say, page after page", async () => {
    const drafts = fc.array(anyDraft, { minLength: 1, maxLength: 25 });
    const questions = fc.array(anyQuestion, { minLength: 4, maxLength: 4 });
    const property = fc.asyncProperty(drafts, questions, async (made, questionsAsked) => {
      const { search, ask } = bench();
      const documents = made.map((draft) => listing(draft));
      await search.listings.index(documents);
      for (const asked of questionsAsked) {
        const { ids, facets } = expected(documents, asked);
        const answer = await ask({ ...asked, facets: FACETS });
        expect(answer.total).toBe(ids.length);
        expect(answer.facets).toEqual(facets);
        expect((await pagedIds(bench(), asked)).toSorted()).toEqual(ids.toSorted());
      }
    });
    await fc.assert(
      property.beforeEach(() => empty(bench().search)),
      { numRuns: 30, endOnFailure: true },
    );
  });
});
