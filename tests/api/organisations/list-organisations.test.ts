import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Client } from "../../support/client.ts";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { refusalReason } from "../../support/refusal.ts";

type Question = Partial<Parameters<Client["organisations"]["list"]["query"]>[0]>;

let market: Marketplace;
beforeAll(async () => {
  market = await openMarketplace();
  const admitted = { membership: "admitted" } as const;
  await market.organisation({
    ...admitted,
    name: "Amber Casting",
    class: "enterprise",
    jurisdiction: "mainland",
    stages: ["m1"],
    placeId: "panyu-shawan",
  });
  await market.organisation({
    ...admitted,
    name: "Beryl Lab",
    class: "technical",
    jurisdiction: "hong-kong",
    stages: ["l"],
    placeId: "hk-central",
  });
  await market.organisation({
    ...admitted,
    name: "Citrine School 50%",
    class: "education-research",
    jurisdiction: "macao",
    stages: ["s"],
  });
  await market.organisation({
    ...admitted,
    names: { "zh-Hans": "翡翠首饰厂", en: "Fei Cui Atelier" },
    locale: "zh-Hans",
    class: "enterprise",
    jurisdiction: "mainland",
    stages: ["m1", "d1"],
    placeId: "guangzhou",
  });
  await market.organisation({ name: "Amber Visitor", class: "visitor" });
  await market.organisation({ name: "Amber Suspended", membership: "suspended" });
});
afterAll(() => market.close());

const list = (question: Question = {}) => market.anonymous.organisations.list.query({ locale: "en", ...question });
const namesOf = async (question?: Question) => (await list(question)).organisations.map(({ name }) => name);

describe("organisations.list", () => {
  test("admitted members by name, and nobody else", async () => {
    expect(await namesOf()).toEqual(["Amber Casting", "Beryl Lab", "Citrine School 50%", "Fei Cui Atelier"]);
    expect((await list()).organisations[0]).toMatchObject({
      class: "enterprise",
      jurisdiction: "mainland",
      stages: [{ id: "m1", code: "M1" }],
      place: { id: "panyu-shawan", label: "Panyu, Shawan" },
      memberSince: "2026-03-02T02:00:00.000Z",
      logo: null,
      listings: 0,
    });
  });

  test.each<[string, Question, string[]]>([
    ["class", { classes: ["technical", "education-research"] }, ["Beryl Lab", "Citrine School 50%"]],
    ["jurisdiction", { jurisdictions: ["macao"] }, ["Citrine School 50%"]],
    ["stage", { stages: ["d1", "l"] }, ["Beryl Lab", "Fei Cui Atelier"]],
    ["place, with the places inside it", { places: ["guangzhou"] }, ["Amber Casting", "Fei Cui Atelier"]],
    ["a word of the name in any language", { text: "翡翠" }, ["Fei Cui Atelier"]],
    ["a word in the other script", { text: "翡翠首飾廠" }, ["Fei Cui Atelier"]],
    ["every word, in any order and case", { text: "lab BERYL" }, ["Beryl Lab"]],
    ["a per cent sign as itself", { text: "0%" }, ["Citrine School 50%"]],
    ["an underscore as itself", { text: "_" }, []],
    ["a backslash and quotes as themselves", { text: "\\'\"" }, []],
    [
      "all together",
      { classes: ["enterprise"], jurisdictions: ["mainland"], stages: ["m1"], places: ["panyu-shawan"] },
      ["Amber Casting"],
    ],
  ])("narrows by %s", async (_, question, expected) => {
    expect(await namesOf(question)).toEqual(expected);
  });

  test("a facet's own filter does not narrow its counts, the other filters do", async () => {
    const { facets, total } = await list({ classes: ["enterprise"], jurisdictions: ["mainland"] });
    expect(total).toBe(2);
    expect(facets.classes).toEqual([{ value: "enterprise", count: 2 }]);
    expect(facets.jurisdictions).toEqual([{ value: "mainland", count: 2 }]);
    const open = await list({ classes: ["enterprise"] });
    expect(open.facets.classes).toEqual([
      { value: "education-research", count: 1 },
      { value: "technical", count: 1 },
      { value: "enterprise", count: 2 },
    ]);
  });

  test("pages hold each member once, in one order", async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ limit: 1, ...(cursor === undefined ? {} : { cursor }) });
      expect(page.organisations).toHaveLength(1);
      seen.push(...page.organisations.map(({ name }) => name));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual(await namesOf());
  });

  test("Chinese names stand in the order of their reader: pinyin on the mainland", async () => {
    const names = (await list({ locale: "zh-Hans" })).organisations.map(({ name }) => name);
    expect(names).toContain("翡翠首饰厂");
    expect(names).toHaveLength(4);
  });

  test("refuses a cursor that was edited or belongs to another language", async () => {
    const { nextCursor } = await list({ limit: 1 });
    for (const cursor of ["x", "e30", `${nextCursor}x`.slice(3)])
      expect(await refusalReason(list({ cursor }))).toBe("search.cursor-invalid");
    expect(await refusalReason(list({ locale: "pt", cursor: nextCursor ?? "" }))).toBe("search.cursor-invalid");
  });
});
