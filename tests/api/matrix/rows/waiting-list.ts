import { randomUUID } from "node:crypto";
import { offerPlaces } from "../../../support/offers.ts";
import { at, bench, bookingOf } from "../../reservations/booking.ts";
import type { Stage } from "../actors.ts";
import { refused, rows } from "../table.ts";

const locale = "en";
const slot = { from: at(10), to: at(12), units: 1 };

/** A machine of home, or of another member, whose first morning is booked. */
async function taken({ market, home }: Stage, own = true) {
  const place = await bench(market, own ? { owner: home } : {});
  const booking = bookingOf(place.id);
  await market.as(place.booker.owner).reservations.reserve.mutate(booking);
  return { place, booking };
}

/** Home's owner waits for what another member offers. */
async function waiting(stage: Stage) {
  const { market, home } = stage;
  const { place, booking } = await taken(stage, false);
  const id = randomUUID();
  await market.as(home.owner).waitingList.join.mutate({ id, listingId: place.id, ...slot });
  return { id, place, booking };
}

/** It has come free, and is kept for home. */
async function offered(stage: Stage) {
  const { market } = stage;
  const { id, place, booking } = await waiting(stage);
  await market
    .as(place.booker.owner)
    .reservations.cancel.mutate({ id: booking.id, expectedRefund: null, locale: "en" });
  await offerPlaces(market.parts, place.id);
  return { id };
}

const byOther = (ids: Record<string, string>, writes: string[] = []) => ({ as: "other" as const, ids, writes });

/** Whoever may book may wait; a wait is of the organisation that waits, and to take it or let it go is its managers'. */
export const waitingListRows = rows(
  `
                          nobody   alone   visitor  applicant  staff   manager  owner   other   suspended  secretariat
    waitingList.join      sign-in  choose  ok       ok         own     own      own     ok      paused     choose
    waitingList.leave     sign-in  choose  absent   absent     role    ok       ok      absent  absent     choose
    waitingList.list      sign-in  choose  ok       ok         ok      ok       ok      ok      ok         choose
    waitingList.get       sign-in  choose  absent   absent     ok      ok       ok      absent  absent     choose
    waitingList.quote     sign-in  choose  absent   absent     ok      ok       ok      absent  absent     choose
    waitingList.take      sign-in  choose  absent   absent     role    ok       ok      absent  absent     choose
    waitingList.decline   sign-in  choose  absent   absent     role    ok       ok      absent  absent     choose
    waitingList.wanted    sign-in  choose  ok       ok         ok      ok       ok      ok      ok         choose
  `,
  {
    marks: { own: refused("reservations.own-listing"), paused: refused("reservations.suspended") },
    inputs: {
      "waitingList.join": async (stage) => ({
        id: randomUUID(),
        listingId: (await taken(stage)).place.id,
        ...slot,
      }),
      "waitingList.leave": async (stage) => ({ id: (await waiting(stage)).id }),
      "waitingList.list": () => ({ locale }),
      "waitingList.get": async (stage) => ({ id: (await waiting(stage)).id, locale }),
      "waitingList.quote": async (stage) => ({ ...(await offered(stage)), locale }),
      "waitingList.take": async (stage) => ({
        ...(await offered(stage)),
        reservationId: randomUUID(),
        rail: "bank_transfer",
        expectedTotal: { amount: 80_000, currency: "HKD" },
        locale,
      }),
      "waitingList.decline": offered,
      "waitingList.wanted": () => ({ locale }),
    },
    foreign: {
      "waitingList.join": byOther({ id: "ok", listingId: "ok" }, ["listingId"]),
      "waitingList.leave": byOther({ id: "absent" }),
      "waitingList.get": byOther({ id: "absent" }),
      "waitingList.quote": byOther({ id: "absent" }),
      "waitingList.take": byOther({ id: "absent", reservationId: "absent" }),
      "waitingList.decline": byOther({ id: "absent" }),
    },
  },
);
