import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { brokenInvariants } from "../../support/invariants.ts";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { refusal, refusalReason } from "../../support/refusal.ts";
import { at, bench, book, bookingOf, look, notices, unitsOf } from "./booking.ts";

let market: Marketplace;
beforeAll(async () => {
  market = await openMarketplace();
});
afterAll(async () => {
  expect(await brokenInvariants(market.pool)).toEqual([]);
  await market.close();
});

describe("reserving a listing", () => {
  test("at once: it is confirmed, keeps its unit, costs what was agreed and the provider is told", async () => {
    const place = await bench(market);
    const made = await book(market, place);
    expect(made).toMatchObject({ status: "confirmed", number: expect.stringMatching(/^R-26-\d{6}$/) });
    expect(await unitsOf(market, made.id)).toEqual([1]);
    const seen = await look(market, place.provider.owner, made.id);
    expect(seen).toMatchObject({
      side: "provider",
      status: "confirmed",
      total: 80_000,
      currency: "HKD",
      lines: [{ kind: "base", amount: 80_000, unit: { id: "hour" } }],
      other: { id: place.booker.id },
      payments: [{ rail: "bank_transfer", amount: 80_000, status: "open" }],
    });
    expect(await notices(market, made.id)).toEqual(["reservation-made"]);
    expect((await market.trail(made.id)).map(({ action }) => action)).toEqual(["reservation.made"]);
  });

  test("what is paid before use waits for its money and is the booker's alone until then", async () => {
    const place = await bench(market, { settings: { payAfterUse: false } });
    const made = await book(market, place);
    expect(made).toMatchObject({ status: "awaiting-payment", heldUntil: "2026-11-28T02:00:00.000Z" });
    expect(made.paymentId).not.toBeNull();
    expect(await unitsOf(market, made.id)).toEqual([1]);
    expect(await notices(market, made.id)).toEqual([]);
  });

  test("free of charge there is nothing to pay", async () => {
    const place = await bench(market, { listing: { price: 0 } });
    const made = await book(market, place, { rail: null, total: 0 });
    expect(made).toMatchObject({ status: "confirmed", paymentId: null });
  });

  test("by request it waits for an answer, with its place or without, as the owner chose", async () => {
    const holding = await bench(market, { listing: { bookingMode: "request" } });
    const held = await book(market, holding);
    expect(held).toMatchObject({ status: "requested", heldUntil: "2026-11-24T02:00:00.000Z", paymentId: null });
    expect(await unitsOf(market, held.id)).toEqual([1]);
    const loose = await bench(market, { listing: { bookingMode: "request" }, settings: { requestHolds: false } });
    const asked = await book(market, loose);
    expect(asked).toMatchObject({ status: "requested", heldUntil: null });
    expect(await unitsOf(market, asked.id)).toEqual([]);
    expect(await notices(market, asked.id)).toEqual(["reservation-requested"]);
  });

  test("the loser learns the nearest free times", async () => {
    const place = await bench(market);
    await book(market, place);
    const lost = await refusal(book(market, place));
    expect(lost).toMatchObject({ code: "CONFLICT", reason: "reservations.taken" });
    expect(lost.details?.["alternatives"]).toContainEqual({ from: at(12), to: at(14), units: 1 });
  });

  test("fifty at once want one machine: one has it, and nothing is left of the others", async () => {
    const place = await bench(market);
    const wishes = Array.from({ length: 50 }, () => bookingOf(place.id));
    const outcomes = await Promise.allSettled(
      wishes.map((wish) => market.as(place.booker.owner).reservations.reserve.mutate(wish)),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await market.db.reservation.count({ where: { listingId: place.id } })).toBe(1);
    expect(await market.db.occupancy.count({ where: { listingId: place.id } })).toBe(1);
  });

  test("the same call fifty times is one reservation, with one answer", async () => {
    const place = await bench(market, { listing: { units: 5 } });
    const wish = bookingOf(place.id);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => market.as(place.booker.owner).reservations.reserve.mutate(wish)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await unitsOf(market, wish.id)).toEqual([1]);
    expect(await notices(market, wish.id)).toHaveLength(1);
  });

  test("refuses: the same id with another wish, or of somebody else", async () => {
    const place = await bench(market);
    const wish = bookingOf(place.id);
    await market.as(place.booker.owner).reservations.reserve.mutate(wish);
    const later = { ...wish, wish: { ...wish.wish, from: at(14), to: at(16) } };
    expect(await refusalReason(market.as(place.booker.owner).reservations.reserve.mutate(later))).toBe(
      "reservations.id-taken",
    );
    const stranger = await market.organisation({ membership: "admitted" });
    expect(await refusalReason(market.as(stranger.owner).reservations.reserve.mutate(wish))).toBe(
      "reservations.id-taken",
    );
  });

  test("the price that was agreed or a conflict, never a third", async () => {
    const place = await bench(market);
    const lost = await refusal(book(market, place, { total: 70_000 }));
    expect(lost).toMatchObject({ code: "CONFLICT", reason: "reservations.price-changed" });
    const made = await book(market, place);
    await market.db.listing.update({ where: { id: place.id }, data: { price: 90_000, version: { increment: 1 } } });
    expect(await look(market, place.booker.owner, made.id)).toMatchObject({ total: 80_000 });
  });

  test("an edit that is saved while somebody books makes one of the two", async () => {
    const place = await bench(market);
    const edit = market.db.$transaction(async (tx) => {
      await tx.listing.update({ where: { id: place.id }, data: { price: 50_000, version: { increment: 1 } } });
    });
    const [, outcome] = await Promise.allSettled([edit, book(market, place)]);
    const stored = await market.db.reservation.findMany({ where: { listingId: place.id } });
    if (outcome.status === "fulfilled") expect(stored).toMatchObject([{ total: 80_000 }]);
    else expect(stored).toEqual([]);
  });

  test.each([
    ["too short", { from: at(10), to: at(10.5) }, "availability.off-step"],
    ["in the past", { from: "2026-11-20T02:00:00.000Z", to: "2026-11-20T03:00:00.000Z" }, "availability.too-soon"],
    ["more units than there are", { units: 2 }, "availability.too-many-units"],
    ["by a card that the provider cannot take", { rail: "card" as const }, "reservations.rail-not-offered"],
  ])("refuses: %s", async (_title, wish, reason) => {
    const place = await bench(market);
    expect(await refusalReason(book(market, place, wish))).toBe(reason);
    expect(await market.db.reservation.count({ where: { listingId: place.id } })).toBe(0);
  });

  test("refuses: the own listing, a paused one, one that is only asked about, and one without a price", async () => {
    const own = await bench(market);
    expect(await refusalReason(book(market, own, { by: own.provider.owner }))).toBe("reservations.own-listing");
    const asked = await bench(market, { listing: { bookingMode: "enquiry" } });
    expect(await refusalReason(book(market, asked))).toBe("reservations.not-bookable");
    const unpriced = await bench(market, { listing: { priceMode: "on-request" } });
    expect(await refusalReason(book(market, unpriced))).toBe("reservations.no-price");
    const paused = await bench(market, { listing: { status: "paused" } });
    expect(await refusalReason(book(market, paused))).toBe("not-found");
  });

  test("refuses: a suspended member, and whom the provider has blocked", async () => {
    const place = await bench(market);
    const suspended = await market.organisation({ membership: "suspended" });
    expect(await refusalReason(book(market, place, { by: suspended.owner }))).toBe("reservations.suspended");
    await market.db.organisationBlock.create({
      data: {
        organisationId: place.provider.id,
        blockedId: place.booker.id,
        personId: place.provider.owner.id,
        at: market.clock.now(),
      },
    });
    expect(await refusalReason(book(market, place))).toBe("reservations.not-reachable");
  });

  test("hides a reservation from everybody else, and shows it to the secretariat", async () => {
    const place = await bench(market);
    const { id } = await book(market, place);
    const stranger = await market.organisation({ membership: "admitted" });
    expect(await refusalReason(look(market, stranger.owner, id))).toBe("not-found");
    expect(await look(market, await market.secretariat(), id)).toMatchObject({ id, side: null });
    expect(await refusalReason(look(market, stranger.owner, randomUUID()))).toBe("not-found");
  });
});

