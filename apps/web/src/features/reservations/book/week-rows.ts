import type { FreeSegment, Span } from "@commonbench/domain/availability/facts";
import { openOn } from "@commonbench/domain/availability/days";
import { DAY, dayNumber, instantOf, MINUTE } from "@commonbench/domain/availability/zone";
import type { CellState } from "#web/ui/calendar-grid.tsx";
import { at, bookable, type Free, rangeOf, segmentsIn, wallMinutes } from "./free.ts";

export interface WeekCell extends Span {
  readonly state: CellState;
  /** Units that are free, where several are offered. */
  readonly left: number;
}
export interface WeekRow {
  readonly date: string;
  readonly cells: readonly WeekCell[];
}
export interface Week {
  readonly rows: readonly WeekRow[];
  /** The part of the day that is shown, in minutes of the wall clock. */
  readonly hours: { readonly from: number; readonly to: number };
}

const HOUR = 60;
const USUAL = { from: 8 * HOUR, to: 20 * HOUR };
const NARROWEST = 4 * HOUR;

/** Where hours begin and end on the clock; what ends with the day ends at 1440. */
function edgesOf({ facts }: Free, dates: readonly string[]): { from: number; to: number }[] {
  return dates.flatMap((date) =>
    openOn(facts, dayNumber(date)).map(({ from, to }) => ({
      from: wallMinutes(facts.timeZone, from),
      to: wallMinutes(facts.timeZone, to) || 24 * HOUR,
    })),
  );
}

/** Whole hours around everything that is open in these days. */
function hoursOf(edges: readonly { from: number; to: number }[]): { from: number; to: number } {
  if (edges.length === 0) return USUAL;
  const from = Math.floor(Math.min(...edges.map((edge) => edge.from)) / HOUR) * HOUR;
  const to = Math.ceil(Math.max(...edges.map((edge) => edge.to)) / HOUR) * HOUR;
  return to - from >= NARROWEST
    ? { from, to }
    : { from: Math.max(0, from - HOUR), to: Math.min(24 * HOUR, to + 2 * HOUR) };
}

/** The longest of these that every edge and step is a multiple of. */
function cellMinutes({ facts }: Free, edges: readonly { from: number; to: number }[]): number {
  const step = facts.settings.step === "quarter-hour" ? 15 : HOUR;
  const fits = (length: number): boolean => edges.every(({ from, to }) => from % length === 0 && to % length === 0);
  return [HOUR, 30].find((length) => length <= step && fits(length)) ?? 15;
}

/** Seven days or fewer as rows of cells, each with what can be done with it. */
export function weekOf(free: Free, dates: readonly string[], units: number): Week {
  const edges = edgesOf(free, dates);
  const hours = hoursOf(edges);
  const length = cellMinutes(free, edges) * MINUTE;
  const [first = "", last = first] = [dates[0], dates.at(-1)];
  const range = rangeOf(free.facts, first, last);
  const segments = segmentsIn(free, range);
  const spans = bookable(free, range, units);
  const limits = {
    from: free.now + free.facts.settings.noticeMinutes * MINUTE,
    to: free.now + (free.facts.settings.horizonDays + 1) * DAY,
  };
  const rows = dates.map((date) => {
    const wall = dayNumber(date) * DAY;
    const start = instantOf(free.facts.timeZone, wall + hours.from * MINUTE);
    const end = instantOf(free.facts.timeZone, wall + hours.to * MINUTE);
    const count = Math.round((end - start) / length);
    const cells = Array.from({ length: count }, (_, index): WeekCell => {
      const cell = { from: start + index * length, to: start + (index + 1) * length };
      const segment = at(segments, cell.from);
      return {
        ...cell,
        state: stateOf(cell, segment, at(spans, cell.from) !== undefined, limits),
        left: segment === undefined ? 0 : Math.max(0, segment.capacity - segment.occupied),
      };
    });
    return { date, cells };
  });
  return { rows, hours };
}

function stateOf(cell: Span, segment: FreeSegment | undefined, canBook: boolean, limits: Span): CellState {
  if (segment === undefined) return "closed";
  if (canBook) return "free";
  return cell.from < limits.from || cell.from >= limits.to ? "past" : "taken";
}
