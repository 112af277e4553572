import { describe, expect, test } from "vitest";
import { categoryPath, choosePlaces, leadingPlaces, placesInOrder, type FacetOptionView } from "./search-tree.ts";

const option = (value: string, count: number, parent: string | null = null): FacetOptionView => ({
  value,
  label: value,
  count,
  parent,
  code: null,
  group: null,
  order: null,
});

const places = [
  option("hong-kong", 3),
  option("guangzhou", 9),
  option("huadu", 2, "guangzhou"),
  option("panyu", 7, "guangzhou"),
];

describe("places", () => {
  test("cities by what they hold, each with its districts after it", () => {
    expect(placesInOrder(places).map(({ value }) => value)).toEqual(["guangzhou", "panyu", "huadu", "hong-kong"]);
  });

  test("a district whose city is not among the options stands for itself", () => {
    expect(placesInOrder([option("panyu", 7, "guangzhou")]).map(({ value }) => value)).toEqual(["panyu"]);
  });

  test("at first the largest districts of the largest cities; all districts of a city that is chosen", () => {
    const many = [...places, option("shawan", 1, "guangzhou"), option("kwun-tong", 1, "hong-kong")];
    const leads = (chosen: string[]) => [...leadingPlaces(many, chosen)];
    expect(leads([])).toEqual(["guangzhou", "panyu", "huadu", "hong-kong", "kwun-tong"]);
    expect(leads(["panyu"])).toContain("shawan");
  });

  test("choosing a city lets go of its districts, choosing a district of its city", () => {
    expect(choosePlaces(places, ["panyu", "hong-kong"], ["panyu", "hong-kong", "guangzhou"])).toEqual([
      "hong-kong",
      "guangzhou",
    ]);
    expect(choosePlaces(places, ["guangzhou"], ["guangzhou", "panyu"])).toEqual(["panyu"]);
    expect(choosePlaces(places, ["panyu"], ["panyu", "huadu"])).toEqual(["panyu", "huadu"]);
    expect(choosePlaces(places, ["panyu", "huadu"], ["huadu"])).toEqual(["huadu"]);
  });
});

describe("categories", () => {
  const categories = [
    option("casting", 5),
    option("vacuum", 3, "casting"),
    option("tilting", 2, "casting"),
    option("plating", 4),
  ];
  const shown = (chosen: string | null) =>
    categoryPath(categories, chosen).map(({ option: { value }, depth }) => [value, depth]);

  test("at first the tops, then the way down to the chosen one and what it divides into", () => {
    expect(shown(null)).toEqual([
      ["casting", 0],
      ["plating", 0],
    ]);
    expect(shown("casting")).toEqual([
      ["casting", 0],
      ["vacuum", 1],
      ["tilting", 1],
    ]);
    expect(shown("vacuum")).toEqual([
      ["casting", 0],
      ["vacuum", 1],
    ]);
  });
});
