import { nextReservationStatus } from "@commonbench/domain/reservations/rules";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { brokenInvariants } from "../../support/invariants.ts";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { refusal, refusalReason } from "../../support/refusal.ts";
import { at, type Bench, bench, book, type BenchWish, look, minute, notices, unitsOf } from "./booking.ts";

let market: Marketplace;
beforeAll(async () => {
  market = await openMarketplace();
});
afterAll(async () => {
  expect(await brokenInvariants(market.pool)).toEqual([]);
  await market.close();
});

const now = "2026-11-23T02:00:00Z";
const locale = "en" as const;
const asked = (settings: NonNullable<BenchWish["settings"]> = {}) =>
  bench(market, { listing: { bookingMode: "request" }, settings });
const as = (place: Bench) => ({
  provider: market.as(place.provider.owner).reservations,
  booker: market.as(place.booker.owner).reservations,
});
const cancelled = { reason: "The oven is broken", expectedRefund: null, locale };

describe("answering a request", () => {
  test("accepting takes the place for good and asks for the money", async () => {
    const place = await asked();
    const { id } = await book(market, place);
    expect(await as(place).provider.accept.mutate({ id, locale })).toMatchObject({ status: "confirmed", declined: 0 });
    const seen = await look(market, place.booker.owner, id);
    expect(seen).toMatchObject({ status: "confirmed", payments: [{ amount: 80_000, status: "open" }] });
    expect(await unitsOf(market, id)).toEqual([1]);
    expect(await notices(market, id)).toEqual(["reservation-requested", "reservation-confirmed"]);
  });

  test("what is paid before use waits for its money after it was accepted", async () => {
    const place = await asked({ payAfterUse: false });
    const { id } = await book(market, place);
    const accepted = await as(place).provider.accept.mutate({ id, locale });
    expect(accepted).toMatchObject({ status: "awaiting-payment" });
    expect(accepted.paymentId).not.toBeNull();
    expect(await notices(market, id)).toContain("reservation-accepted");
  });

  test("accepting one declines those that no longer fit, and tells them", async () => {
    const place = await asked({ requestHolds: false });
    const first = await book(market, place);
    const rival = await book(market, place, { from: at(11), to: at(13) });
    const later = await book(market, place, { from: at(12), to: at(13) });
    expect(await as(place).provider.accept.mutate({ id: first.id, locale })).toMatchObject({ declined: 1 });
    expect(await look(market, place.booker.owner, rival.id)).toMatchObject({
      status: "declined",
      cancelledBy: "system",
    });
    expect(await notices(market, rival.id)).toContain("reservation-outrun");
    expect(await look(market, place.booker.owner, later.id)).toMatchObject({ status: "requested" });
    const lost = await refusal(as(place).provider.accept.mutate({ id: rival.id, locale }));
    expect(lost.reason).toBe("reservations.not-allowed-now");
  });

  test("two requests for one machine cannot both be accepted at once", async () => {
    const place = await asked({ requestHolds: false });
    const [one, other] = [await book(market, place), await book(market, place)];
    const { provider } = as(place);
    const outcomes = await Promise.allSettled([one, other].map(({ id }) => provider.accept.mutate({ id, locale })));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await market.db.occupancy.count({ where: { listingId: place.id } })).toBe(1);
  });

  test("accepting and withdrawing at once: one of the two", async () => {
    for (let round = 0; round < 5; round += 1) {
      const place = await asked();
      const { id } = await book(market, place);
      const { provider, booker } = as(place);
      const outcomes = await Promise.allSettled([
        provider.accept.mutate({ id, locale }),
        booker.withdraw.mutate({ id, locale }),
      ]);
      expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      const { status } = await look(market, place.booker.owner, id);
      expect(await unitsOf(market, id)).toEqual(status === "confirmed" ? [1] : []);
    }
  });

  test("declining gives the place back, with the reason", async () => {
    const place = await asked();
    const { id } = await book(market, place);
    await as(place).provider.decline.mutate({ id, reason: "Maintenance", locale });
    expect(await look(market, place.booker.owner, id)).toMatchObject({ status: "declined", reason: "Maintenance" });
    expect(await unitsOf(market, id)).toEqual([]);
  });

  test("refuses: the booker's side, staff of the provider, a stranger, and after the time to answer", async () => {
    const place = await asked();
    const { id } = await book(market, place);
    expect(await refusalReason(as(place).booker.accept.mutate({ id, locale }))).toBe("forbidden");
    const staff = await market.person({ organisation: place.provider, role: "staff" });
    expect(await refusalReason(market.as(staff).reservations.accept.mutate({ id, locale }))).toBe("role-too-low");
    const stranger = await market.organisation({ membership: "admitted" });
    expect(await refusalReason(market.as(stranger.owner).reservations.accept.mutate({ id, locale }))).toBe("not-found");
    market.clock.advance({ hours: 25 });
    expect(await refusalReason(as(place).provider.accept.mutate({ id, locale }))).toBe("reservations.too-late");
    market.clock.set(now);
  });
});

