import { randomUUID } from "node:crypto";
import { at, bench, bookingOf } from "../../reservations/booking.ts";
import type { BenchWish } from "../../reservations/booking.ts";
import type { Stage } from "../actors.ts";
import { forbidden, refused, rows } from "../table.ts";

const locale = "en";
const request = { listing: { bookingMode: "request" } };

/** A machine of home, that another member has reserved. */
async function reserved({ market, home }: Stage, wish: BenchWish = {}) {
  const place = await bench(market, { ...wish, owner: home });
  const booking = bookingOf(place.id);
  await market.as(place.booker.owner).reservations.reserve.mutate(booking);
  return { place, id: booking.id };
}

const made =
  (more: object = {}, wish: BenchWish = {}) =>
  async (stage: Stage) => ({ id: (await reserved(stage, wish)).id, locale, ...more });

/** The same, with the clock at its time when the call comes. */
const begun =
  (more: object = {}, started = false) =>
  async (stage: Stage) => {
    const { id } = await reserved(stage);
    const startsAt = new Date(stage.market.clock.now().getTime() - 45 * 60_000);
    const status = started ? { status: "in-use", checkedInAt: startsAt } : {};
    await stage.market.db.reservation.update({ where: { id }, data: { startsAt, ...status } });
    return { id, locale, ...more };
  };

async function proposed(stage: Stage) {
  const { place, id } = await reserved(stage);
  const changeId = randomUUID();
  const slot = { from: at(10), to: at(13), units: 1, expectedTotal: 120_000, locale: "en" as const };
  await stage.market.as(place.booker.owner).reservations.proposeChange.mutate({ changeId, id, ...slot });
  return { changeId, answer: "decline", locale };
}

const series = { every: "week", interval: 1, weekdays: [2], until: "2026-12-15" };
const first = { measure: "time", from: at(10), to: at(12), units: 1 };

const byOther = (ids: Record<string, string>, writes: string[] = []) => ({ as: "other" as const, ids, writes });
const byOwner = (ids: Record<string, string>) => ({ as: "owner" as const, ids });
const listed = async ({ market, home }: Stage) => (await bench(market, { owner: home })).id;

/** What is offered is booked by others; a reservation is its two organisations', and in part the secretariat's. */
export const reservationRows = rows(
  `
                                nobody   alone   visitor  applicant  staff  manager  owner   other   suspended  secretariat
    reservations.quote          sign-in  choose  ok       ok         own    own      own     ok      paused     choose
    reservations.reserve        sign-in  choose  ok       ok         own    own      own     ok      paused     choose
    reservations.planSeries     sign-in  choose  ok       ok         own    own      own     ok      paused     choose
    reservations.reserveSeries  sign-in  choose  ok       ok         own    own      own     ok      paused     choose
    reservations.get            sign-in  choose  absent   absent     ok     ok       ok      absent  absent     ok
    reservations.list           sign-in  choose  ok       ok         ok     ok       ok      ok      ok         choose
    reservations.calendar       sign-in  choose  ok       ok         ok     ok       ok      ok      ok         choose
    reservations.utilisation    sign-in  choose  ok       ok         ok     ok       ok      ok      ok         choose
    reservations.live           sign-in  choose  ok       ok         ok     ok       ok      ok      ok         choose
    calendars.event             sign-in  choose  absent   absent     ok     ok       ok      absent  absent     choose
    reservations.accept         sign-in  choose  absent   absent     role   ok       ok      absent  absent     choose
    reservations.decline        sign-in  choose  absent   absent     role   ok       ok      absent  absent     choose
    reservations.withdraw       sign-in  choose  absent   absent     theirs theirs   theirs  absent  absent     choose
    reservations.cancellation   sign-in  choose  absent   absent     role   ok       ok      absent  absent     ok
    reservations.cancel         sign-in  choose  absent   absent     role   ok       ok      absent  absent     ok
    reservations.checkIn        sign-in  choose  absent   absent     ok     ok       ok      absent  absent     choose
    reservations.checkOut       sign-in  choose  absent   absent     ok     ok       ok      absent  absent     choose
    reservations.miss           sign-in  choose  absent   absent     ok     ok       ok      absent  absent     choose
    reservations.quoteChange    sign-in  choose  absent   absent     role   ok       ok      absent  absent     choose
    reservations.proposeChange  sign-in  choose  absent   absent     role   ok       ok      absent  absent     choose
    reservations.answerChange   sign-in  choose  absent   absent     role   ok       ok      absent  absent     choose
  `,
  {
    marks: {
      own: refused("reservations.own-listing"),
      paused: refused("reservations.suspended"),
      theirs: forbidden("forbidden"),
    },
    inputs: {
      "reservations.quote": async (stage) => ({ listingId: await listed(stage), wish: first, locale }),
      "reservations.reserve": async (stage) => bookingOf(await listed(stage)),
      "reservations.planSeries": async (stage) => ({
        listingId: await listed(stage),
        wish: first,
        repeat: series,
        locale,
      }),
      "reservations.reserveSeries": async (stage) => ({
        id: randomUUID(),
        listingId: await listed(stage),
        occurrences: [first],
        repeat: series,
        policy: "skip",
        rail: "bank_transfer",
        expectedTotal: { amount: 80_000, currency: "HKD" },
        locale,
      }),
      "reservations.get": made(),
      "calendars.event": made(),
      "reservations.list": () => ({ locale }),
      "reservations.calendar": () => ({ side: "provider", from: at(0), to: at(0, 8), locale }),
      "reservations.utilisation": () => ({ locale }),
      "reservations.accept": made({}, request),
      "reservations.decline": made({ reason: "Maintenance" }, request),
      "reservations.withdraw": made({}, request),
      "reservations.cancellation": made(),
      "reservations.cancel": made({ reason: "The oven is broken", expectedRefund: null }),
      "reservations.checkIn": begun(),
      "reservations.checkOut": begun({}, true),
      "reservations.miss": begun(),
      "reservations.quoteChange": made({ from: at(10), to: at(13), units: 1 }),
      "reservations.proposeChange": async (stage) => ({
        changeId: randomUUID(),
        ...(await made({ from: at(10), to: at(13), units: 1, expectedTotal: 120_000 })(stage)),
      }),
      "reservations.answerChange": proposed,
    },
    foreign: {
      "reservations.quote": byOther({ listingId: "ok" }),
      "reservations.reserve": byOther({ id: "ok", listingId: "ok" }, ["listingId"]),
      "reservations.planSeries": byOther({ listingId: "ok" }),
      "reservations.reserveSeries": byOther({ id: "ok", listingId: "ok" }, ["listingId"]),
      "reservations.get": byOwner({ id: "absent" }),
      "calendars.event": byOwner({ id: "absent" }),
      "reservations.accept": byOwner({ id: "absent" }),
      "reservations.decline": byOwner({ id: "absent" }),
      "reservations.withdraw": byOwner({ id: "absent" }),
      "reservations.cancellation": byOwner({ id: "absent" }),
      "reservations.cancel": byOwner({ id: "absent" }),
      "reservations.checkIn": byOwner({ id: "absent" }),
      "reservations.checkOut": byOwner({ id: "absent" }),
      "reservations.miss": byOwner({ id: "absent" }),
      "reservations.quoteChange": byOwner({ id: "absent" }),
      "reservations.proposeChange": byOwner({ changeId: "ok", id: "absent" }),
      "reservations.answerChange": byOwner({ changeId: "absent" }),
    },
  },
);
