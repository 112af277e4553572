import { expireReservations } from "../support/minute.ts";
import { runWaitingJobs } from "@commonbench/api/jobs";
import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { bench, type BenchWish, bookingOf, type BookingWish } from "../api/reservations/booking.ts";
import { panyu } from "../api/listings/listings.ts";
import { type House, type HouseServer, openHouse } from "../support/house.ts";
import { brokenInvariants } from "../support/invariants.ts";
import { expectSoundBooks } from "../support/ledger.ts";
import type { TestOrganisation } from "../support/organisations.ts";
import { added, race, rowCounts } from "../support/races.ts";
import { inSize } from "../support/size.ts";
import { hourOf } from "../support/slots.ts";
import { openPayee, openStory, stepsOf } from "../support/stories.ts";

const BUYERS = inSize(40, 200);
const ROUNDS = inSize(3, 20);

let house: House;
let servers: readonly HouseServer[];
let buyers: readonly TestOrganisation[];
beforeAll(async () => {
  house = await openHouse();
  // Jobs stay where they were put, and can be counted.
  servers = await Promise.all([house.serve({ JOBS: "0" }), house.serve({ JOBS: "0" })]);
  buyers = await Promise.all(Array.from({ length: BUYERS }, () => house.organisation({ membership: "admitted" })));
});
afterEach(async () => {
  expect(await brokenInvariants(house.pool)).toEqual([]);
  await expectSoundBooks(house);
});
afterAll(() => house.close());

const at = (turn: number): HouseServer => servers[turn % servers.length] ?? expect.fail("no server");
const buyer = (turn: number): TestOrganisation => buyers[turn % buyers.length] ?? expect.fail("no buyer");
const as = ({ owner }: TestOrganisation, turn: number) => at(turn).as(owner).reservations;

/** Every buyer has a server of the two; neighbours have different ones. */
const buy = (listingId: string, racer: number, wish: BookingWish) =>
  as(buyer(racer), racer).reserve.mutate(bookingOf(listingId, { from: hourOf(10), to: hourOf(12), ...wish }));

const takenBy = (listingId: string) => house.db.occupancy.findMany({ where: { listingId }, orderBy: { unit: "asc" } });

describe("the last unit", () => {
  test(`goes to one of ${BUYERS} buyers, ${ROUNDS} times in a row, and of the others nothing is left`, async () => {
    const { id } = await bench(house);
    const start = await rowCounts(house.pool);
    await buy(id, 0, { from: hourOf(8), to: hourOf(9) });
    const alone = added(start, await rowCounts(house.pool));
    expect(alone).toMatchObject({ reservation: 1, occupancy: 1, payment: 1, ledger_transaction: 1 });
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = await rowCounts(house.pool);
      const hours = { from: hourOf(10, round), to: hourOf(11, round) };
      const { won, lost } = await race(BUYERS, (racer) => buy(id, racer, hours));
      expect(won).toHaveLength(1);
      expect(new Set(lost.map(({ code, reason }) => `${code} ${reason}`))).toEqual(
        new Set(["CONFLICT reservations.taken"]),
      );
      expect(lost.every(({ details }) => Array.isArray(details?.["alternatives"]))).toBe(true);
      expect(added(before, await rowCounts(house.pool))).toEqual(alone);
    }
  });

  test.each(["single", "pool"] as const)("of three units, three buyers have one (%s)", async (unitKind) => {
    const { id } = await bench(house, { listing: { units: 3 }, settings: { unitKind } });
    const { won, lost } = await race(BUYERS, (racer) => buy(id, racer, {}));
    expect(won).toHaveLength(3);
    expect(new Set(lost.map(({ reason }) => reason))).toEqual(new Set(["reservations.taken"]));
    expect((await takenBy(id)).map(({ unit }) => unit)).toEqual([1, 2, 3]);
  });

  test("times that overlap in part: winners keep apart, and each loser was in somebody's way", async () => {
    const { id } = await bench(house);
    const spanOf = (racer: number) => ({ from: 8 + (racer % 7), to: 10 + (racer % 7) + (racer % 3) });
    const { won, lost } = await race(BUYERS, (racer) => {
      const { from, to } = spanOf(racer);
      return buy(id, racer, { from: hourOf(from), to: hourOf(to) });
    });
    const taken = await takenBy(id);
    expect(taken).toHaveLength(won.length);
    expect(lost).toHaveLength(BUYERS - won.length);
    for (let racer = 0; racer < BUYERS; racer += 1) {
      const { from, to } = spanOf(racer);
      expect(
        taken.some(({ startsAt, endsAt }) => startsAt < new Date(hourOf(to)) && endsAt > new Date(hourOf(from))),
      ).toBe(true);
    }
  });
});