describe("time", () => {
  test("a request without an answer ends, its place is free and both sides are told", async () => {
    const place = await asked();
    const { id } = await book(market, place);
    market.clock.advance({ hours: 25 });
    await minute(market);
    expect(await look(market, place.booker.owner, id)).toMatchObject({ status: "expired", cancelledBy: "system" });
    expect(await unitsOf(market, id)).toEqual([]);
    const told = (await notices(market, id)).filter((event) => event === "reservation-unanswered");
    expect(told).toHaveLength(2);
    market.clock.set(now);
  });

  test("a hold that was not paid for ends, and somebody else can have the place", async () => {
    const place = await bench(market, { settings: { payAfterUse: false } });
    const { id } = await book(market, place);
    market.clock.advance({ days: 5, hours: 1 });
    const next = await book(market, place);
    expect(next.status).toBe("awaiting-payment");
    await minute(market);
    expect(await look(market, place.booker.owner, id)).toMatchObject({
      status: "expired",
      payments: [{ status: "void" }],
    });
    market.clock.set(now);
  });

  test("both sides are reminded a day before, once, and use that nobody noted is completed after its end", async () => {
    const place = await bench(market);
    const { id } = await book(market, place);
    market.clock.set(at(11, 0));
    await minute(market);
    await minute(market);
    expect((await notices(market, id)).filter((event) => event === "reservation-reminder")).toHaveLength(2);
    market.clock.set(at(13));
    await minute(market);
    expect(await look(market, place.booker.owner, id)).toMatchObject({ status: "completed" });
    market.clock.set(now);
  });
});

