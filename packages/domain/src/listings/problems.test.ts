import { taxonomy } from "@commonbench/taxonomy/default";
import { describe, expect, test } from "vitest";
import { categoryFacts } from "./category-facts.ts";
import { publishProblems } from "./problems.ts";
import type { ListingContent, ListingKind } from "./schemas.ts";
import { blankContent } from "./testing/content.ts";

const now = new Date("2026-11-23T02:00:00Z");
const position = { placeId: "panyu-daluotang", address: "", lat: 22.9, lon: 113.3, timeZone: "Asia/Shanghai" };
const text = { en: { title: "Something", summary: "", description: "", included: "", terms: "" } };
const session = {
  language: "cmn",
  mode: "on-site" as const,
  address: null,
  link: null,
  startsAt: "2027-01-11T01:00:00Z",
  endsAt: "2027-01-15T09:00:00Z",
  seats: 16,
  price: null,
  prerequisites: "",
  certificate: "",
};
const attributes: Record<ListingKind, ListingContent["attributes"]> = {
  equipment: {
    "chamber-volume": { value: 5, unit: "l" },
    operator: "included",
    metals: ["au-750"],
    "flask-diameter": { value: 130, unit: "mm" },
    "charge-mass": { value: 1.2, unit: "kg" },
  },
  lab: {
    "fineness-standards": ["gb-t-18043"],
    metals: ["au-999"],
    turnaround: { value: 2, unit: "working-day" },
    destructive: false,
  },
  training: {
    software: ["rhino"],
    "course-hours": { value: 80, unit: "h" },
    "teaching-form": "workshop",
    level: "advanced",
    "class-size": { value: 16, unit: "person" },
  },
  partner: { "lead-time": { value: 5, unit: "working-day" }, metals: ["au-999"] },
};
const categories = {
  equipment: "vacuum-casting",
  lab: "xrf-fineness",
  training: "cad-course",
  partner: "metal-supply",
};
const units = { equipment: "machine-hour", lab: "sample", training: "seat", partner: "gram" };

function complete(kind: ListingKind): ListingContent {
  return {
    ...blankContent(),
    categoryId: categories[kind],
    text,
    position,
    attributes: attributes[kind],
    priceMode: "amount",
    price: 48_000,
    currency: "CNY",
    priceUnit: units[kind],
    bookingMode: kind === "partner" ? "quote" : "request",
    units: 1,
    sessions: kind === "training" ? [session] : [],
    capability:
      kind === "partner"
        ? {
            stages: ["u1"],
            processes: "Refining",
            materials: "",
            monthlyCapacity: null,
            capacityUnit: null,
            minimumOrder: null,
            marketsServed: [],
          }
        : null,
  };
}

function problems(kind: ListingKind, change: Partial<ListingContent> = {}): string[] {
  const content = { ...complete(kind), ...change };
  return publishProblems({ kind, content, category: categoryFacts(taxonomy, content.categoryId), now }).map(
    ({ field, problem }) => `${field}: ${problem}`,
  );
}

describe("what keeps a listing from being published", () => {
  test.each(["equipment", "lab", "training", "partner"] as const)("a complete %s listing: nothing", (kind) => {
    expect(problems(kind)).toEqual([]);
  });

  test("an empty draft is told everything at once, in the order of the form", () => {
    const content = blankContent();
    expect(publishProblems({ kind: "equipment", content, category: null, now }).map(({ field }) => field)).toEqual([
      "categoryId",
      "text.en.title",
      "position",
      "units",
    ]);
  });

  test("the title must be there in the original language; a translation does not replace it", () => {
    expect(problems("equipment", { locale: "pt" })).toEqual(["text.pt.title: missing"]);
  });

  test("the category must be known, of the same kind and a leaf", () => {
    expect(problems("equipment", { categoryId: "nothing" })).toContain("categoryId: unknown");
    expect(problems("equipment", { categoryId: "xrf-fineness" })).toContain("categoryId: other-kind");
    expect(problems("training", { categoryId: "design-courses" })).toContain("categoryId: not-a-leaf");
  });

  test("required attributes must be there", () => {
    expect(problems("partner", { attributes: {} })).toEqual([
      "attributes.lead-time: missing",
      "attributes.metals: missing",
    ]);
  });

  test("a price needs its currency and a unit that the category allows", () => {
    expect(problems("equipment", { price: null, currency: null, priceUnit: null })).toEqual([
      "price: missing",
      "currency: missing",
      "priceUnit: missing",
    ]);
    expect(problems("equipment", { priceUnit: "seat" })).toEqual(["priceUnit: not-allowed"]);
  });

  test("free of charge is a price", () => {
    expect(problems("equipment", { price: 0 })).toEqual([]);
  });

  test("members never pay more than others", () => {
    expect(problems("equipment", { memberPrice: 48_001 })).toEqual(["memberPrice: above-price"]);
    expect(problems("equipment", { memberPrice: 48_000 })).toEqual([]);
  });

  test("instant booking needs a price, and machine or lab hours to book", () => {
    expect(problems("training", { bookingMode: "instant", priceMode: "on-request" })).toEqual([
      "priceMode: needed-for-instant",
    ]);
    expect(problems("lab", { bookingMode: "instant" })).toEqual(["weeklyPlan: missing"]);
    expect(problems("lab", { bookingMode: "instant", weeklyPlan: [{ day: 1, from: 480, to: 720 }] })).toEqual([]);
    expect(problems("partner", { bookingMode: "instant" })).toEqual(["bookingMode: not-allowed"]);
  });

  test("what no calendar can book needs no hours, whatever was chosen", () => {
    expect(problems("lab", { bookingMode: "instant", priceMode: "on-request" })).toEqual([]);
  });

  test("a course needs a session that has not begun", () => {
    expect(problems("training", { sessions: [] })).toEqual(["sessions: missing"]);
    const begun = { ...session, startsAt: "2026-11-23T02:00:00Z" };
    expect(problems("training", { sessions: [begun] })).toEqual(["sessions: none-to-come"]);
    expect(problems("training", { sessions: [begun, session] })).toEqual([]);
  });

  test("a partner says at which stages and with what processes", () => {
    expect(problems("partner", { capability: null })).toEqual([
      "capability.stages: missing",
      "capability.processes: missing",
    ]);
  });

  test("equipment and labs say how many can be booked at once", () => {
    expect(problems("equipment", { units: null })).toEqual(["units: missing"]);
  });
});
