import type { CalendarCell, CalendarGridProps, CalendarRow, CellState, Span } from "./calendar-grid.tsx";
import { cx } from "./cx.ts";

/** A share of the row in which two clocks hardly fit. */
const NARROW = 0.14;

/** Whether a cell is a part of a span. */
export const within = (cell: Span, span: Span | null): boolean =>
  span !== null && cell.from < span.to && cell.to > span.from;

interface Bar extends Span {
  state: CellState;
  group: string | undefined;
  start: number;
  end: number;
}

/** What is chosen has a bar of its own on top, and words of its own. */
function barsOf(cells: readonly CalendarCell[], chosen: Span | null): Bar[] {
  const bars: Bar[] = [];
  for (const [index, { from, to, state, group: name }] of cells.entries()) {
    const last = bars.at(-1);
    const group = within({ from, to }, chosen) ? CHOSEN : name;
    if (last && last.state === state && last.group === group) Object.assign(last, { to, end: index + 2 });
    else bars.push({ from, to, state, group, start: index + 1, end: index + 2 });
  }
  return bars.filter(({ state }) => state !== "closed");
}

const CHOSEN = "chosen";

interface BarsProps {
  row: CalendarRow;
  chosen: Span | null;
  barText: CalendarGridProps["barText"];
}

export const Bars = ({ row, chosen, barText }: BarsProps) =>
  barsOf(row.cells, chosen).map((bar) => (
    <span
      key={bar.from}
      aria-hidden="true"
      data-state={bar.state}
      className={cx("cal-bar", bar.state === "taken" && "hatch")}
      style={{ gridColumn: `${bar.start} / ${bar.end}` }}
    >
      <span className="cal-text">
        {bar.group !== CHOSEN && barText(bar, bar.state, (bar.end - bar.start) / row.cells.length < NARROW)}
      </span>
    </span>
  ));

/** What is chosen, over everything else. */
export function Chosen({ row, span, text }: { row: CalendarRow; span: Span; text: (span: Span) => string }) {
  const covered = row.cells.flatMap((cell, index) => (within(cell, span) ? [index] : []));
  const [first, last] = [covered[0], covered.at(-1)];
  if (first === undefined || last === undefined) return null;
  return (
    <span aria-hidden="true" className="cal-bar cal-chosen" style={{ gridColumn: `${first + 1} / ${last + 2}` }}>
      <span className="cal-text">{text(span)}</span>
    </span>
  );
}
