import { latestStart, type Measured } from "./measure.ts";
import type { Instalment, Rail } from "./schemas.ts";
import { shareOf } from "./split.ts";

const DAY = 24 * 60 * 60 * 1000;

/** Farther ahead, a card may have expired and what was paid cannot be given back to it: the rest is asked for later. */
export const CARD_REACH_DAYS = 90;
/** The balance is due so long before the start. */
export const BALANCE_DAYS = 30;
/** A transfer takes days; the place is held until then. */
const TRANSFER_DAYS = 5;
/** What is paid after use. */
export const TERM_DAYS = 30;

export interface Payable extends Measured {
  readonly total: number;
  readonly rail: Rail;
  /** By transfer only, where the payee agrees to wait. */
  readonly afterUse: boolean;
  /** The share of the total that is due at once when the start is far off, in basis points. */
  readonly deposit: number;
}

/** In which parts a booking is paid, and until when; they add up to the total. Nothing to pay has no parts. */
export function instalments(payable: Payable, now: Date): Instalment[] {
  const { total, rail, afterUse, startsAt, endsAt } = payable;
  if (total <= 0) return [];
  if (afterUse && rail === "bank_transfer")
    return [{ purpose: "full", amount: total, dueAt: new Date(endsAt.getTime() + TERM_DAYS * DAY) }];
  const dueAt = rail === "card" ? null : transferDue(now, latestStart(payable));
  const deposit = isFarOff(startsAt, now) ? shareOf(total, payable.deposit) : total;
  if (deposit <= 0 || deposit >= total) return [{ purpose: "full", amount: total, dueAt }];
  const balanceDue = new Date(startsAt.getTime() - BALANCE_DAYS * DAY);
  return [
    { purpose: "deposit", amount: deposit, dueAt },
    { purpose: "balance", amount: total - deposit, dueAt: balanceDue },
  ];
}

/** A transfer takes days, and is not waited for beyond the latest start. */
export function transferDue(now: Date, latest: Date): Date {
  return new Date(Math.min(now.getTime() + TRANSFER_DAYS * DAY, latest.getTime()));
}

function isFarOff(startsAt: Date, now: Date): boolean {
  return startsAt.getTime() - now.getTime() > CARD_REACH_DAYS * DAY;
}
