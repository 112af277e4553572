import { expect, test } from "vitest";
import {
  acceptedHoldUntil,
  checkInRefusal,
  nextDue,
  noShowRefusal,
  respondBy,
  usedMinutes,
  useEnd,
  type Waiting,
} from "./times.ts";

const now = new Date("2026-11-23T02:00:00Z");
const after = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const span = { startsAt: after(48), endsAt: after(50) };
const waiting: Waiting = {
  status: "confirmed",
  measure: "time",
  ...span,
  respondBy: null,
  heldUntil: null,
  remindedAt: null,
};

test("a request is answered in time, and never after the start", () => {
  expect(respondBy(now, 24, span.startsAt)).toEqual(after(24));
  expect(respondBy(now, 72, span.startsAt)).toEqual(span.startsAt);
});

test("who pays after an answer has a day, less before a start that is near, and never under a quarter of an hour", () => {
  expect(acceptedHoldUntil(now, span.startsAt)).toEqual(after(24));
  expect(acceptedHoldUntil(now, after(3))).toEqual(after(3));
  expect(acceptedHoldUntil(now, now)).toEqual(after(0.25));
});

test("time reminds a day before, completes at the end, and waits half a day for what is in use", () => {
  expect(nextDue(waiting, now)).toEqual(after(24));
  expect(nextDue({ ...waiting, remindedAt: now }, now)).toEqual(span.endsAt);
  expect(nextDue(waiting, after(30))).toEqual(span.endsAt);
  expect(nextDue({ ...waiting, status: "in-use" }, now)).toEqual(after(62));
  expect(nextDue({ ...waiting, measure: "samples" }, now)).toBeNull();
  expect(nextDue({ ...waiting, status: "cancelled" }, now)).toBeNull();
});

test("use begins from an hour before the start and until the end; nobody is missed before half an hour", () => {
  expect(checkInRefusal(span, after(46.9))).toBe("reservations.too-early");
  expect(checkInRefusal(span, after(47))).toBeNull();
  expect(checkInRefusal(span, span.endsAt)).toBe("reservations.too-late");
  expect(noShowRefusal(waiting, after(48.49))).toBe("reservations.too-early");
  expect(noShowRefusal(waiting, after(48.5))).toBeNull();
});

test("an end that was said by the minute is not before the second in which use began", () => {
  const began = new Date(now.getTime() + 40_000);
  expect(useEnd(began, now)).toEqual(began);
  expect(useEnd(began, after(1))).toEqual(after(1));
  expect(useEnd(began, new Date(now.getTime() - 1))).toEqual(new Date(now.getTime() - 1));
});

test("minutes that have begun count", () => {
  expect(usedMinutes(now, new Date(now.getTime() + 61_000))).toBe(2);
  expect(usedMinutes(now, now)).toBe(0);
});
