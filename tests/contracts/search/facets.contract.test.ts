import type { FacetName } from "@commonbench/domain/listings/filters";
import { FACETS } from "@commonbench/domain/listings/filters";
import { expect, test } from "vitest";
import { type Bench, describeEngines, query, type Question } from "./engines.ts";

describeEngines("facets", (bench) => {
  const countsOf = async ({ ask }: Bench, facet: FacetName, question: Question = {}) => {
    const { facets } = await ask({ facets: [facet], ...question });
    return Object.fromEntries((facets[facet] ?? []).map(({ value, count }) => [value, count]));
  };

  test("counts each facet's values, the commonest first", async () => {
    const { add, ask } = bench();
    const drafts = [
      {
        kind: "lab",
        categories: ["testing", "assay"],
        places: ["macao"],
        languages: ["pt", "en"],
        credentials: ["cma", "cnas"],
      },
      {
        kind: "lab",
        categories: ["testing", "xrf"],
        stages: ["l"],
        programmes: ["innovation"],
        price: 5,
        currency: "MOP",
        priceUnit: "sample",
      },
      { kind: "equipment", bookingMode: "instant", languages: ["en"] },
    ];
    await add(...drafts);
    const { facets } = await ask({ facets: FACETS });
    expect(facets).toEqual({
      kinds: [
        { value: "lab", count: 2 },
        { value: "equipment", count: 1 },
      ],
      categories: [
        { value: "testing", count: 2 },
        { value: "assay", count: 1 },
        { value: "xrf", count: 1 },
      ],
      stages: [{ value: "l", count: 1 }],
      places: [{ value: "macao", count: 1 }],
      priceUnits: [{ value: "sample", count: 1 }],
      currencies: [{ value: "MOP", count: 1 }],
      languages: [
        { value: "en", count: 2 },
        { value: "pt", count: 1 },
      ],
      credentials: [
        { value: "cma", count: 1 },
        { value: "cnas", count: 1 },
      ],
      programmes: [{ value: "innovation", count: 1 }],
      bookingModes: [
        { value: "request", count: 2 },
        { value: "instant", count: 1 },
      ],
    });
  });

  test("counts a facet without its own filter, so that its other values stay in sight", async () => {
    const { add, ask } = bench();
    await add(
      { kind: "lab", places: ["macao"] },
      { kind: "lab", places: ["zhuhai"] },
      { kind: "equipment", places: ["macao"] },
      { kind: "training", places: ["panyu"] },
    );
    const question = { filters: { kinds: ["lab" as const], places: ["macao"] }, facets: ["kinds", "places"] as const };
    const { facets, total } = await ask(question);
    expect(total).toBe(1);
    expect(facets.kinds).toEqual([
      { value: "equipment", count: 1 },
      { value: "lab", count: 1 },
    ]);
    expect(facets.places).toEqual([
      { value: "macao", count: 1 },
      { value: "zhuhai", count: 1 },
    ]);
  });

  test("counts a listing once for each of its values, chosen or not", async () => {
    const { add, ...rest } = bench();
    await add({ languages: ["en", "pt"] }, { languages: ["pt"] }, { languages: ["en", "zh-Hans"] }, { languages: [] });
    expect(await countsOf({ add, ...rest }, "languages", { filters: { languages: ["en"] } })).toEqual({
      en: 2,
      pt: 2,
      "zh-Hans": 1,
    });
  });

  test("counts only what the text finds", async () => {
    const { add, ...rest } = bench();
    await add(
      { kind: "lab", title: ["Gold assay"] },
      { kind: "lab", title: ["Silver"] },
      { kind: "partner", body: ["gold"] },
    );
    expect(await countsOf({ add, ...rest }, "kinds", { text: "gold" })).toEqual({ lab: 1, partner: 1 });
    expect(await countsOf({ add, ...rest }, "kinds", { text: "gold", filters: { kinds: ["lab"] } })).toEqual({
      lab: 1,
      partner: 1,
    });
    expect(await countsOf({ add, ...rest }, "kinds", { text: "copper" })).toEqual({});
  });

  test("counts choices and yes or no by value, and numbers from the least to the most", async () => {
    const { add, ask } = bench();
    await add(
      { attributes: { metal: ["gold", "silver"], bonded: true, volume: 5 } },
      { attributes: { metal: "gold", bonded: false, volume: 0.5 } },
      { attributes: { volume: 50 } },
    );
    const attributeFacets = [
      { id: "metal", type: "choice" },
      { id: "bonded", type: "boolean" },
      { id: "volume", type: "number" },
      { id: "mass", type: "number" },
      { id: "tool", type: "choice" },
    ] as const;
    const free = await ask({ attributeFacets });
    expect(free.attributeFacets).toEqual({
      metal: {
        counts: [
          { value: "gold", count: 2 },
          { value: "silver", count: 1 },
        ],
      },
      bonded: {
        counts: [
          { value: "false", count: 1 },
          { value: "true", count: 1 },
        ],
      },
      volume: { min: 0.5, max: 50 },
      tool: { counts: [] },
    });
    const narrowed = await ask({
      attributeFacets,
      filters: {
        attributes: [
          { id: "metal", in: ["silver"] },
          { id: "volume", max: 10 },
        ],
      },
    });
    expect(narrowed.total).toBe(1);
    expect(narrowed.attributeFacets["metal"]).toEqual({
      counts: [
        { value: "gold", count: 2 },
        { value: "silver", count: 1 },
      ],
    });
    expect(narrowed.attributeFacets["bonded"]).toEqual({ counts: [{ value: "true", count: 1 }] });
    expect(narrowed.attributeFacets["volume"]).toEqual({ min: 5, max: 5 });
  });

  test("spreads prices over sixteen steps when one currency and one unit are chosen", async () => {
    const { add, ask } = bench();
    const priced = (price: number | null) => ({ price, currency: "CNY", priceUnit: "hour" });
    await add(priced(1000), priced(1100), priced(2600), priced(1799), priced(null), {
      price: 99,
      currency: "HKD",
      priceUnit: "hour",
    });
    const filters = { currencies: ["CNY" as const], priceUnits: ["hour"] };
    const { prices } = await ask({ filters, facets: ["kinds"] });
    expect(prices).toEqual({ min: 1000, max: 2600, counts: [1, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1] });
    const within = await ask({ filters: { ...filters, price: { min: 1050, max: 1200 } }, facets: ["kinds"] });
    expect(within.total).toBe(1);
    expect(within.prices).toEqual(prices);
    expect((await ask({ filters: { currencies: ["CNY"] }, facets: ["kinds"] })).prices).toBeNull();
    expect(
      (await ask({ filters: { currencies: ["MOP"], priceUnits: ["hour"] }, facets: ["kinds"] })).prices,
    ).toBeNull();
  });

  test("puts equal prices into the first step", async () => {
    const { add, ask } = bench();
    await add({ price: 700, currency: "CNY", priceUnit: "hour" }, { price: 700, currency: "CNY", priceUnit: "hour" });
    const { prices } = await ask({ filters: { currencies: ["CNY"], priceUnits: ["hour"] }, facets: ["kinds"] });
    expect(prices).toEqual({ min: 700, max: 700, counts: [2, ...Array.from({ length: 15 }, () => 0)] });
  });
});

