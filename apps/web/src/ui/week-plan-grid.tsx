import { memo, useState, type KeyboardEvent, type PointerEvent } from "react";
import { formatClock, formatWeekday } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { cx } from "./cx.ts";
import { cellOf, dayMinutes, days, daySteps, painted, rectangle, step } from "./week-plan.ts";

const hours = Array.from({ length: 9 }, (_, index) => index * 3);
const slots = Array.from({ length: daySteps }, (_, slot) => slot);

const Cell = memo(function Cell({ cell, on, focusable }: { cell: number; on: boolean; focusable: boolean }) {
  const [day, slot] = [Math.floor(cell / daySteps) + 1, cell % daySteps];
  const span = { day: formatWeekday(day, "long"), from: formatClock(slot * step), to: formatClock((slot + 1) * step) };
  return (
    <div
      role="gridcell"
      data-cell={cell}
      tabIndex={focusable ? 0 : -1}
      aria-selected={on}
      aria-label={t("ui.half-hour", span)}
      className={cx("plan-cell", slot % 2 === 0 && "plan-hour")}
    />
  );
});

export interface WeekPlanGridProps {
  label: string;
  cells: ReadonlySet<number>;
  onChange: (cells: Set<number>) => void;
}

interface Stroke {
  start: number;
  end: number;
  on: boolean;
}

const moves: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -daySteps, ArrowDown: daySteps };

/** Where a key leads: the arrows, Home and End of the day. */
function target(event: KeyboardEvent, cell: number): number | undefined {
  if (event.key === "Home") return cell - (cell % daySteps);
  if (event.key === "End") return cell - (cell % daySteps) + daySteps - 1;
  const move = moves[event.key];
  if (move === undefined) return undefined;
  const next = cell + move;
  return next < 0 || next >= 7 * daySteps ? cell : next;
}

const cellAt = (element: Element | null): number | undefined => {
  const value = element?.closest<HTMLElement>("[data-cell]")?.dataset.cell;
  return value === undefined ? undefined : Number(value);
};

/** The pointer paints rectangles; Space paints one half hour, arrows with Shift paint on. */
function usePainting(cells: ReadonlySet<number>, onChange: (cells: Set<number>) => void) {
  const [at, setAt] = useState(cellOf(1, 16));
  const [stroke, setStroke] = useState<Stroke>();
  const shown = stroke ? painted(cells, rectangle(stroke.start, stroke.end), stroke.on) : cells;
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    const cell = event.target instanceof Element ? cellAt(event.target) : undefined;
    if (cell === undefined || event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    setAt(cell);
    setStroke({ start: cell, end: cell, on: !cells.has(cell) });
  };
  const onPointerMove = (event: PointerEvent): void => {
    const cell = stroke && cellAt(document.elementFromPoint(event.clientX, event.clientY));
    if (stroke && cell !== undefined && cell !== stroke.end) setStroke({ ...stroke, end: cell });
  };
  const onPointerUp = (): void => {
    if (stroke) onChange(painted(cells, rectangle(stroke.start, stroke.end), stroke.on));
    setStroke(undefined);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const paint = event.key === " " || event.key === "Enter";
    const next = paint ? at : target(event, at);
    if (next === undefined) return;
    event.preventDefault();
    if (paint) onChange(painted(cells, [at], !cells.has(at)));
    else if (event.shiftKey) onChange(painted(cells, rectangle(at, next), cells.has(at)));
    setAt(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-cell="${next}"]`)?.focus();
  };
  const onPointerCancel = (): void => setStroke(undefined);
  return { at, shown, handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel, onKeyDown } };
}

/** Days by half hours, as a grid that a keyboard can walk. */
export function WeekPlanGrid({ label, cells, onChange }: WeekPlanGridProps) {
  const { at, shown, handlers } = usePainting(cells, onChange);
  return (
    <div role="grid" tabIndex={-1} aria-label={label} aria-multiselectable="true" className="hours plan" {...handlers}>
      <div aria-hidden="true" className="hours-marks">
        {hours.map((hour) => (
          <span key={hour} style={{ insetInlineStart: `${((hour * 60) / dayMinutes) * 100}%` }}>
            {hour}
          </span>
        ))}
      </div>
      {days.map((day) => (
        <div key={day} role="row" className="hours-row">
          <span role="rowheader" className="text-12 text-ink-muted">
            {formatWeekday(day)}
          </span>
          <div role="presentation" className="plan-day">
            {slots.map((slot) => {
              const cell = cellOf(day, slot);
              return <Cell key={slot} cell={cell} on={shown.has(cell)} focusable={cell === at} />;
            })}
          </div>
        </div>
      ))}
    </div>
  );
}
