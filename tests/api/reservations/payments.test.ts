import { USUAL_CANCELLATION } from "@commonbench/domain/billing/tariff";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { billingOf } from "../../support/billing.ts";
import { brokenInvariants } from "../../support/invariants.ts";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { expectSoundBooks } from "../../support/ledger.ts";
import { at, bench, type BenchWish, book, look, minute, notices, unitsOf } from "./booking.ts";

let market: Marketplace;
let money: ReturnType<typeof billingOf>;
beforeAll(async () => {
  market = await openMarketplace();
  money = billingOf(market);
});
afterAll(async () => {
  expect(await brokenInvariants(market.pool)).toEqual([]);
  await market.close();
});

const now = "2026-11-23T02:00:00Z";
const locale = "en" as const;
/** What the card company keeps of HKD 800. */
const FEE = 2955;
const byCard = { rail: "card" as const };
const cardBench = async (wish: BenchWish = {}) => bench(market, { ...wish, owner: await money.payee() });
const request = { listing: { bookingMode: "request" } };

describe("paying by card", () => {
  test("the place is held a quarter of an hour and stands once it is paid", async () => {
    const place = await cardBench();
    const made = await book(market, place, byCard);
    expect(made).toMatchObject({ status: "awaiting-payment", heldUntil: "2026-11-23T02:15:00.000Z" });
    await money.payByCard(place.booker, made.paymentId ?? "");
    await market.runJobs();
    expect(await look(market, place.provider.owner, made.id)).toMatchObject({
      status: "confirmed",
      deadline: null,
      payments: [{ status: "paid", captured: 80_000 }],
    });
    expect(await notices(market, made.id)).toEqual(["reservation-made", "reservation-confirmed"]);
  });

  test("with a request the card is only authorised; accepting takes the money", async () => {
    const place = await cardBench(request);
    const made = await book(market, place, byCard);
    expect(made).toMatchObject({ status: "requested" });
    await money.payByCard(place.booker, made.paymentId ?? "");
    const accepted = await market.as(place.provider.owner).reservations.accept.mutate({ id: made.id, locale });
    expect(accepted.status).toBe("accepted");
    await market.runJobs();
    expect(await look(market, place.booker.owner, made.id)).toMatchObject({
      status: "confirmed",
      payments: [{ status: "paid" }],
    });
  });

  test("declined, nothing is taken", async () => {
    const place = await cardBench(request);
    const made = await book(market, place, byCard);
    await money.payByCard(place.booker, made.paymentId ?? "");
    await market.as(place.provider.owner).reservations.decline.mutate({ id: made.id, locale });
    await market.runJobs();
    expect(await look(market, place.booker.owner, made.id)).toMatchObject({
      status: "declined",
      payments: [{ status: "void", captured: 0 }],
    });
  });

  test("accepted before the card was authorised, a day is left to pay", async () => {
    const place = await cardBench(request);
    const made = await book(market, place, byCard);
    const accepted = await market.as(place.provider.owner).reservations.accept.mutate({ id: made.id, locale });
    expect(accepted.status).toBe("awaiting-payment");
    expect(await look(market, place.booker.owner, made.id)).toMatchObject({ deadline: "2026-11-24T02:00:00.000Z" });
    await money.payByCard(place.booker, made.paymentId ?? "");
    await market.runJobs();
    expect(await look(market, place.booker.owner, made.id)).toMatchObject({
      status: "confirmed",
      payments: [{ status: "paid", captured: 80_000 }],
    });
  });

  test("what a card no longer keeps aside when it is accepted is asked for anew", async () => {
    const place = await cardBench({ ...request, settings: { respondHours: 200 } });
    const made = await book(market, place, byCard);
    await money.payByCard(place.booker, made.paymentId ?? "");
    market.clock.set("2026-11-30T03:00:00Z");
    market.parts.sandbox.clock.catchUp();
    const accepted = await market.as(place.provider.owner).reservations.accept.mutate({ id: made.id, locale });
    expect(accepted.status).toBe("accepted");
    await market.runJobs();
    const seen = await look(market, place.booker.owner, made.id);
    expect(seen).toMatchObject({ status: "awaiting-payment", can: { pay: true } });
    expect(seen.payments.map(({ status, amount }) => [status, amount])).toEqual([
      ["void", 80_000],
      ["open", 80_000],
    ]);
    await money.payByCard(place.booker, seen.payments[1]?.id ?? "");
    await market.runJobs();
    expect(await look(market, place.booker.owner, made.id)).toMatchObject({ status: "confirmed" });
    market.clock.set(now);
  });

  test("a hold that runs out is free within the minute", async () => {
    const place = await cardBench();
    const made = await book(market, place, byCard);
    market.clock.set("2026-11-23T02:15:00Z");
    await minute(market);
    expect(await look(market, place.booker.owner, made.id)).toMatchObject({
      status: "expired",
      payments: [{ status: "void" }],
    });
    expect(await unitsOf(market, made.id)).toEqual([]);
    market.clock.set(now);
  });

  test("cancelled in good time by the booker, all of it goes back; by the provider too, even late", async () => {
    const place = await cardBench();
    for (const [who, when] of [
      ["booker", now],
      ["provider", at(9)],
    ] as const) {
      const made = await book(market, place, byCard);
      await money.payByCard(place.booker, made.paymentId ?? "");
      await market.runJobs();
      market.clock.set(when);
      const caller = market.as(place[who].owner).reservations;
      const { refund } = await caller.cancellation.query({ id: made.id, locale });
      expect(refund).toBe(80_000);
      await caller.cancel.mutate({ id: made.id, reason: "", expectedRefund: refund, locale });
      await market.runJobs();
      expect(await look(market, place.booker.owner, made.id)).toMatchObject({
        status: "cancelled",
        payments: [{ captured: 80_000, refunded: 80_000 }],
      });
      market.clock.set(now);
    }
  });

  test.each([
    { bearer: "payer", back: 80_000 - FEE, payee: 0, alliance: 0 },
    { bearer: "payee", back: 80_000, payee: -FEE, alliance: 0 },
    { bearer: "alliance", back: 80_000, payee: 0, alliance: FEE },
  ] as const)("the card fee of what goes back is the $bearer's", async ({ bearer, back, payee, alliance }) => {
    const place = await cardBench({ settings: { cancellation: { ...USUAL_CANCELLATION, feeBearer: bearer } } });
    const made = await book(market, place, byCard);
    await money.payByCard(place.booker, made.paymentId ?? "");
    await market.runJobs();
    const caller = market.as(place.booker.owner).reservations;
    const { refund } = await caller.cancellation.query({ id: made.id, locale });
    expect(refund).toBe(back);
    await caller.cancel.mutate({ id: made.id, reason: "", expectedRefund: refund, locale });
    await market.runJobs();
    const { rows } = await market.pool.query(
      `select coalesce(-sum(e.amount) filter (where a.kind in ('held', 'due')), 0)::int as payee,
         coalesce(sum(e.amount) filter (where a.kind = 'fees'), 0)::int as alliance
       from ledger_transaction t join ledger_entry e on e.transaction_id = t.id
       join ledger_account a on a.id = e.account_id where t.payment_id = $1`,
      [made.paymentId],
    );
    expect(rows).toEqual([{ payee, alliance }]);
    await expectSoundBooks(market);
  });
});

