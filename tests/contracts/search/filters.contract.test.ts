import type { ListingFilters } from "@commonbench/domain/listings/filters";
import { expect, test } from "vitest";
import { describeEngines, type Draft, query } from "./engines.ts";

const OWN = "11111111-0000-7000-8000-000000000001";
const OTHER = "22222222-0000-7000-8000-000000000002";

/** What one filter must let through, and what it must not. */
const CASES: readonly (readonly [string, ListingFilters, Draft, Draft])[] = [
  ["kind", { kinds: ["lab", "training"] }, { kind: "lab" }, { kind: "equipment" }],
  [
    "category or one above it",
    { categories: ["casting"] },
    { categories: ["making", "casting"] },
    { categories: ["making", "setting"] },
  ],
  ["parent category", { categories: ["making"] }, { categories: ["making", "casting"] }, { categories: ["casting"] }],
  ["stage", { stages: ["m3"] }, { stages: ["m2", "m3"] }, { stages: ["m2"] }],
  ["place", { places: ["panyu", "macao"] }, { places: ["guangzhou", "panyu"] }, { places: ["guangzhou"] }],
  ["price unit", { priceUnits: ["hour"] }, { priceUnit: "hour" }, { priceUnit: null }],
  ["currency", { currencies: ["HKD"] }, { currency: "HKD" }, { currency: "CNY" }],
  ["language", { languages: ["pt"] }, { languages: ["en", "pt"] }, { languages: ["en"] }],
  ["credential", { credentials: ["cnas"] }, { credentials: ["cma", "cnas"] }, { credentials: [] }],
  ["programme", { programmes: ["innovation"] }, { programmes: ["innovation"] }, { programmes: ["modernisation"] }],
  ["booking mode", { bookingModes: ["instant"] }, { bookingMode: "instant" }, { bookingMode: "quote" }],
  ["organisation", { organisationId: OWN }, { organisationId: OWN }, { organisationId: OTHER }],
  [
    "least number",
    { attributes: [{ id: "volume", min: 5 }] },
    { attributes: { volume: 5 } },
    { attributes: { volume: 4.9 } },
  ],
  ["most number", { attributes: [{ id: "volume", max: 5 }] }, { attributes: { volume: 5 } }, { attributes: {} }],
  [
    "range of numbers",
    { attributes: [{ id: "volume", min: 0.001, max: 0.002 }] },
    { attributes: { volume: 0.0015 } },
    { attributes: { volume: 0.0025, mass: 0.0015 } },
  ],
  [
    "choice",
    { attributes: [{ id: "metal", in: ["gold", "silver"] }] },
    { attributes: { metal: "gold" } },
    { attributes: { metal: "steel" } },
  ],
  [
    "one of its choices",
    { attributes: [{ id: "metal", in: ["gold"] }] },
    { attributes: { metal: ["silver", "gold"] } },
    { attributes: { tool: ["gold"] } },
  ],
  [
    "yes",
    { attributes: [{ id: "bonded", is: true }] },
    { attributes: { bonded: true } },
    { attributes: { bonded: false } },
  ],
  ["no", { attributes: [{ id: "bonded", is: false }] }, { attributes: { bonded: false } }, { attributes: {} }],
  [
    "two attributes",
    {
      attributes: [
        { id: "metal", in: ["gold"] },
        { id: "volume", min: 1 },
      ],
    },
    { attributes: { metal: "gold", volume: 2 } },
    { attributes: { metal: "gold", volume: 0.5 } },
  ],
  ["lowest price", { price: { min: 1000 } }, { price: 1000 }, { price: 999 }],
  ["highest price", { price: { max: 1000 } }, { price: 0 }, { price: null }],
  [
    "first session",
    { sessions: { from: "2026-12-01" } },
    { sessions: ["2026-11-30T16:00:00Z"] },
    { sessions: ["2026-11-30T15:59:59Z"] },
  ],
  [
    "last session",
    { sessions: { to: "2026-12-01" } },
    { sessions: ["2026-12-01T15:59:59Z"] },
    { sessions: ["2026-12-01T16:00:00Z"] },
  ],
  [
    "one session within the dates",
    { sessions: { from: "2026-12-01", to: "2026-12-31" } },
    { sessions: ["2026-11-01T01:00:00Z", "2026-12-15T01:00:00Z"] },
    { sessions: ["2026-11-01T01:00:00Z", "2027-01-15T01:00:00Z"] },
  ],
  ["open on a day", { open: { from: "2026-11-26" } }, { weekdays: [4] }, { weekdays: [3, 5] }],
  [
    "open on any of the days",
    { open: { from: "2026-11-28", to: "2026-11-30" } },
    { weekdays: [1, 2] },
    { weekdays: [2, 3, 4, 5] },
  ],
  [
    "open within a week, and a listing without hours",
    { open: { from: "2026-11-23", to: "2026-12-31" } },
    { weekdays: [5] },
    { kind: "training", sessions: ["2026-11-26T01:00:00Z"] },
  ],
  [
    "open on a day, with a kind",
    { open: { to: "2026-11-26" }, kinds: ["lab"] },
    { kind: "lab", weekdays: [1, 4] },
    { kind: "equipment", weekdays: [4] },
  ],
  [
    "radius",
    { near: { lat: 22.936, lon: 113.345, km: 25 } },
    { lat: 22.905, lon: 113.335 },
    { lat: 22.572, lon: 114.125 },
  ],
  [
    "radius and a listing nowhere",
    { near: { lat: 22.9, lon: 113.3, km: 1000 } },
    { lat: 30, lon: 114 },
    { lat: null, lon: null },
  ],
  [
    "radius across the date line",
    { near: { lat: 0, lon: 179.9, km: 50 } },
    { lat: 0, lon: -179.9 },
    { lat: 0, lon: 179 },
  ],
  ["radius around a pole", { near: { lat: 89.9, lon: 0, km: 50 } }, { lat: 89.8, lon: 180 }, { lat: 89, lon: 0 }],
  [
    "bounds",
    { bounds: { west: 113, south: 22, east: 114, north: 23 } },
    { lat: 22, lon: 114 },
    { lat: 22.5, lon: 114.01 },
  ],
  [
    "bounds across the date line",
    { bounds: { west: 170, south: -5, east: -170, north: 5 } },
    { lat: 0, lon: -175 },
    { lat: 0, lon: 165 },
  ],
];