describe("cancelling", () => {
  test("the booker in good time owes nothing", async () => {
    const place = await bench(market);
    const { id } = await book(market, place);
    expect(await as(place).booker.cancellation.query({ id, locale })).toMatchObject({
      owed: 0,
      refund: 0,
      share: 10_000,
    });
    await as(place).booker.cancel.mutate({ id, ...cancelled });
    expect(await look(market, place.provider.owner, id)).toMatchObject({
      status: "cancelled",
      cancelledBy: "booker",
      payments: [{ status: "void" }],
    });
    expect(await unitsOf(market, id)).toEqual([]);
  });

  test("the booker late owes what the terms say", async () => {
    const place = await bench(market);
    const { id } = await book(market, place);
    market.clock.set(at(20, -1));
    expect(await as(place).booker.cancellation.query({ id, locale })).toMatchObject({ owed: 40_000, share: 5000 });
    await as(place).booker.cancel.mutate({ id, ...cancelled });
    const { payments } = await look(market, place.booker.owner, id);
    expect(payments.map(({ status, amount }) => [status, amount])).toEqual([
      ["void", 80_000],
      ["open", 40_000],
    ]);
    market.clock.set(now);
  });

  test("the provider at any time lets go of everything; the secretariat too", async () => {
    const place = await bench(market);
    const { id } = await book(market, place);
    market.clock.set(at(9));
    await as(place).provider.cancel.mutate({ id, ...cancelled });
    expect(await look(market, place.booker.owner, id)).toMatchObject({
      cancelledBy: "provider",
      reason: cancelled.reason,
      payments: [{ status: "void" }],
    });
    market.clock.set(now);
    const other = await book(market, place);
    const desk = market.as(await market.secretariat());
    await desk.reservations.cancel.mutate({ id: other.id, ...cancelled });
    expect(await notices(market, other.id)).toEqual([
      "reservation-made",
      "reservation-cancelled",
      "reservation-cancelled",
    ]);
  });

  test("cancelling and checking in at once: one of the two", async () => {
    const place = await bench(market);
    const { id } = await book(market, place);
    market.clock.set(at(10));
    const { provider, booker } = as(place);
    const outcomes = await Promise.allSettled([
      booker.cancel.mutate({ id, ...cancelled }),
      provider.checkIn.mutate({ id, locale }),
    ]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    market.clock.set(now);
  });

  test("refuses: what is over, and colleagues who neither booked nor manage", async () => {
    const place = await asked();
    const { id } = await book(market, place);
    const staff = await market.person({ organisation: place.booker, role: "staff" });
    expect(await refusalReason(market.as(staff).reservations.withdraw.mutate({ id, locale }))).toBe("role-too-low");
    await as(place).booker.withdraw.mutate({ id, locale });
    expect(await refusalReason(as(place).booker.cancel.mutate({ id, ...cancelled }))).toBe(
      "reservations.not-allowed-now",
    );
  });
});

describe("using", () => {
  test("who leaves early leaves the rest of the time to others, but for what the buffer needs", async () => {
    const place = await bench(market, { settings: { bufferAfter: 30 } });
    const { id } = await book(market, place, { from: at(10), to: at(16) });
    market.clock.set(at(10));
    await as(place).provider.checkIn.mutate({ id, locale });
    market.clock.set(at(11.5));
    await as(place).provider.checkOut.mutate({ id, locale });
    const taken = await market.db.occupancy.findMany({ where: { subjectId: id } });
    expect(taken.map(({ startsAt, endsAt }) => [startsAt.toISOString(), endsAt.toISOString()])).toEqual([
      [at(10), at(12)],
    ]);
    expect(await book(market, place, { from: at(13), to: at(15) })).toMatchObject({ status: "confirmed" });
    market.clock.set(now);
  });

  test("who comes early and is done before the booked start has used it for as long as they were there", async () => {
    const place = await bench(market, { settings: { bufferAfter: 30 } });
    const { id } = await book(market, place);
    market.clock.set(at(9));
    await as(place).provider.checkIn.mutate({ id, locale });
    market.clock.set(at(9.5));
    expect(await as(place).provider.checkOut.mutate({ id, locale })).toMatchObject({ status: "completed" });
    const seen = await look(market, place.booker.owner, id);
    expect(seen).toMatchObject({ checkedInAt: at(9), checkedOutAt: at(9.5), usedMinutes: 30, total: 80_000 });
    expect(seen.payments.map(({ purpose, amount }) => [purpose, amount])).toEqual([["full", 80_000]]);
    expect(await unitsOf(market, id)).toEqual([]);
    market.clock.set(now);
  });

  test("an end by the minute that use began in is its beginning, an earlier one is refused", async () => {
    const place = await bench(market);
    const { id } = await book(market, place);
    market.clock.set(at(9.01));
    await as(place).provider.checkIn.mutate({ id, locale });
    const { checkOut } = as(place).provider;
    const before = checkOut.mutate({ id, endedAt: at(8.9), locale });
    expect(await refusalReason(before)).toBe("reservations.too-early");
    await checkOut.mutate({ id, endedAt: at(9), locale });
    const seen = await look(market, place.booker.owner, id);
    expect(seen).toMatchObject({ status: "completed", checkedOutAt: at(9.01), usedMinutes: 0 });
    market.clock.set(now);
  });

  test("what was used longer is asked for, by the step and past the grace", async () => {
    const place = await bench(market);
    const { id } = await book(market, place);
    expect(await refusalReason(as(place).provider.checkIn.mutate({ id, locale }))).toBe("reservations.too-early");
    market.clock.set(at(10));
    await as(place).provider.checkIn.mutate({ id, locale });
    market.clock.set(at(12.5));
    expect(await as(place).provider.checkOut.mutate({ id, locale })).toMatchObject({ status: "completed" });
    const seen = await look(market, place.booker.owner, id);
    expect(seen).toMatchObject({ usedMinutes: 150, status: "completed" });
    expect(seen.payments.map(({ purpose, amount }) => [purpose, amount])).toEqual([
      ["full", 80_000],
      ["overrun", 20_000],
    ]);
    market.clock.set(now);
  });

  test("nobody came: the price stays and the rest of the time is free", async () => {
    const place = await bench(market);
    const { id } = await book(market, place);
    market.clock.set(at(10.25));
    expect(await refusalReason(as(place).provider.miss.mutate({ id, locale }))).toBe("reservations.too-early");
    market.clock.set(at(10.5));
    await as(place).provider.miss.mutate({ id, locale });
    expect(await look(market, place.booker.owner, id)).toMatchObject({
      status: "no-show",
      payments: [{ status: "open" }],
    });
    expect(await unitsOf(market, id)).toEqual([]);
    market.clock.set(now);
  });
});

test("a page offers exactly what the table allows", async () => {
  const place = await asked();
  const { id } = await book(market, place);
  const { can, status } = await look(market, place.provider.owner, id);
  for (const action of ["accept", "decline", "cancel"] as const)
    expect(can[action]).toBe(nextReservationStatus(status, action) !== null);
  expect(can.withdraw).toBe(false);
  expect((await look(market, place.booker.owner, id)).can).toMatchObject({ withdraw: true, accept: false });
});

test("a list keeps to its side, group and words, and to what waits for the reader, page by page", async () => {
  const place = await asked();
  const { id } = await book(market, place);
  await book(market, place, { from: at(14), to: at(16) });
  const { provider, booker } = as(place);
  expect(await provider.list.query({ side: "provider", needsAction: true, locale })).toMatchObject({
    rows: [{ id, todo: ["answer"], other: { id: place.booker.id } }, {}],
    counts: { waiting: 2, upcoming: 0, past: 0, needsAction: 2 },
  });
  expect((await booker.list.query({ needsAction: true, locale })).rows).toEqual([]);
  const first = await booker.list.query({ group: "waiting", text: "VACUUM", limit: 1, locale });
  expect(first.rows.map((row) => row.id)).toEqual([id]);
  const second = await booker.list.query({ group: "waiting", limit: 1, cursor: first.nextCursor, locale });
  expect(second).toMatchObject({ rows: [{ startsAt: at(14) }], nextCursor: null });
  expect((await booker.list.query({ side: "provider", locale })).rows).toEqual([]);
  const calendar = await provider.calendar.query({ side: "provider", from: at(0), to: at(24), locale });
  expect(calendar.reservations).toMatchObject([{ id, onUnits: [1], units: 1 }, { onUnits: [1] }]);
});

test("what is to do at the machines today is listed with what waits, by the clock of the place", async () => {
  const place = await bench(market);
  const { id } = await book(market, place);
  const late = await book(market, place, { from: at(10, 2), to: at(12, 2) });
  const { provider, booker } = as(place);
  const todo = async (side: typeof provider) => {
    const { rows, counts } = await side.list.query({ needsAction: true, locale });
    expect(counts.needsAction).toBe(rows.length);
    return rows.map((row) => [row.id, ...row.todo]);
  };
  const now = market.clock.now();
  expect(await todo(provider)).toEqual([]);
  market.clock.set(at(0, 1));
  expect(await todo(provider)).toEqual([[id, "check-in"]]);
  expect(await todo(booker)).toEqual([]);
  const slot = { from: at(14, 2), to: at(16, 2), units: 1, expectedTotal: 80_000 };
  await booker.proposeChange.mutate({ changeId: crypto.randomUUID(), id: late.id, ...slot, locale });
  market.clock.set(at(10, 1));
  await provider.checkIn.mutate({ id, locale });
  expect(await todo(provider)).toEqual([
    [id, "check-out"],
    [late.id, "answer-change"],
  ]);
  expect(await todo(booker)).toEqual([]);
  market.clock.set(now.toISOString());
});
