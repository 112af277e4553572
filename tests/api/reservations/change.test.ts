import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { brokenInvariants } from "../../support/invariants.ts";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { refusalReason } from "../../support/refusal.ts";
import { at, type Bench, bench, book, look, notices } from "./booking.ts";

let market: Marketplace;
beforeAll(async () => {
  market = await openMarketplace();
});
afterAll(async () => {
  expect(await brokenInvariants(market.pool)).toEqual([]);
  await market.close();
});

const locale = "en" as const;
const longer = { from: at(10), to: at(13), units: 1 };
const sides = (place: Bench) => ({
  provider: market.as(place.provider.owner).reservations,
  booker: market.as(place.booker.owner).reservations,
});

async function proposed(slot = longer, total = 120_000) {
  const place = await bench(market);
  const { id } = await book(market, place);
  const changeId = randomUUID();
  const proposal = { changeId, id, ...slot, expectedTotal: total, message: "One hour more", locale };
  await sides(place).booker.proposeChange.mutate(proposal);
  return { place, id, changeId, proposal };
}

describe("moving a reservation", () => {
  test("a proposal names its price; accepted, the claim moves and the difference is asked for", async () => {
    const { place, id, changeId } = await proposed();
    const before = await look(market, place.provider.owner, id);
    expect(before).toMatchObject({
      endsAt: at(12),
      changes: [{ difference: 40_000, status: "open", own: false, can: { accept: true, withdraw: false } }],
    });
    await sides(place).provider.answerChange.mutate({ changeId, answer: "accept", locale });
    const after = await look(market, place.booker.owner, id);
    expect(after).toMatchObject({ endsAt: at(13), total: 120_000, changes: [{ status: "accepted" }] });
    expect(after.payments.map(({ purpose, amount }) => [purpose, amount])).toEqual([
      ["full", 80_000],
      ["difference", 40_000],
    ]);
    const [occupied] = await market.db.occupancy.findMany({ where: { subjectId: id } });
    expect(occupied?.endsAt.toISOString()).toBe(at(13));
    expect(await notices(market, id)).toEqual([
      "reservation-made",
      "reservation-change-proposed",
      "reservation-change-accepted",
    ]);
  });

  test("a shorter one lowers what is still to be paid", async () => {
    const { place, id, changeId } = await proposed({ from: at(10), to: at(11), units: 1 }, 40_000);
    await sides(place).provider.answerChange.mutate({ changeId, answer: "accept", locale });
    const { payments, total } = await look(market, place.booker.owner, id);
    expect(total).toBe(40_000);
    expect(payments.filter(({ status }) => status === "open")).toMatchObject([{ amount: 40_000 }]);
  });

  test("when somebody was faster, everything stays as it was", async () => {
    const { place, id, changeId } = await proposed();
    await book(market, place, { from: at(12), to: at(13) });
    expect(await refusalReason(sides(place).provider.answerChange.mutate({ changeId, answer: "accept", locale }))).toBe(
      "reservations.taken",
    );
    expect(await look(market, place.booker.owner, id)).toMatchObject({ endsAt: at(12), changes: [{ status: "open" }] });
  });

  test("declined or taken back, everything stays as it was", async () => {
    const { place, id, changeId } = await proposed();
    await sides(place).provider.answerChange.mutate({
      changeId,
      answer: "decline",
      reason: "We close at noon",
      locale,
    });
    expect(await look(market, place.booker.owner, id)).toMatchObject({
      endsAt: at(12),
      changes: [{ status: "declined" }],
    });
    const again = randomUUID();
    await sides(place).booker.proposeChange.mutate({ changeId: again, id, ...longer, expectedTotal: 120_000, locale });
    await sides(place).booker.answerChange.mutate({ changeId: again, answer: "withdraw", locale });
    expect((await look(market, place.booker.owner, id)).changes.map(({ status }) => status)).toEqual([
      "declined",
      "withdrawn",
    ]);
  });

  test("the same proposal again is the same one", async () => {
    const { place, proposal, id } = await proposed();
    await sides(place).booker.proposeChange.mutate(proposal);
    expect((await look(market, place.booker.owner, id)).changes).toHaveLength(1);
  });

  test("refuses: a second one, nothing new, another price, to answer one's own, a stranger", async () => {
    const { place, id, changeId } = await proposed();
    const { booker, provider } = sides(place);
    const other = { id, ...longer, expectedTotal: 120_000, locale };
    expect(await refusalReason(provider.proposeChange.mutate({ ...other, changeId: randomUUID() }))).toBe(
      "reservations.change-open",
    );
    expect(await refusalReason(booker.answerChange.mutate({ changeId, answer: "accept", locale }))).toBe(
      "reservations.not-allowed-now",
    );
    const same = { ...other, to: at(12), expectedTotal: 80_000, changeId: randomUUID() };
    expect(await refusalReason(booker.proposeChange.mutate(same))).toBe("reservations.change-nothing");
    const cheap = { ...other, to: at(14), expectedTotal: 1, changeId: randomUUID() };
    expect(await refusalReason(booker.proposeChange.mutate(cheap))).toBe("reservations.price-changed");
    const stranger = await market.organisation({ membership: "admitted" });
    const foreign = market.as(stranger.owner).reservations;
    expect(await refusalReason(foreign.answerChange.mutate({ changeId, answer: "accept", locale }))).toBe("not-found");
  });
});

