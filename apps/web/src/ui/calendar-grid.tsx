import { useState, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";
import { Bars, Chosen, within } from "./calendar-bars.tsx";
import "./calendar-grid.css";

export type CellState = "free" | "taken" | "held" | "closed" | "past";

/** A piece of time, half-open, in milliseconds. Cells of a row have the same length, or share its width all the same. */
export interface CalendarCell {
  from: number;
  to: number;
  state: CellState;
  /** Said when it is gone to: day, hours, state. */
  label: string;
  /** Cells that look and read alike and stand side by side are drawn as one bar; another group begins another bar. */
  group?: string;
}
export interface CalendarRow {
  key: string;
  label: ReactNode;
  cells: readonly CalendarCell[];
  current?: boolean;
}
export interface Span {
  from: number;
  to: number;
}
export interface CalendarGridProps {
  label: string;
  rows: readonly CalendarRow[];
  /** Words over the columns, at a share of the width. */
  marks: readonly { share: number; text: string }[];
  /** How many lines part a row: one an hour. */
  lines: number;
  selection: Span | null;
  /** A press or Enter gives a start; drawing, or Shift with an arrow, gives an end as well. */
  onSelect: (from: number, to: number | null) => void;
  /** PageUp and PageDown. */
  onPage: (direction: 1 | -1) => void;
  /** Words on a bar; `isNarrow` where there is hardly room for any. */
  barText: (span: Span, state: CellState, isNarrow: boolean) => string;
  selectionText: (span: Span) => string;
}

interface Place {
  row: number;
  cell: number;
}

const cellAt = (rows: readonly CalendarRow[], { row, cell }: Place): CalendarCell | undefined => rows[row]?.cells[cell];

/** Where a key leads; the ends of a row lead into the next, as time does. */
function moved(event: KeyboardEvent, { row, cell }: Place, rows: readonly CalendarRow[]): Place | undefined {
  const length = rows[row]?.cells.length ?? 0;
  switch (event.key) {
    case "ArrowRight":
      if (cell + 1 < length) return { row, cell: cell + 1 };
      return row + 1 < rows.length ? { row: row + 1, cell: 0 } : { row, cell };
    case "ArrowLeft":
      if (cell > 0) return { row, cell: cell - 1 };
      return row > 0 ? { row: row - 1, cell: (rows[row - 1]?.cells.length ?? 1) - 1 } : { row, cell };
    case "ArrowDown":
      return { row: Math.min(rows.length - 1, row + 1), cell };
    case "ArrowUp":
      return { row: Math.max(0, row - 1), cell };
    case "Home":
      return { row, cell: 0 };
    case "End":
      return { row, cell: length - 1 };
    default:
      return undefined;
  }
}

/** Where the focus may start: in what is chosen, or in the first that is free. */
function startingPlace(rows: readonly CalendarRow[], selection: Span | null): Place {
  const wanted = (cell: CalendarCell): boolean =>
    selection === null ? cell.state === "free" : cell.from < selection.to && cell.to > selection.from;
  for (const [row, { cells }] of rows.entries()) {
    const cell = cells.findIndex(wanted);
    if (cell >= 0) return { row, cell };
  }
  return { row: 0, cell: 0 };
}

const placeOf = (element: Element | null): Place | undefined => {
  const data = element?.closest<HTMLElement>("[data-cell]")?.dataset;
  return data ? { row: Number(data["row"]), cell: Number(data["cell"]) } : undefined;
};

function useChoosing({ rows, selection, onSelect, onPage }: CalendarGridProps) {
  const [gone, setGone] = useState<{ rows: readonly CalendarRow[]; at: Place }>();
  const [stroke, setStroke] = useState<{ start: CalendarCell; end: CalendarCell }>();
  // Another week is another grid: what was gone to stays only while the first row is the same.
  const kept = gone?.rows[0]?.key === rows[0]?.key ? gone?.at : undefined;
  const at = kept && cellAt(rows, kept) ? kept : startingPlace(rows, selection);
  const drawn = stroke && {
    from: Math.min(stroke.start.from, stroke.end.from),
    to: Math.max(stroke.start.to, stroke.end.to),
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    const place = event.target instanceof Element ? placeOf(event.target) : undefined;
    const cell = place && cellAt(rows, place);
    if (place === undefined || cell === undefined || event.button !== 0) return;
    setGone({ rows, at: place });
    if (event.pointerType === "mouse" && cell.state === "free") {
      event.currentTarget.setPointerCapture(event.pointerId);
      setStroke({ start: cell, end: cell });
    }
  };
  const onPointerMove = (event: PointerEvent): void => {
    const place = stroke && placeOf(document.elementFromPoint(event.clientX, event.clientY));
    const cell = place && cellAt(rows, place);
    if (stroke && cell && cell !== stroke.end) setStroke({ ...stroke, end: cell });
  };
  const onPointerUp = (event: PointerEvent): void => {
    const place = event.target instanceof Element ? placeOf(event.target) : undefined;
    const pressed = place && cellAt(rows, place);
    if (drawn && stroke) onSelect(drawn.from, stroke.start === stroke.end ? null : drawn.to);
    else if (pressed?.state === "free") onSelect(pressed.from, null);
    setStroke(undefined);
  };
  const extend = (cell: CalendarCell): void => {
    if (selection !== null && cell.to > selection.from) onSelect(selection.from, cell.to);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    // A reader of screens may stand elsewhere than the keys went.
    const here = (event.target instanceof Element && placeOf(event.target)) || at;
    const cell = cellAt(rows, here);
    const next = moved(event, here, rows);
    const page = event.key === "PageUp" ? -1 : event.key === "PageDown" ? 1 : undefined;
    const choose = event.key === " " || event.key === "Enter";
    if (!choose && next === undefined && page === undefined) return;
    event.preventDefault();
    if (page !== undefined) return onPage(page);
    if (choose && cell?.state === "free") return onSelect(cell.from, null);
    const there = next && cellAt(rows, next);
    if (next === undefined || there === undefined) return;
    if (event.shiftKey) extend(there);
    setGone({ rows, at: next });
    const query = `[data-row="${next.row}"][data-cell="${next.cell}"]`;
    event.currentTarget.querySelector<HTMLElement>(query)?.focus();
  };
  const onPointerCancel = (): void => setStroke(undefined);
  return {
    at,
    shown: drawn ?? selection,
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel, onKeyDown },
  };
}

