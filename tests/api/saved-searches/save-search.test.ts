import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { refusal, refusalReason } from "../../support/refusal.ts";

let market: Marketplace;
beforeAll(async () => void (market = await openMarketplace()));
afterAll(() => market.close());

const asked = { name: "Casting in Panyu", text: "倒模", filters: { places: ["guangzhou"] }, locale: "en" as const };

describe("savedSearches.save", () => {
  test("keeps words, filters and pace, and says the filters in the reader's language", async () => {
    const person = await market.person();
    const saved = await market.as(person).savedSearches.save.mutate({ ...asked, name: "  Casting   in Panyu " });
    expect(saved).toMatchObject({ name: "Casting in Panyu", text: "倒模", pace: "daily", lastAlertAt: null });
    expect(saved.active.map(({ label }) => label)).toEqual(["Guangzhou"]);
    const [listed] = await market.as(person).savedSearches.list.query({ locale: "zh-Hans" });
    expect(listed).toMatchObject({ id: saved.id, filters: { places: ["guangzhou"] } });
    expect(listed?.active[0]?.label).toBe("广州");
  });

  test("refuses: nothing is asked for", async () => {
    const person = await market.person();
    const save = market.as(person).savedSearches.save.mutate({ name: "All", filters: { kinds: [] }, locale: "en" });
    expect(await refusalReason(save)).toBe("saved-searches.asks-for-nothing");
  });

  test("refuses the fifty-first, also when two tabs save at once", async () => {
    const person = await market.person();
    const now = market.clock.now();
    const data = { personId: person.id, name: "Old", text: "x", filters: {}, locale: "en", pace: "off" };
    await market.db.savedSearch.createMany({
      data: Array.from({ length: 49 }, () => ({ ...data, checkedAt: now, createdAt: now })),
    });
    const tabs = await Promise.allSettled([1, 2].map(() => market.as(person).savedSearches.save.mutate(asked)));
    expect(tabs.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await refusalReason(market.as(person).savedSearches.save.mutate(asked))).toBe("saved-searches.too-many");
  });

  test.each([
    ["a blank name", { ...asked, name: " " }],
    ["a name of 81 characters", { ...asked, name: "x".repeat(81) }],
    ["an unknown pace", { ...asked, pace: "hourly" as "daily" }],
    ["a filter that is no filter", { ...asked, filters: { near: { lat: 91, lon: 0, km: 1 } } }],
  ])("refuses %s", async (_, input) => {
    const person = await market.person();
    expect(await refusal(market.as(person).savedSearches.save.mutate(input))).toMatchObject({ code: "BAD_REQUEST" });
  });

  test("refuses: nobody is signed in", async () => {
    expect(await refusalReason(market.anonymous.savedSearches.save.mutate(asked))).toBe("sign-in-first");
  });
});

describe("savedSearches.update and .remove", () => {
  test("a person renames, paces and removes their own", async () => {
    const person = await market.person();
    const { id } = await market.as(person).savedSearches.save.mutate(asked);
    const renamed = await market.as(person).savedSearches.update.mutate({ id, name: "Casters", locale: "en" });
    expect(renamed).toMatchObject({ name: "Casters", pace: "daily" });
    const paced = await market.as(person).savedSearches.update.mutate({ id, pace: "weekly", locale: "en" });
    expect(paced).toMatchObject({ name: "Casters", pace: "weekly" });
    await market.as(person).savedSearches.remove.mutate({ id });
    expect(await market.as(person).savedSearches.list.query({ locale: "en" })).toEqual([]);
    expect(await refusalReason(market.as(person).savedSearches.remove.mutate({ id }))).toBe("not-found");
  });

  test("a stranger finds none of it", async () => {
    const [person, stranger] = [await market.person(), await market.person()];
    const { id } = await market.as(person).savedSearches.save.mutate(asked);
    expect(await market.as(stranger).savedSearches.list.query({ locale: "en" })).toEqual([]);
    const change = market.as(stranger).savedSearches.update.mutate({ id, pace: "off", locale: "en" });
    expect(await refusalReason(change)).toBe("not-found");
    expect(await refusalReason(market.as(stranger).savedSearches.remove.mutate({ id }))).toBe("not-found");
    expect(await market.as(person).savedSearches.list.query({ locale: "en" })).toHaveLength(1);
  });
});