describe("a series", () => {
  const weekly = { every: "week" as const, interval: 1, weekdays: [2], until: "2026-12-22" };

  test("shows every occurrence first, with what stands in the way", async () => {
    const place = await bench(market);
    await book(market, place, { from: at(10, 8), to: at(12, 8) });
    const plan = await sides(place).booker.planSeries.query({
      listingId: place.id,
      wish: { measure: "time", from: at(10), to: at(12), units: 1 },
      repeat: weekly,
      locale,
    });
    expect(plan.occurrences.map(({ from, refusal }) => [from, refusal])).toEqual([
      [at(10, 1), null],
      [at(10, 8), "availability.taken"],
      [at(10, 15), null],
      [at(10, 22), null],
    ]);
    expect(plan.total).toBe(240_000);
  });

  const seriesOf = (listingId: string, policy: "skip" | "all-or-none") => ({
    id: randomUUID(),
    listingId,
    occurrences: [1, 8, 15].map((day) => ({ measure: "time" as const, from: at(10, day), to: at(12, day), units: 1 })),
    repeat: weekly,
    policy,
    rail: "bank_transfer" as const,
    expectedTotal: { amount: 240_000, currency: "HKD" },
    locale,
  });

  test("leaves out what is taken, or books nothing at all, as the booker chose", async () => {
    const place = await bench(market);
    await book(market, place, { from: at(10, 8), to: at(12, 8) });
    const { booker } = sides(place);
    const whole = seriesOf(place.id, "all-or-none");
    expect(await refusalReason(booker.reserveSeries.mutate(whole))).toBe("reservations.taken");
    expect(await market.db.reservation.count({ where: { listingId: place.id } })).toBe(1);
    const made = await booker.reserveSeries.mutate(seriesOf(place.id, "skip"));
    expect(made.reserved.map(({ from }) => from)).toEqual([at(10, 1), at(10, 15)]);
    expect(made.skipped).toEqual([{ from: at(10, 8), reason: "availability.taken" }]);
    const listed = await booker.list.query({ seriesId: made.id, locale });
    expect(listed.rows).toHaveLength(2);
    expect(await notices(market, made.reserved[0]?.id ?? "")).toEqual(["reservation-series-made"]);
  });

  test("the same call again is the same series; each occurrence is its own afterwards", async () => {
    const place = await bench(market);
    const { booker } = sides(place);
    const series = seriesOf(place.id, "skip");
    const [first, second] = await Promise.all([
      booker.reserveSeries.mutate(series),
      booker.reserveSeries.mutate(series),
    ]);
    expect(second).toEqual(first);
    const id = first.reserved[1]?.id ?? "";
    await booker.cancel.mutate({ id, reason: "", expectedRefund: null, locale });
    const { rows } = await booker.list.query({ seriesId: series.id, locale });
    expect(rows.map(({ status }) => status)).toEqual(["confirmed", "cancelled", "confirmed"]);
  });
});