/** Days by hours: bars to look at, and under them a grid that a keyboard can walk. */
export function CalendarGrid(props: CalendarGridProps) {
  const { label, rows, marks, lines, barText, selectionText } = props;
  const { at, shown, handlers } = useChoosing(props);
  return (
    <div role="grid" tabIndex={-1} aria-label={label} className="hours cal" {...handlers}>
      <div aria-hidden="true" className="hours-marks">
        {marks.map(({ share, text }) => (
          <span key={share} style={{ insetInlineStart: `${share * 100}%` }}>
            {text}
          </span>
        ))}
      </div>
      {rows.map((row, index) => (
        <div key={row.key} role="row" className="hours-row">
          <span role="rowheader" aria-current={row.current ? "date" : undefined} className="cal-head">
            {row.label}
          </span>
          <div
            role="presentation"
            className="cal-day"
            style={{ "--cells": row.cells.length, "--lines": lines } as React.CSSProperties}
          >
            <Bars row={row} chosen={shown} barText={barText} />
            {shown && <Chosen row={row} span={shown} text={selectionText} />}
            {row.cells.map((cell, place) => (
              <div
                key={cell.from}
                role="gridcell"
                data-row={index}
                data-cell={place}
                data-state={cell.state}
                tabIndex={index === at.row && place === at.cell ? 0 : -1}
                aria-selected={within(cell, shown)}
                aria-disabled={cell.state !== "free" || undefined}
                aria-label={cell.label}
                style={{ gridColumn: place + 1 }}
                className="cal-cell"
              />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}
