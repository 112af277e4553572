import { latestStart, type Measured } from "../billing/measure.ts";
import type { ReservationStatus } from "./schemas.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Requests without an answer and bookings without their money that one organisation may have at a time. */
export const OPEN_PER_BOOKER = 200;
/** A place is kept so long while somebody pays by card. */
export const HOLD_MINUTES = 15;
/** From so long before the start on, use can begin; a bench that is free early need not stand idle. */
export const CHECK_IN_EARLY_MINUTES = 60;
/** Somebody who is not there by then has not come. */
export const NO_SHOW_MINUTES = 30;
/** Use that nobody has checked out is over so long after its end. */
export const CHECK_OUT_GRACE_HOURS = 12;
/** Both sides are reminded so long before. */
export const REMINDER_HOURS = 24;

export interface Span {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export function holdUntil(now: Date): Date {
  return new Date(now.getTime() + HOLD_MINUTES * MINUTE);
}

/** A request that was accepted is paid by somebody who is not at the screen: within a day, and before the latest start. */
export const ACCEPTED_HOLD_HOURS = 24;

export function acceptedHoldUntil(now: Date, latest: Date): Date {
  const end = Math.min(now.getTime() + ACCEPTED_HOLD_HOURS * HOUR, latest.getTime());
  return new Date(Math.max(end, holdUntil(now).getTime()));
}

/** Until when a request can be answered: so many hours from now, and not after the latest start. */
export function respondBy(now: Date, respondHours: number, latest: Date): Date {
  return new Date(Math.min(now.getTime() + respondHours * HOUR, latest.getTime()));
}

export function checkInRefusal(
  { startsAt, endsAt }: Span,
  now: Date,
): "reservations.too-early" | "reservations.too-late" | null {
  if (now.getTime() < startsAt.getTime() - CHECK_IN_EARLY_MINUTES * MINUTE) return "reservations.too-early";
  return now < endsAt ? null : "reservations.too-late";
}

/** After the latest start, and with some patience for people. */
export function noShowRefusal(booking: Measured, now: Date): "reservations.too-early" | null {
  const patience = booking.measure === "samples" ? 0 : NO_SHOW_MINUTES * MINUTE;
  const missed = Math.min(latestStart(booking).getTime() + patience, booking.endsAt.getTime());
  return now.getTime() >= missed ? null : "reservations.too-early";
}

/** People say by the minute when it ended: the minute in which it began is not before that. */
export function useEnd(beganAt: Date, said: Date): Date {
  const minuteOf = (at: Date) => Math.floor(at.getTime() / MINUTE);
  return minuteOf(said) === minuteOf(beganAt) && said < beganAt ? beganAt : said;
}

/** Both ends by the minute that has begun. */
export function usedMinutes(checkedInAt: Date, checkedOutAt: Date): number {
  return Math.max(0, Math.ceil((checkedOutAt.getTime() - checkedInAt.getTime()) / MINUTE));
}

export function bookedMinutes({ startsAt, endsAt }: Span): number {
  return Math.round((endsAt.getTime() - startsAt.getTime()) / MINUTE);
}

export interface Waiting extends Measured {
  readonly status: ReservationStatus;
  readonly respondBy: Date | null;
  readonly heldUntil: Date | null;
  readonly remindedAt: Date | null;
}

/** When time itself does the next step: ends a wait, reminds, or completes. Samples say themselves when they are done. */
export function nextDue(waiting: Waiting, now: Date): Date | null {
  switch (waiting.status) {
    case "requested":
      return waiting.respondBy;
    case "awaiting-payment":
      return waiting.heldUntil;
    case "confirmed":
      return waiting.measure === "samples" ? null : afterConfirmed(waiting, now);
    case "in-use":
      return waiting.measure === "samples" ? null : new Date(waiting.endsAt.getTime() + CHECK_OUT_GRACE_HOURS * HOUR);
    default:
      return null;
  }
}

function afterConfirmed({ startsAt, endsAt, remindedAt }: Waiting, now: Date): Date {
  const reminder = new Date(startsAt.getTime() - REMINDER_HOURS * HOUR);
  return remindedAt === null && reminder > now ? reminder : endsAt;
}