describe("quoting", () => {
  test("says the price, how it is booked and paid, and what else is free", async () => {
    const place = await bench(market, { settings: { payAfterUse: false } });
    await book(market, place);
    const wish = { measure: "time" as const, from: at(11), to: at(13), units: 1 };
    const quote = await market
      .as(place.booker.owner)
      .reservations.quote.query({ listingId: place.id, wish, locale: "zh-Hans" });
    expect(quote).toMatchObject({
      refusal: "availability.taken",
      mode: "instant",
      rails: ["bank_transfer"],
      total: 80_000,
      timeZone: "Asia/Shanghai",
    });
    expect(quote.alternatives).toContainEqual({ from: at(12), to: at(14), units: 1 });
  });
});

describe("what is said with a booking", () => {
  test("begins a thread about it between the two, that the page leads to", async () => {
    const place = await bench(market, { listing: { bookingMode: "request" } });
    const { id } = await book(market, place, { message: "We bring our own flasks." });
    const { enquiryId } = await look(market, place.provider.owner, id);
    const thread = { id: enquiryId ?? "", locale: "en" as const };
    const provider = market.as(place.provider.owner).enquiries;
    expect(await provider.get.query(thread)).toMatchObject({
      card: { kind: "reservation", id, number: expect.stringMatching(/^R-26-/) },
      other: { id: place.booker.id },
      unread: 1,
    });
    const { entries } = await provider.entries.query(thread);
    expect(entries.map(({ text }) => text)).toEqual(["We bring our own flasks."]);
  });

  test("without words there is no thread until one side asks the other", async () => {
    const place = await bench(market);
    const { id } = await book(market, place);
    expect(await look(market, place.booker.owner, id)).toMatchObject({ enquiryId: null });
    const subject = { kind: "reservation" as const, id };
    const asked = await market
      .as(place.provider.owner)
      .enquiries.ask.mutate({ messageId: randomUUID(), subject, text: "When do you arrive?", locale: "en" });
    expect(await look(market, place.booker.owner, id)).toMatchObject({ enquiryId: asked.enquiryId });
    const stranger = await market.organisation({ membership: "admitted" });
    const intruder = { messageId: randomUUID(), subject, text: "May I?", locale: "en" as const };
    expect(await refusalReason(market.as(stranger.owner).enquiries.ask.mutate(intruder))).toBe("not-found");
  });
});
