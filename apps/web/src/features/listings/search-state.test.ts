import { FindListingsInput } from "@commonbench/domain/listings/filters";
import { describe, expect, test } from "vitest";
import {
  countOfFilters,
  listOf,
  withCategory,
  withList,
  withoutFilters,
  withParam,
  withText,
  type SearchParams,
} from "./search-params.ts";
import { readSearchState, searchInput, sortsFor } from "./search-state.ts";

const filtersOf = (params: Record<string, string>) => {
  const { filters } = readSearchState(params);
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
};

describe("the address of a search", () => {
  test("reads every kind of filter", () => {
    const params = {
      q: "casting",
      kind: "equipment,lab",
      stage: "m3",
      place: "panyu-daluotang",
      cur: "CNY",
      unit: "hour",
      price: "100-900.50",
      near: "22.3,114.2,20",
      "a.metal": "gold-750,silver",
      "a.volume": "1..5",
      "a.operator": "yes",
      from: "2026-11-23",
      open: "2026-11-26..2026-11-27",
    };
    expect(filtersOf(params)).toEqual({
      kinds: ["equipment", "lab"],
      stages: ["m3"],
      places: ["panyu-daluotang"],
      currencies: ["CNY"],
      priceUnits: ["hour"],
      price: { min: 10_000, max: 90_050 },
      near: { lat: 22.3, lon: 114.2, km: 20 },
      attributes: [
        { id: "metal", in: ["gold-750", "silver"] },
        { id: "volume", min: 1, max: 5 },
        { id: "operator", is: true },
      ],
      sessions: { from: "2026-11-23", to: undefined },
      open: { from: "2026-11-26", to: "2026-11-27" },
    });
  });

  test("hours on days ask for what is free; without them for what is open", () => {
    const free = { hours: 4, from: "2026-11-26", to: "2026-11-27" };
    expect(filtersOf({ free: "4,2026-11-26..2026-11-27", open: "2026-11-26" })).toEqual({ free });
    expect(filtersOf({ free: "0.5" })).toEqual({ free: { hours: 0.5 } });
    expect(filtersOf({ free: "0,2026-11-26", open: "2026-11-26" })).toEqual({ open: { from: "2026-11-26" } });
  });

  test("a price means something in one currency and one unit only", () => {
    expect(filtersOf({ price: "100-900", cur: "CNY,HKD", unit: "hour" })).not.toHaveProperty("price");
    expect(filtersOf({ price: "100-900", cur: "CNY" })).not.toHaveProperty("price");
    expect(filtersOf({ price: "-900", cur: "CNY", unit: "hour" })).toMatchObject({ price: { max: 90_000 } });
  });

  test.each<SearchParams>([
    { kind: "boat", stage: "<script>", near: "x,y", box: "1,2", price: "abc", from: "soon", "a.x": "..", org: "me" },
    { near: "95,114,20", box: "114,22,113,23", sort: "nonsense", "a.": "1..2", "a.<b>": "yes" },
    { q: `\u0000cast\u202Eing\uD800${"x".repeat(500)}`, near: "22,114,0", place: ",,,", unit: "-x" },
    { open: "soon..later" },
    { free: "4h,soon" },
    { free: "-1", open: "x" },
    { free: "9999" },
    { open: "2026-02-31..2026-13-01..x" },
    { "a.n": "1e999..2", cur: "CNY", unit: "hour", price: "999999999999-" },
  ])("what cannot be read is left out, and the server takes the rest: %j", (params) => {
    expect(FindListingsInput.safeParse(searchInput(readSearchState(params))).error).toBeUndefined();
  });

  test("only orders that mean something are kept", () => {
    expect(readSearchState({ sort: "relevance" }).sort).toBe("newest");
    expect(readSearchState({ q: "casting", sort: "price-up" }).sort).toBe("relevance");
    expect(readSearchState({ sort: "distance", near: "22,114,20" }).sort).toBe("distance");
    expect(sortsFor("", {})).toEqual(["newest"]);
    expect(sortsFor("x", { currencies: ["CNY"], priceUnits: ["hour"] })).toContain("price-down");
  });
});

describe("changing a search", () => {
  const params = { kind: "equipment", place: "panyu", "a.metal": "silver", q: "casting", sort: "newest" };

  test("a filter keeps its place in the order, a new one comes last", () => {
    expect(Object.keys(withList(params, "kind", ["equipment", "lab"]))).toEqual(Object.keys(params));
    expect(Object.keys(withParam(params, "stage", "m3")).at(-1)).toBe("stage");
    expect(withList(params, "kind", [])).not.toHaveProperty("kind");
  });

  test("another category lets go of the attributes of the old one", () => {
    expect(withCategory(params, "vacuum-casting")).toEqual({
      kind: "equipment",
      place: "panyu",
      q: "casting",
      sort: "newest",
      category: "vacuum-casting",
    });
  });

  test("new words keep place and price, and forget the category", () => {
    const before = { q: "casting", category: "vacuum-casting", "a.metal": "silver", place: "panyu" };
    expect(withText(before, "plating")).toEqual({ q: "plating", place: "panyu" });
    expect(withText(before, "casting")).toBe(before);
  });

  test("clearing keeps the words and the order of results", () => {
    expect(withoutFilters(params)).toEqual({ q: "casting", sort: "newest" });
    expect(countOfFilters({ ...params, kind: "equipment,lab" })).toBe(4);
    expect(listOf({ kind: ",a,,b" }, "kind")).toEqual(["a", "b"]);
  });
});
