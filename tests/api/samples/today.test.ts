import { expect, test } from "vitest";
import type { Marketplace } from "../../support/marketplace.ts";
import { refusalReason } from "../../support/refusal.ts";
import { look, minute } from "../reservations/booking.ts";
import { booked, handOver, lab, morning, openedHouse } from "./bench.ts";

// They arrive on the very day on which they are booked: for the calendar their day has begun long ago.

let market: Marketplace;
openedHouse((opened) => (market = opened));

const today = { arrivesOn: "2026-12-01" };

test("a request for samples of today waits for its answer, and can be accepted", async () => {
  market.clock.set(morning(1));
  const place = await lab(market, { bookingMode: "request" });
  const id = await booked(market, place, today);
  await minute(market);
  expect(await look(market, place.provider.owner, id)).toMatchObject({ status: "requested", can: { accept: true } });
  await market.as(place.provider.owner).reservations.accept.mutate({ id, locale: "en" });
  expect(await look(market, place.booker.owner, id)).toMatchObject({ status: "confirmed" });
  await handOver(market, place.provider.owner, id, "receive");
  expect(await look(market, place.booker.owner, id)).toMatchObject({ status: "in-use" });
});

test("a request that nobody answers is over when the report would have been due", async () => {
  market.clock.set(morning(1));
  const place = await lab(market, { bookingMode: "request", settings: { respondHours: 168 } });
  const id = await booked(market, place, today);
  market.clock.set(morning(4, 17));
  await minute(market);
  expect(await look(market, place.booker.owner, id)).toMatchObject({ status: "requested" });
  market.clock.set(morning(4, 18));
  await minute(market);
  expect(await look(market, place.booker.owner, id)).toMatchObject({ status: "expired" });
});

test("a transfer for samples of today is waited for while they can still come", async () => {
  market.clock.set(morning(1));
  const place = await lab(market, { settings: { payAfterUse: false } });
  const id = await booked(market, place, today);
  await minute(market);
  const made = await look(market, place.booker.owner, id);
  expect(made).toMatchObject({ status: "awaiting-payment", heldUntil: morning(4, 18) });
});

test("once the laboratory has shut, no samples arrive today any more", async () => {
  market.clock.set(morning(1, 18));
  const place = await lab(market);
  expect(await refusalReason(booked(market, place, today))).toBe("availability.too-soon");
  market.clock.set(morning(1, 17));
  await booked(market, place, today);
});