describeEngines("filters", (bench) => {
  test.each(CASES)("by %s", async (_, filters, wanted, unwanted) => {
    const { add, ask } = bench();
    const [id] = await add(wanted, unwanted);
    const { hits, total, totalIsExact } = await ask({ filters });
    expect(hits.map((hit) => hit.id)).toEqual([id]);
    expect({ total, totalIsExact }).toEqual({ total: 1, totalIsExact: true });
  });

  test("different filters narrow each other, and with the text", async () => {
    const { add, hits } = bench();
    const both: Draft = { kind: "lab", places: ["macao"], title: ["Raman"] };
    const [id] = await add(
      both,
      { ...both, kind: "equipment" },
      { ...both, places: ["zhuhai"] },
      { ...both, title: ["XRF"] },
    );
    expect(await hits({ text: "raman", filters: { kinds: ["lab"], places: ["macao"] } })).toEqual([id]);
  });

  test("an empty list filters nothing, an unknown value lets nothing through", async () => {
    const { add, hits } = bench();
    const [id] = await add({ kind: "lab" });
    expect(await hits({ filters: { kinds: [], places: [], attributes: [] } })).toEqual([id]);
    expect(await hits({ filters: { places: ["atlantis"] } })).toEqual([]);
    expect(await hits({ filters: { attributes: [{ id: "nothing", in: ["at-all"] }] } })).toEqual([]);
    expect(await hits({ filters: { sessions: { from: "2026-12-02", to: "2026-12-01" } } })).toEqual([]);
    expect(await hits({ filters: { open: { from: "2026-12-02", to: "2026-12-01" } } })).toEqual([]);
    expect(await hits({ filters: { open: {} } })).toEqual([id]);
  });

  test("tells how far each hit is, and sorts by it", async () => {
    const { add, ask } = bench();
    const near = { lat: 22.3, lon: 114.17, km: 200 };
    const [panyu, hungHom] = await add(
      { lat: 22.936, lon: 113.345 },
      { lat: 22.308, lon: 114.188 },
      { lat: 31.2, lon: 121.5 },
    );
    const { hits } = await ask({ filters: { near }, sort: "distance" });
    expect(hits.map(({ id }) => id)).toEqual([hungHom, panyu]);
    expect(hits[0]?.km).toBeCloseTo(2.05, 1);
    expect(hits[1]?.km).toBeCloseTo(110.4, 0);
    expect((await ask({ filters: { kinds: ["equipment"] } })).hits[0]?.km).toBeNull();
  });

  test("sorts by price, on request last either way", async () => {
    const { add, hits } = bench();
    const [dear, none, cheap] = await add({ price: 900 }, { price: null }, { price: 100 });
    expect(await hits({ sort: "price-up" })).toEqual([cheap, dear, none]);
    expect(await hits({ sort: "price-down" })).toEqual([dear, cheap, none]);
  });

  test("sorts by age also when there is a text", async () => {
    const { add, hits } = bench();
    const [old, middle, young] = await add({ title: ["Laser"] }, { body: ["laser"] }, { words: ["laser"] });
    expect(await hits({ text: "laser", sort: "newest" })).toEqual([young, middle, old]);
    expect(await hits({ text: "laser", sort: "relevance" })).toEqual([old, young, middle]);
  });

  test("puts matches on a map, the newest when there are too many", async () => {
    const { add, search } = bench();
    const [first, second] = await add(
      { lat: 22.1, lon: 113.5 },
      { lat: 22.2, lon: 113.6 },
      { lat: null, lon: null },
      { lat: 40, lon: 116 },
    );
    const bounds = { west: 113, south: 22, east: 114, north: 23 };
    expect(await search.locate(query({ filters: { bounds }, limit: 10 }))).toEqual([
      { id: second, lat: 22.2, lon: 113.6 },
      { id: first, lat: 22.1, lon: 113.5 },
    ]);
    expect(await search.locate(query({ filters: { bounds }, limit: 1 }))).toHaveLength(1);
    expect(await search.locate(query({ limit: 10 }))).toHaveLength(3);
    expect(await search.locate(query({ text: "!!!", limit: 10 }))).toEqual([]);
  });
});