describe("one id of a client", () => {
  test(`used ${BUYERS} times at once is one booking, and every answer the same`, async () => {
    const { id } = await bench(house);
    const input = bookingOf(id, { from: hourOf(10), to: hourOf(12) });
    const { won, lost } = await race(BUYERS, (racer) => as(buyer(0), racer).reserve.mutate(input));
    expect(lost.map(({ reason }) => reason)).toEqual([]);
    expect(new Set(won.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await takenBy(id)).toHaveLength(1);
  });

  test("with another wish, or by somebody else, is refused and tells nothing", async () => {
    const { id } = await bench(house);
    const input = bookingOf(id, { from: hourOf(10), to: hourOf(12) });
    await as(buyer(0), 0).reserve.mutate(input);
    const { won, lost } = await race(20, (racer) =>
      racer % 2 === 0
        ? as(buyer(0), racer).reserve.mutate({ ...bookingOf(id, { from: hourOf(14), to: hourOf(15) }), id: input.id })
        : as(buyer(racer), racer).reserve.mutate(input),
    );
    expect(won).toEqual([]);
    expect(new Set(lost.map(({ reason, details }) => `${reason} ${JSON.stringify(details ?? {})}`))).toEqual(
      new Set(["reservations.id-taken {}"]),
    );
  });
});

const locale = "en" as const;
const TURNS = inSize(4, 20);
/** What a listing must say before its owner can save it. */
const EDITABLE: NonNullable<BenchWish["listing"]> = {
  ...panyu,
  priceUnit: "machine-hour",
  attributes: {
    "chamber-volume": { value: 5, unit: "l" },
    operator: "included",
    metals: ["au-750"],
    "flask-diameter": { value: 130, unit: "mm" },
    "charge-mass": { value: 1.2, unit: "kg" },
  },
};
const byRequest: BenchWish = { listing: { bookingMode: "request" } };

describe("both sides at once", () => {
  test("accepting and withdrawing: one of the two happens", async () => {
    const { id: listing, provider } = await bench(house, byRequest);
    for (let turn = 0; turn < TURNS; turn += 1) {
      const { id } = await buy(listing, 0, {});
      const { won } = await race(2, (side) =>
        side === 0
          ? as(provider, turn).accept.mutate({ id, locale })
          : as(buyer(0), turn + 1).withdraw.mutate({ id, locale }),
      );
      expect(won).toHaveLength(1);
      const { status } = await house.db.reservation.findUniqueOrThrow({ where: { id } });
      expect(await takenBy(listing)).toHaveLength(status === "confirmed" ? 1 : 0);
      if (status === "confirmed")
        await as(provider, turn).cancel.mutate({ id, reason: "Maintenance", expectedRefund: null, locale });
    }
  });

  test("cancelling and checking in: one of the two happens", async () => {
    for (let turn = 0; turn < TURNS; turn += 1) {
      const { id: listing, provider } = await bench(house);
      const { id } = await buy(listing, 0, {});
      await startNow(id);
      const { won } = await race(2, (side) =>
        side === 0
          ? as(provider, turn).checkIn.mutate({ id, locale })
          : as(buyer(0), turn + 1).cancel.mutate({ id, reason: "", expectedRefund: null, locale }),
      );
      expect(won).toHaveLength(1);
      const { status } = await house.db.reservation.findUniqueOrThrow({ where: { id } });
      expect(["in-use", "cancelled"]).toContain(status);
      expect(await takenBy(listing)).toHaveLength(status === "in-use" ? 1 : 0);
    }
  });

  test("a price that changes while it is booked: what was quoted, or a conflict", async () => {
    const { id: listingId, provider } = await bench(house, { listing: EDITABLE });
    const prices = at(0).as(provider.owner).availability;
    const { version, listingVersion, settings, weeklyPlan, units, prices: old } = await prices.get.query({ listingId });
    const raised = {
      listingId,
      version,
      listingVersion,
      settings,
      weeklyPlan,
      units,
      prices: { ...old, price: 50_000 },
    };
    const { won, lost } = await race(BUYERS, async (racer) => {
      if (racer === 5) return void (await prices.update.mutate(raised));
      const slot = {
        from: hourOf(racer % 24, Math.floor(racer / 24)),
        to: hourOf((racer % 24) + 1, Math.floor(racer / 24)),
      };
      return buy(listingId, racer, slot);
    });
    const booked = await house.db.reservation.findMany({ where: { listingId } });
    expect(booked).toHaveLength(won.length - 1);
    expect(booked.every(({ total }) => total === 40_000)).toBe(true);
    expect(lost.every(({ code, reason }) => code === "CONFLICT" && reason === "reservations.price-changed")).toBe(true);
    await expect(buy(listingId, 1, { from: hourOf(2, 15), to: hourOf(3, 15) })).rejects.toThrow();
  });
});

/** As if the time had come, where clocks cannot be moved. */
async function startNow(id: string): Promise<void> {
  const [startsAt, endsAt] = [new Date(), new Date(Date.now() + 3_600_000)];
  await house.db.reservation.update({ where: { id }, data: { startsAt, endsAt } });
  await house.db.occupancy.updateMany({ where: { subjectId: id }, data: { startsAt, endsAt } });
}

test("a refund that is asked for twice, and two that are too much together, go back once", async () => {
  const { id: listing, provider } = await bench(house, { settings: { payAfterUse: false } });
  const { paymentId } = await buy(listing, 0, {});
  const id = paymentId ?? "";
  const desk = (turn: number) => at(turn).as(provider.owner).billing;
  const today = new Date().toISOString().slice(0, 10);
  await desk(0).confirmReceipt.mutate({ id: randomUUID(), paymentId: id, amount: 80_000, receivedOn: today, locale });
  const ask = { paymentId: id, amount: 50_000, reason: "By agreement.", locale };
  const [one, other] = [randomUUID(), randomUUID()];
  const { lost } = await race(BUYERS, (turn) => desk(turn).refund.mutate({ ...ask, id: turn % 2 === 0 ? one : other }));
  expect(lost).toHaveLength(BUYERS / 2);
  const refunds = await house.db.refund.findMany({ where: { paymentId: id } });
  expect(refunds.map(({ amount }) => amount)).toEqual([50_000]);
});

test("the clock ends a hold while its money comes: the place stands, and is paid for once", async () => {
  const payee = await openPayee(house, at(0));
  for (let turn = 0; turn < TURNS; turn += 1) {
    const story = await openStory(house, payee, "instant");
    const steps = stepsOf(house, story);
    await steps.reserve(at(turn));
    await steps.openPage(at(turn));
    await steps.enterCard();
    const over = { heldUntil: new Date(), dueAt: new Date() };
    await house.db.reservation.update({ where: { id: story.id }, data: over });
    await house.db.occupancy.updateMany({ where: { subjectId: story.id }, data: { heldUntil: over.heldUntil } });
    await Promise.all([expireReservations(house.parts), steps.comeBack(at(turn)), steps.comeBack(at(turn + 1))]);
    await runWaitingJobs(house.parts);
    expect(await steps.status()).toBe("confirmed");
    expect(await steps.figures()).toMatchObject({ captured: 80_000, refunded: 0 });
  }
});
