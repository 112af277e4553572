import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestOrganisation } from "../../support/organisations.ts";
import { kowloon, publishedListing, session, words } from "./listings.ts";

let market: Marketplace;
let nanpu: TestOrganisation;
let small: string;
let large: string;
let course: string;
let hidden: string;

const casting = (litres: { value: number; unit: string }, millimetres: number) => ({
  "chamber-volume": litres,
  operator: "included",
  metals: ["au-750", "ag-925"],
  "flask-diameter": { value: millimetres, unit: "mm" },
  "charge-mass": { value: 1.2, unit: "kg" },
});

beforeAll(async () => {
  market = await openMarketplace();
  nanpu = await market.organisation({ membership: "admitted" });
  const publish = async (
    ...rest: Parameters<typeof publishedListing> extends [unknown, unknown, ...infer R] ? R : never
  ) => (await publishedListing(market, nanpu.owner, ...rest)).id;
  small = await publish("equipment", { attributes: casting({ value: 5, unit: "l" }, 130) });
  large = await publish("equipment", { attributes: casting({ value: 8000, unit: "ml" }, 130), setUpFee: 12_000 });
  course = await publish("training", { sessions: [session], position: kowloon });
  hidden = await publish("equipment", { visibility: "members", text: { en: words("For members") } });
});
afterAll(() => market.close());

const compare = (...ids: string[]) => market.anonymous.listings.compare.query({ ids, locale: "en" });

describe("listings.compare", () => {
  test("sets listings side by side in the order asked, each attribute once and in one unit", async () => {
    const { listings, attributes, absent } = await compare(large, small);
    expect(listings.map(({ id }) => id)).toEqual([large, small]);
    expect(listings[0]).toMatchObject({ setUpFee: 12_000, units: 1, stages: [{ code: expect.any(String) }] });
    expect(attributes.find(({ id }) => id === "chamber-volume")?.values).toEqual([
      { asked: true, value: { type: "number", value: 8, unit: expect.any(String) } },
      { asked: true, value: { type: "number", value: 5, unit: expect.any(String) } },
    ]);
    expect(new Set(attributes.map(({ id }) => id)).size).toBe(attributes.length);
    expect(absent).toBe(0);
  });

  test("listings of different categories leave blank what is not theirs", async () => {
    const { listings, attributes } = await compare(small, course);
    expect(listings.map(({ kind }) => kind)).toEqual(["equipment", "training"]);
    expect(listings[1]?.languages).toEqual([expect.objectContaining({ id: "cmn" })]);
    expect(attributes.find(({ id }) => id === "chamber-volume")?.values[1]).toEqual({ asked: false, value: null });
    expect(attributes.find(({ id }) => id === "class-size")?.values[0]).toEqual({ asked: false, value: null });
  });

  test("what the reader may not see is absent, and so is what never was", async () => {
    const before = await compare(small, hidden, randomUUID());
    expect(before.listings.map(({ id }) => id)).toEqual([small]);
    expect(before.absent).toBe(2);
    expect(JSON.stringify(before)).not.toContain("For members");
    const member = await market.as(nanpu.owner).listings.compare.query({ ids: [small, hidden], locale: "en" });
    expect(member.absent).toBe(0);
  });

  test("the same listing twice is one column", async () => {
    expect((await compare(small, small)).listings).toHaveLength(1);
  });
});

describe("listings.recall", () => {
  test("gives the cards of what is remembered, without what is hidden by now", async () => {
    const { cards } = await market.anonymous.listings.recall.query({ ids: [hidden, large, small], locale: "en" });
    expect(cards.map(({ id }) => id)).toEqual([large, small]);
    expect((await market.anonymous.listings.recall.query({ ids: [], locale: "en" })).cards).toEqual([]);
  });
});