/** What the receiving side's manager confirms on the bank account. */
async function receive(place: Awaited<ReturnType<typeof bench>>, paymentId: string, amount = 80_000) {
  await market.as(place.provider.owner).billing.confirmReceipt.mutate({
    id: crypto.randomUUID(),
    paymentId,
    amount,
    receivedOn: market.clock.now().toISOString().slice(0, 10),
    locale,
  });
  await market.runJobs();
}

describe("money that came in part", () => {
  test("is the booker's again when the booking is cancelled in good time", async () => {
    const place = await bench(market);
    const made = await book(market, place);
    await receive(place, made.paymentId ?? "", 30_000);
    const caller = market.as(place.booker.owner).reservations;
    const terms = await caller.cancellation.query({ id: made.id, locale });
    expect(terms).toMatchObject({ refund: 30_000, owed: 0 });
    await caller.cancel.mutate({ id: made.id, reason: "", expectedRefund: 30_000, locale });
    expect(await look(market, place.booker.owner, made.id)).toMatchObject({
      status: "cancelled",
      payments: [{ status: "void", captured: 30_000, refunded: 30_000 }],
    });
  });

  test("counts towards what is owed when it is cancelled late", async () => {
    const place = await bench(market);
    const made = await book(market, place);
    await receive(place, made.paymentId ?? "", 30_000);
    market.clock.set("2026-11-29T02:00:00Z");
    const caller = market.as(place.booker.owner).reservations;
    expect(await caller.cancellation.query({ id: made.id, locale })).toMatchObject({ refund: 0, owed: 10_000 });
    await caller.cancel.mutate({ id: made.id, reason: "", expectedRefund: 0, locale });
    const { payments } = await look(market, place.booker.owner, made.id);
    expect(payments.map(({ amount, captured, refunded }) => [amount, captured, refunded])).toEqual([
      [80_000, 30_000, 0],
      [10_000, 0, 0],
    ]);
    market.clock.set(now);
  });
});

