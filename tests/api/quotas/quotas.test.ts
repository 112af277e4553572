import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { refusal, refusalReason } from "../../support/refusal.ts";
import { at, type Bench, bench, book, bookingOf, look } from "../reservations/booking.ts";

let market: Marketplace;
beforeAll(async () => {
  market = await openMarketplace();
});
afterAll(async () => {
  await market.close();
});

const locale = "en" as const;
const everybody = { bookers: { kind: "all" as const }, resource: { kind: "all" as const }, name: "Fair share" };
const fourHours = { ...everybody, measure: "hours" as const, period: "day" as const, limit: 4, primeTime: [], locale };
const quotasOf = ({ provider }: Bench) => market.as(provider.owner).quotas;

describe("quotas", () => {
  test("each booker has so many hours a day, by the clocks of the listing", async () => {
    const place = await bench(market);
    await quotasOf(place).save.mutate(fourHours);
    await book(market, place, { from: at(8), to: at(11) });
    const lost = await refusal(book(market, place, { from: at(12), to: at(14) }));
    expect(lost).toMatchObject({
      reason: "reservations.quota-exceeded",
      details: { quota: { limit: 4, used: 3, wanted: 2, from: at(0), to: at(24) } },
    });
    await book(market, place, { from: at(12), to: at(13) });
    await book(market, place, { from: at(10, 2), to: at(14, 2) });
    const other = await market.organisation({ membership: "admitted" });
    await book(market, place, { from: at(14), to: at(18), by: other.owner });
  });

  test("only prime time counts where it is named", async () => {
    const place = await bench(market);
    const primeTime = [{ day: 2, from: 9 * 60, to: 12 * 60 }];
    await quotasOf(place).save.mutate({ ...fourHours, limit: 1, primeTime });
    await book(market, place, { from: at(12), to: at(18) });
    await book(market, place, { from: at(11), to: at(12) });
    expect(await refusalReason(book(market, place, { from: at(10), to: at(11) }))).toBe("reservations.quota-exceeded");
  });

  test("of a class, a category or a listing, and by count", async () => {
    const place = await bench(market);
    const { id } = await quotasOf(place).save.mutate({
      ...fourHours,
      bookers: { kind: "class", class: "visitor" },
      limit: 0,
    });
    await book(market, place);
    const visitor = await market.organisation({ class: "visitor" });
    const wish = { from: at(14), to: at(15), by: visitor.owner };
    expect(await refusalReason(book(market, place, wish))).toBe("reservations.quota-exceeded");
    await quotasOf(place).remove.mutate({ id });
    await book(market, place, wish);
    const resource = { kind: "category" as const, id: "vacuum-casting" };
    await quotasOf(place).save.mutate({ ...fourHours, resource, measure: "count", period: "month", limit: 2 });
    await book(market, place, { from: at(16), to: at(17) });
    expect(await refusalReason(book(market, place, { from: at(18), to: at(19) }))).toBe("reservations.quota-exceeded");
  });

  test("ten at once of one booker cannot pass it together", async () => {
    const place = await bench(market, { listing: { units: 20 } });
    await quotasOf(place).save.mutate(fourHours);
    const wishes = Array.from({ length: 10 }, () => bookingOf(place.id));
    const outcomes = await Promise.allSettled(
      wishes.map((wish) => market.as(place.booker.owner).reservations.reserve.mutate(wish)),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
  });

  test("beyond it one may ask, and the owner may lift it for this once", async () => {
    const place = await bench(market);
    await quotasOf(place).save.mutate({ ...fourHours, limit: 1 });
    const { id, status } = await book(market, place, { beyondQuota: true });
    expect(status).toBe("requested");
    expect(await look(market, place.provider.owner, id)).toMatchObject({
      beyondQuota: true,
      can: { liftsQuota: true },
    });
    const { accept } = market.as(place.provider.owner).reservations;
    expect(await refusalReason(accept.mutate({ id, locale }))).toBe("reservations.quota-exceeded");
    expect(await accept.mutate({ id, liftQuotas: true, locale })).toMatchObject({ status: "confirmed" });
    expect(await market.db.quotaLift.count({ where: { reservationId: id } })).toBe(1);
  });
});

describe("keeping quotas", () => {
  test("is for owners and managers; everybody of the organisation reads them", async () => {
    const place = await bench(market);
    const saved = await quotasOf(place).save.mutate(fourHours);
    const staff = await market.person({ organisation: place.provider, role: "staff" });
    const theirs = market.as(staff).quotas;
    expect(await theirs.list.query({ locale })).toMatchObject({ quotas: [{ id: saved.id }], can: { manage: false } });
    expect(await refusalReason(theirs.save.mutate(fourHours))).toBe("role-too-low");
    const changed = await quotasOf(place).save.mutate({ ...fourHours, id: saved.id, version: 1, limit: 8 });
    expect(changed).toMatchObject({ limit: 8, version: 2 });
    expect(await refusalReason(quotasOf(place).save.mutate({ ...fourHours, id: saved.id, version: 1 }))).toBe(
      "quotas.changed-meanwhile",
    );
    expect((await market.trail(saved.id)).map(({ action }) => action)).toEqual(["quota.set", "quota.changed"]);
  });

  test("hides another organisation's quotas, and refuses what is not there or not one's own", async () => {
    const [place, other] = [await bench(market), await bench(market)];
    const { id } = await quotasOf(place).save.mutate(fourHours);
    expect(await refusalReason(quotasOf(other).remove.mutate({ id }))).toBe("not-found");
    expect(await refusalReason(quotasOf(other).save.mutate({ ...fourHours, id, version: 1 }))).toBe("not-found");
    const foreign = { ...fourHours, resource: { kind: "listing" as const, id: place.id } };
    expect(await refusalReason(quotasOf(other).save.mutate(foreign))).toBe("not-found");
    const unknown = { ...fourHours, resource: { kind: "category" as const, id: "teapots" } };
    expect(await refusalReason(quotasOf(other).save.mutate(unknown))).toBe("quotas.unknown-resource");
    const own = { ...fourHours, bookers: { kind: "organisation" as const, id: other.provider.id } };
    expect(await refusalReason(quotasOf(other).save.mutate(own))).toBe("quotas.own-organisation");
  });
});
