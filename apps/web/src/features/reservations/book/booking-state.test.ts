import { expect, test } from "vitest";
import { bookingParams, readBooking } from "./booking-state.ts";

test("what is chosen survives the address", () => {
  const state = readBooking({
    from: "2026-11-26T06:00Z",
    to: "2026-11-26T12:00Z",
    units: "2",
    view: "month",
    rail: "card",
    every: "week",
    on: "2-4",
    until: "2027-06-30",
    policy: "all-or-none",
  });
  expect(state.weekdays).toEqual([2, 4]);
  expect(readBooking(bookingParams(state))).toEqual(state);
});

test("what is none of it is passed over", () => {
  const state = readBooking({ from: "tomorrow", to: "2026-11-26T12:00Z", units: "-1", day: "2026-13-40", on: "9-x" });
  expect(bookingParams(state)).toEqual({});
});