describe("money that arrives late", () => {
  const before = { settings: { payAfterUse: false } };

  test("goes back when the booking was cancelled", async () => {
    const place = await bench(market);
    const made = await book(market, place);
    await market
      .as(place.booker.owner)
      .reservations.cancel.mutate({ id: made.id, reason: "", expectedRefund: 0, locale });
    await receive(place, made.paymentId ?? "");
    expect(await look(market, place.booker.owner, made.id)).toMatchObject({
      status: "cancelled",
      payments: [{ captured: 80_000, refunded: 80_000 }],
    });
  });

  test("as a deposit takes the place again, and the balance is asked for again with it", async () => {
    const place = await bench(market, before);
    const made = await book(market, place, { from: at(10, 120), to: at(12, 120) });
    market.clock.set("2026-11-28T03:00:00Z");
    await minute(market);
    await receive(place, made.paymentId ?? "", 24_000);
    const seen = await look(market, place.booker.owner, made.id);
    expect(seen.status).toBe("confirmed");
    expect(seen.payments.map(({ purpose, status, amount }) => [purpose, status, amount])).toEqual([
      ["deposit", "paid", 24_000],
      ["balance", "void", 56_000],
      ["balance", "open", 56_000],
    ]);
    market.clock.set(now);
  });

  test("takes the place again when it is free", async () => {
    const place = await bench(market, before);
    const made = await book(market, place);
    market.clock.set("2026-11-28T03:00:00Z");
    await minute(market);
    expect(await look(market, place.booker.owner, made.id)).toMatchObject({ status: "expired" });
    await receive(place, made.paymentId ?? "");
    expect(await look(market, place.booker.owner, made.id)).toMatchObject({ status: "confirmed", cancelledBy: null });
    expect(await unitsOf(market, made.id)).toEqual([1]);
    expect((await notices(market, made.id)).filter((event) => event === "reservation-late-money")).toHaveLength(2);
    market.clock.set(now);
  });

  test("for more bookings at once than there are connections takes the place of each", async () => {
    const places = await Promise.all(Array.from({ length: 12 }, () => bench(market, before)));
    const made = await Promise.all(places.map((place) => book(market, place)));
    market.clock.set("2026-11-28T03:00:00Z");
    await minute(market);
    await Promise.all(places.map((place, index) => receive(place, made[index]?.paymentId ?? "")));
    for (const [index, place] of places.entries())
      expect(await look(market, place.booker.owner, made[index]?.id ?? "")).toMatchObject({ status: "confirmed" });
    market.clock.set(now);
  });

  test("goes back when somebody else has it, and both sides are told", async () => {
    const place = await bench(market, before);
    const made = await book(market, place);
    market.clock.set("2026-11-28T03:00:00Z");
    await minute(market);
    await book(market, place);
    await receive(place, made.paymentId ?? "");
    const seen = await look(market, place.booker.owner, made.id);
    expect(seen).toMatchObject({ status: "expired", payments: [{ captured: 80_000, refunded: 80_000 }] });
    expect((await notices(market, made.id)).filter((event) => event === "reservation-place-gone")).toHaveLength(2);
    market.clock.set(now);
  });

  test("the clock and the money at once: the place stands or the money goes back", async () => {
    const place = await bench(market, before);
    const made = await book(market, place);
    market.clock.set("2026-11-28T02:00:00Z");
    await Promise.all([minute(market), receive(place, made.paymentId ?? "")]);
    expect((await look(market, place.booker.owner, made.id)).status).toBe("confirmed");
    market.clock.set(now);
  });
});
