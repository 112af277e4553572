/** A listing and its bookings as somebody would keep them on paper; hours count from the first of December. */
export interface Booked {
  readonly id: string;
  readonly by: 0 | 1;
  from: number;
  to: number;
  units: number;
  total: number;
  status: "requested" | "awaiting-payment" | "confirmed" | "declined" | "withdrawn" | "expired" | "cancelled";
  /** Machines that it stands on; empty while it keeps no place, and in a pool, which is only counted. */
  on: readonly number[];
  paid: number;
  owes: number;
}

export interface Slot {
  readonly from: number;
  readonly to: number;
  readonly units: number;
}

export interface Rules {
  readonly units: number;
  readonly pool: boolean;
  readonly byRequest: boolean;
  readonly payAfterUse: boolean;
}

export const HOUR_PRICE = 40_000;
export const priceOf = ({ from, to, units }: Slot): number => (to - from) * units * HOUR_PRICE;

/** Hours from ten o'clock on the 23rd of November, by the clock in Shanghai, to midnight before the first of December. */
const HOURS_AHEAD = 7 * 24 + 14;

export class Bookings {
  readonly rules: Rules;
  readonly all: Booked[] = [];
  hoursPassed = 0;

  constructor(rules: Rules) {
    this.rules = rules;
  }

  hoursUntil({ from }: Pick<Slot, "from">): number {
    return HOURS_AHEAD + from - this.hoursPassed;
  }

  /** The lowest machines that are free all the time; of a pool any, where fewer are taken at every hour. Null: too few. */
  placeFor(slot: Slot, except?: Booked): readonly number[] | null {
    const others = this.all.filter((each) => each !== except && keepsPlace(each));
    if (this.rules.pool) return this.fitsPool(slot, others) ? [] : null;
    const taken = new Set(others.filter((each) => meets(each, slot)).flatMap(({ on }) => on));
    const free = Array.from({ length: this.rules.units }, (_, at) => at + 1).filter((unit) => !taken.has(unit));
    return free.length < slot.units ? null : free.slice(0, slot.units);
  }

  private fitsPool(slot: Slot, others: readonly Booked[]): boolean {
    for (let hour = slot.from; hour < slot.to; hour += 1) {
      const there = others.filter(({ from, to }) => from <= hour && hour < to);
      if (there.reduce((sum, { units }) => sum + units, slot.units) > this.rules.units) return false;
    }
    return true;
  }

  /** What comes back of the price when the booker cancels now: all, half or nothing. */
  kept(booked: Booked): number {
    const hours = this.hoursUntil(booked);
    return hours >= 72 ? 0 : hours >= 24 ? booked.total / 2 : booked.total;
  }
}

export function keepsPlace({ status }: Booked): boolean {
  return status === "requested" || status === "awaiting-payment" || status === "confirmed";
}

const meets = (one: Pick<Slot, "from" | "to">, other: Pick<Slot, "from" | "to">) =>
  one.from < other.to && other.from < one.to;
