import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentChanges, mergeChanges } from "./changes.ts";
import type { ListingContent } from "./schemas.ts";
import { blankContent } from "./testing/content.ts";

const blank = blankContent();
const text = { title: "Vacuum casting", summary: "", description: "", included: "", terms: "" };

describe("what changed between two saves", () => {
  test("the same content has no changes, whatever the order of its keys", () => {
    const capability = {
      stages: ["m3"],
      processes: "",
      materials: "",
      monthlyCapacity: null,
      capacityUnit: null,
      minimumOrder: null,
      marketsServed: [],
    };
    const turned = Object.fromEntries(Object.entries(capability).toReversed());
    expect(contentChanges({ ...blank, capability }, { ...blank, capability: { ...capability, ...turned } })).toEqual(
      [],
    );
  });

  test("a field is named with what was there and what is there", () => {
    expect(contentChanges(blank, { ...blank, price: 48_000 })).toEqual([
      { field: "price", before: null, after: 48_000 },
    ]);
  });

  test("texts are told apart by language and part, attributes one by one", () => {
    const next = {
      ...blank,
      text: { ...blank.text, en: text },
      attributes: { "chamber-volume": { value: 5, unit: "l" } },
    };
    const fields = contentChanges({ ...blank, text: { en: { ...text, title: "Casting" } } }, next).map(
      ({ field }) => field,
    );
    expect(fields).toEqual(["text.en.title", "attributes.chamber-volume"]);
  });

  test("a language that is taken away leaves what was there", () => {
    expect(contentChanges({ ...blank, text: { pt: text } }, { ...blank, text: {} })).toContainEqual({
      field: "text.pt.title",
      before: "Vacuum casting",
      after: null,
    });
  });

  test("two steps made one keep the first beginning and the last end", () => {
    const first = [{ field: "price", before: null, after: 1 }];
    const second = [
      { field: "price", before: 1, after: 2 },
      { field: "units", before: 1, after: 3 },
    ];
    expect(mergeChanges(first, second)).toEqual([
      { field: "price", before: null, after: 2 },
      { field: "units", before: 1, after: 3 },
    ]);
  });

  test("merging two steps says the same as comparing their ends", () => {
    const content = fc
      .record({
        price: fc.option(fc.integer({ min: 0, max: 3 })),
        units: fc.option(fc.integer({ min: 1, max: 3 })),
        title: fc.constantFrom("", "A", "B"),
        software: fc.option(fc.constantFrom("rhino", "zbrush")),
      })
      .map(({ price, units, title, software }): ListingContent => ({
        ...blank,
        price,
        units,
        text: title === "" ? {} : { en: { ...text, title } },
        attributes: software === null ? {} : { software: [software] },
      }));
    const byField = (changes: readonly { field: string }[]) =>
      changes.toSorted((a, b) => a.field.localeCompare(b.field));
    fc.assert(
      fc.property(content, content, content, (a, b, c) => {
        const merged = mergeChanges(contentChanges(a, b), contentChanges(b, c));
        expect(byField(merged)).toEqual(byField(contentChanges(a, c)));
      }),
    );
  });
});
