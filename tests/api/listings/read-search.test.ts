import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { kowloon, publishedListing, shuibei, words } from "./listings.ts";

let market: Marketplace;
let inKowloon = "";
let inShuibei = "";

beforeAll(async () => {
  market = await openMarketplace();
  const { owner } = await market.organisation({ membership: "admitted" });
  const publish = async (position: typeof kowloon, title: string) =>
    (await publishedListing(market, owner, "equipment", { position, text: { en: words(title) } })).id;
  inKowloon = await publish(kowloon, "Vacuum casting in Kowloon");
  inShuibei = await publish(shuibei, "Vacuum casting in Shuibei");
  await market.runJobs();
});
afterAll(() => market.close());

const find = (text: string, filters = {}) => market.anonymous.listings.find.query({ text, filters, locale: "en" });
const idsOf = ({ cards }: Awaited<ReturnType<typeof find>>) => cards.map(({ id }) => id);

describe("a search that says where, or at which step of the chain", () => {
  test.each(["casting near Hung Hom", "红磡附近倒模", "紅磡附近 鑄造", "fundição perto de Hung Hom"])(
    "%s finds what is there and nothing else",
    async (text) => {
      const found = await find(text);
      expect(idsOf(found)).toEqual([inKowloon]);
      expect(found.active).toMatchObject([
        { filter: "near", value: "hung-hom", label: "Hung Hom", range: { max: 10 } },
      ]);
    },
  );

  test("offers the text without those words, to let the place go again", async () => {
    const { active, text } = await find("casting near Hung Hom");
    expect(text).toBe("casting");
    expect(active.map(({ without }) => without)).toEqual(["casting"]);
    expect(new Set(idsOf(await find(active[0]?.without ?? "")))).toEqual(new Set([inKowloon, inShuibei]));
  });

  test("gives way to a place that was chosen", async () => {
    const near = { lat: 22.572, lon: 114.125, km: 5 };
    const found = await find("casting near Hung Hom", { near });
    expect(idsOf(found)).toEqual([inShuibei]);
    expect(found.active).toEqual([]);
  });

  test("finds the step before: what feeds a setter is bench work, what feeds the bench is casting", async () => {
    expect((await find("upstream of setting")).total).toBe(0);
    const found = await find("执模上游");
    expect(new Set(idsOf(found))).toEqual(new Set([inKowloon, inShuibei]));
    expect(found.active).toMatchObject([{ filter: "stages", value: "m3", without: "" }]);
  });

  test("puts the same pins on the map", async () => {
    const text = "casting near Shuibei";
    const { pins } = await market.anonymous.listings.locate.query({ text, filters: {}, typing: false, locale: "en" });
    expect(pins.map(({ id }) => id)).toEqual([inShuibei]);
  });

  test("leaves words alone that name no place", async () => {
    const { active } = await find("casting near my shop");
    expect(active).toEqual([]);
  });
});
