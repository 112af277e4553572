import { describe, expect, test } from "vitest";
import { actorRefusal, bookingRefusal, nextReservationStatus, reservationNumber, statusesOf } from "./rules.ts";
import { RESERVATION_ACTIONS, RESERVATION_GROUPS, RESERVATION_STATUSES } from "./schemas.ts";

describe("the life of a reservation", () => {
  const ends = RESERVATION_STATUSES.filter((status) =>
    RESERVATION_ACTIONS.every((action) => nextReservationStatus(status, action) === null),
  );

  test("ends in what is over; what has expired can only come back by money", () => {
    expect(ends).toEqual(["completed", "declined", "withdrawn", "cancelled", "no-show"]);
    const ways = RESERVATION_ACTIONS.filter((action) => nextReservationStatus("expired", action) !== null);
    expect(ways).toEqual(["confirm"]);
  });

  test("every status stands in one group, and is reached from a request or from a booking that waits for its money", () => {
    expect(RESERVATION_GROUPS.flatMap((group) => statusesOf(group)).toSorted()).toEqual(
      [...RESERVATION_STATUSES].toSorted(),
    );
    const reached = new Set<string>(["requested", "awaiting-payment"]);
    for (const status of reached)
      for (const action of RESERVATION_ACTIONS)
        reached.add(nextReservationStatus(status as (typeof RESERVATION_STATUSES)[number], action) ?? status);
    expect([...reached].toSorted()).toEqual([...RESERVATION_STATUSES].toSorted());
  });
});

describe("who may", () => {
  const provider = { side: "provider", role: "staff", own: false } as const;
  const booker = { side: "booker", role: "staff", own: false } as const;

  test("answer: the provider's managers", () => {
    expect(actorRefusal("accept", provider)).toBe("role-too-low");
    expect(actorRefusal("accept", { ...provider, role: "manager" })).toBeNull();
    expect(actorRefusal("accept", { ...booker, role: "owner" })).toBe("forbidden");
  });

  test("check in and out: anybody of the provider; withdraw: whoever booked, or a manager", () => {
    expect(actorRefusal("check-in", provider)).toBeNull();
    expect(actorRefusal("withdraw", booker)).toBe("role-too-low");
    expect(actorRefusal("withdraw", { ...booker, own: true })).toBeNull();
    expect(actorRefusal("withdraw", { ...booker, role: "manager" })).toBeNull();
  });
});

test("visitors may book what is published; nobody books their own", () => {
  const facts = {
    bookerId: "a",
    providerId: "b",
    membership: null,
    providerMembership: "admitted",
    listingPublished: true,
    bookingMode: "instant",
    blocked: false,
  } as const;
  expect(bookingRefusal(facts)).toBeNull();
  expect(bookingRefusal({ ...facts, bookerId: "b" })).toBe("reservations.own-listing");
  expect(bookingRefusal({ ...facts, membership: "expelled" })).toBe("reservations.expelled");
  expect(bookingRefusal({ ...facts, bookingMode: "quote" })).toBe("reservations.not-bookable");
  expect(bookingRefusal({ ...facts, providerMembership: "suspended" })).toBe("reservations.not-bookable");
});

test("a number has the year and six digits", () => {
  expect(reservationNumber(2026, 123)).toBe("R-26-000123");
  expect(reservationNumber(2026, 1_234_567)).toBe("R-26-1234567");
});