describeEngines("audience", (bench) => {
  const OWN = "33333333-0000-7000-8000-000000000003";
  const visitor = { membersOnly: false, organisationId: null };
  const owner = { membersOnly: false, organisationId: OWN };
  const member = { membersOnly: true, organisationId: null };

  test("shows what is for members to members and to its own organisation alone", async () => {
    const { add, ask } = bench();
    const [open, own, closed] = await add(
      { title: ["Laser"], lat: 22, lon: 113 },
      { title: ["Laser"], lat: 22, lon: 113, visibility: "members", organisationId: OWN },
      { title: ["Laser"], lat: 22, lon: 113, visibility: "members" },
    );
    const seen = async (audience: typeof visitor | typeof owner, text: string | null) =>
      (await ask({ audience, text })).hits.map(({ id }) => id).toSorted();
    for (const text of [null, "laser"]) {
      expect(await seen(visitor, text)).toEqual([open]);
      expect(await seen(owner, text)).toEqual([open, own].toSorted());
      expect(await seen(member, text)).toEqual([open, own, closed].toSorted());
    }
  });

  test("counts, prices, positions and completions hold nothing of what is not shown", async () => {
    const { add, ask, search } = bench();
    const hidden = {
      visibility: "members" as const,
      kind: "lab",
      categories: ["secret"],
      attributes: { metal: "gold", volume: 9 },
    };
    await add({
      ...hidden,
      title: ["Hidden furnace"],
      words: ["Hidden words"],
      price: 5,
      currency: "CNY",
      priceUnit: "hour",
      lat: 22,
      lon: 113,
    });
    const filters = { currencies: ["CNY" as const], priceUnits: ["hour"] };
    const attributeFacets = [
      { id: "metal", type: "choice" },
      { id: "volume", type: "number" },
    ] as const;
    const {
      facets,
      prices,
      total,
      attributeFacets: attributes,
    } = await ask({ filters, facets: FACETS, attributeFacets });
    expect(total).toBe(0);
    expect(Object.values(facets).flat()).toEqual([]);
    expect(attributes).toEqual({ metal: { counts: [] } });
    expect(prices).toBeNull();

    expect(await search.locate(query())).toEqual([]);
    expect(await search.suggest("hidd", visitor, "en", 10)).toEqual([]);
    expect(await search.suggest("hidd", owner, "en", 10)).toEqual([]);
    expect(await search.suggest("hidd", member, "en", 10)).toEqual(["Hidden words", "Hidden furnace"]);
  });
});
