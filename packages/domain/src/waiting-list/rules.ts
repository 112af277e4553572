import { transition } from "../lifecycle.ts";
import type { WaitAction, WaitStatus } from "./schemas.ts";

/** The whole life of a wait. What has ended is never offered anything again; who still wants it stands in line anew. */
export const WAIT_LIFECYCLE = {
  waiting: { offer: "offered", leave: "left", end: "ended" },
  offered: { take: "taken", decline: "declined", lapse: "lapsed", leave: "left" },
  taken: {},
  declined: {},
  lapsed: {},
  left: {},
  ended: {},
} as const satisfies Record<WaitStatus, Partial<Record<WaitAction, WaitStatus>>>;

/** The status after an action; null when the table does not allow it. */
export function nextWaitStatus(status: WaitStatus, action: WaitAction): WaitStatus | null {
  return transition<WaitStatus, WaitAction>(WAIT_LIFECYCLE, status, action);
}

/** Those that stand in line or hold an offer. */
export const LIVE_WAITS = ["waiting", "offered"] as const satisfies readonly WaitStatus[];
export const isLiveWait = (status: WaitStatus): boolean => LIVE_WAITS.some((live) => live === status);

/** How each step is called in the trail. */
export const JOINED_TRAIL = "wait.joined";
export const WAIT_TRAIL = {
  offer: "wait.offered",
  take: "wait.taken",
  decline: "wait.declined",
  lapse: "wait.lapsed",
  leave: "wait.left",
  end: "wait.ended",
} as const satisfies Record<WaitAction, string>;

const MINUTE = 60_000;

/** So many times one organisation waits at a time. */
export const WAITS_PER_BOOKER = 100;
/** An offer lasts so long where there is time enough. */
export const OFFER_MINUTES = 120;
/** Whoever is offered something has to read of it first. */
export const OFFER_LEAST_MINUTES = 15;
/** With less time than this nothing is offered any more. */
export const OFFER_TOO_LATE_MINUTES = 5;
/** The place is kept beyond the offer, until the next in line has been asked. */
export const OFFER_GRACE_MINUTES = 10;

/** Until when somebody waits: as they wish, and no longer than the listing can be booked. */
export function waitUntil(wished: Date | null, startsAt: Date, noticeMinutes: number): Date {
  const last = new Date(startsAt.getTime() - noticeMinutes * MINUTE);
  return wished !== null && wished < last ? wished : last;
}

/**
 * Until when an offer can be taken; null when there is no time left for one. Near the end it is a quarter of what is
 * left, so that others get a turn when it is not taken.
 */
export function offerUntil(now: Date, until: Date): Date | null {
  const left = until.getTime() - now.getTime();
  if (left < OFFER_TOO_LATE_MINUTES * MINUTE) return null;
  const turn = Math.min(OFFER_MINUTES * MINUTE, Math.max(OFFER_LEAST_MINUTES * MINUTE, left / 4));
  return new Date(now.getTime() + Math.floor(Math.min(turn, left)));
}

/** How long the place of an offer is kept. Who comes next decides about it before it counts as free. */
export function keptUntil(offeredUntil: Date): Date {
  return new Date(offeredUntil.getTime() + OFFER_GRACE_MINUTES * MINUTE);
}

/** How many units somebody is offered of so many that are free; none when what they want is more. */
export function unitsToOffer(
  { units, fewer }: { readonly units: number; readonly fewer: boolean },
  free: number,
): number {
  if (free >= units) return units;
  return fewer ? Math.max(0, free) : 0;
}

export interface WaitTimes {
  readonly status: WaitStatus;
  readonly until: Date;
  readonly offerUntil: Date | null;
}

/** When time itself does the next step. */
export function waitDue({ status, until, offerUntil: offered }: WaitTimes): Date | null {
  if (status === "waiting") return until;
  return status === "offered" ? offered : null;
}
