// The same questions answered minute by minute, by a calendar that is not ours.
import { Temporal } from "temporal-polyfill";
import type { AvailabilityFacts, BookingRequest, Occupancy, Span } from "../facts.ts";

export const MINUTE = 60_000;
const MARGIN_MINUTES = 3 * 24 * 60;

/** A few days in a zone, with what its clocks show at each minute. */
export interface Stretch extends Span {
  readonly timeZone: string;
  readonly first: number;
  /** By minute from `first` on, as if it were UTC. */
  walls(): readonly number[];
  dates(): readonly string[];
}

const read = new Map<string, Stretch>();

export function stretchOf(timeZone: string, date: string, days: number): Stretch {
  const key = `${timeZone} ${date} ${days}`;
  const known = read.get(key);
  if (known !== undefined) return known;
  const start = Temporal.PlainDate.from(date).toZonedDateTime(timeZone);
  const [from, to] = [start.epochMilliseconds, start.add({ days }).epochMilliseconds];
  const first = from - MARGIN_MINUTES * MINUTE;
  const walls = Array.from({ length: (to - first) / MINUTE + MARGIN_MINUTES }, (_, minute) => {
    const wall = Temporal.Instant.fromEpochMilliseconds(first + minute * MINUTE).toZonedDateTimeISO(timeZone);
    return wall.toPlainDateTime().toZonedDateTime("UTC").epochMilliseconds;
  });
  const dates = walls.map((wall) => new Date(wall).toISOString().slice(0, 10));
  const stretch = { timeZone, from, to, first, walls: () => walls, dates: () => dates };
  read.set(key, stretch);
  return stretch;
}

/** Answers by looking at every minute. */
export class Model {
  readonly #facts: AvailabilityFacts;
  readonly #occupancy: Occupancy;
  readonly #stretch: Stretch;
  readonly #worked = new Map<string, boolean>();
  readonly #windows: readonly Span[];

  constructor(facts: AvailabilityFacts, occupancy: Occupancy, stretch: Stretch) {
    this.#facts = facts;
    this.#occupancy = occupancy;
    this.#stretch = stretch;
    this.#windows = [...new Set(stretch.dates())].flatMap((date) => this.#windowsOf(date));
  }

  date(instant: number): string {
    return this.#stretch.dates()[(instant - this.#stretch.first) / MINUTE] ?? "";
  }

  isOpen(instant: number): boolean {
    return this.#isWorked(this.date(instant)) && this.#windows.some(({ from, to }) => from <= instant && instant < to);
  }

  capacity(instant: number): number {
    const effects = this.#effects(this.date(instant));
    return effects.find((effect) => effect.kind === "units")?.units ?? this.#facts.units;
  }

  occupied(instant: number): number {
    const { taken, busy } = this.#occupancy;
    const within = ({ from, to }: Span) => from <= instant && instant < to;
    const all = busy.some((each) => each.units === null && within(each));
    if (all) return Number.POSITIVE_INFINITY;
    return taken.filter(within).length + busy.filter(within).reduce((sum, { units }) => sum + (units ?? 0), 0);
  }

  hasRoom({ from, to, units }: BookingRequest): boolean {
    const { settings } = this.#facts;
    const minutes = minutesOf({
      from: from - settings.bufferBefore * MINUTE,
      to: to + settings.bufferAfter * MINUTE,
    });
    if (settings.unitKind === "pool")
      return minutes.every((minute) => this.capacity(minute) - this.occupied(minute) >= units);
    const { taken, busy } = this.#occupancy;
    const machines = Array.from(
      { length: Math.min(...minutes.map((minute) => this.capacity(minute))) },
      (_, at) => at + 1,
    );
    const free = machines.filter((machine) =>
      taken.every(({ unit, ...span }) => unit !== machine || minutes.every((at) => at < span.from || at >= span.to)),
    );
    const outside = new Model(this.#facts, { taken: [], busy }, this.#stretch);
    return minutes.every((minute) => free.length - outside.occupied(minute) >= units);
  }

  isOnGrid(instant: number, step: number): boolean {
    return this.#windows.some(({ from, to }) => {
      const minutes = minutesOf({ from, to });
      const closes = minutes.find((minute) => !this.#isWorked(this.date(minute))) ?? to;
      return from <= instant && instant <= closes && (instant - from) % step === 0;
    });
  }

  #effects(date: string) {
    const length = ({ from, to }: { from: string; to: string }) => Date.parse(to) - Date.parse(from);
    return this.#facts.exceptions
      .filter(({ from, to }) => from <= date && date <= to)
      .toSorted((a, b) => length(a) - length(b))
      .map(({ effect }) => effect);
  }

  #closure(date: string) {
    return this.#facts.closures.find(({ from, to }) => from <= date && date <= to);
  }

  #isWorked(date: string): boolean {
    const known = this.#worked.get(date) ?? this.#worksOn(date);
    this.#worked.set(date, known);
    return known;
  }

  #worksOn(date: string): boolean {
    const hours = this.#effects(date).find(({ kind }) => kind !== "units");
    return hours === undefined ? this.#closure(date)?.asDay !== null : hours.kind === "hours";
  }

  #windowsOf(date: string): Span[] {
    if (!this.#isWorked(date)) return [];
    const hours = this.#effects(date).find((effect) => effect.kind === "hours");
    const weekday = this.#closure(date)?.asDay ?? Temporal.PlainDate.from(date).dayOfWeek;
    const windows = hours?.windows ?? this.#facts.plan.filter(({ day }) => day === weekday);
    const midnight = Date.parse(`${date}T00:00:00Z`);
    return windows
      .map(({ from, to }) => ({
        from: this.#firstShowing(midnight + from * MINUTE),
        to: this.#firstShowing(midnight + to * MINUTE),
      }))
      .filter(({ to }) => Number.isFinite(to));
  }

  #firstShowing(wall: number): number {
    const index = this.#stretch.walls().findIndex((shown) => shown >= wall);
    return index < 0 ? Number.POSITIVE_INFINITY : this.#stretch.first + index * MINUTE;
  }
}

export function minutesOf({ from, to }: Span): number[] {
  return Array.from({ length: Math.max(0, (to - from) / MINUTE) }, (_, at) => from + at * MINUTE);
}
