import { formatClock, formatWeekday } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { cellsOf, cellOf, dayMinutes, days, daySteps, step, type WeekWindow } from "./week-plan.ts";

interface Bar {
  start: number;
  length: number;
}

const barsOf = (cells: ReadonlySet<number>, day: number): Bar[] => {
  const bars: Bar[] = [];
  for (let slot = 0; slot < daySteps; slot += 1) {
    if (!cells.has(cellOf(day, slot))) continue;
    const last = bars.at(-1);
    if (last && last.start + last.length === slot) last.length += 1;
    else bars.push({ start: slot, length: 1 });
  }
  return bars;
};

const words = (windows: readonly WeekWindow[]): string =>
  windows.length === 0
    ? t("ui.closed")
    : windows
        .map(({ from, to }) => {
          const span = `${formatClock(from)}\u2013${formatClock(to)}`;
          return to > dayMinutes ? t("ui.span-next-day", { span }) : span;
        })
        .join(t("ui.list-comma"));

const percent = (slots: number): string => `${((slots * step) / dayMinutes) * 100}%`;

/** An ordinary week at a glance: a bar a day, the hours in words beside it. */
export function WeekPlanView({ value }: { value: readonly WeekWindow[] }) {
  const cells = cellsOf(value);
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)_auto] gap-x-4 text-13 max-medium:grid-cols-[auto_1fr]">
      {days.map((day) => {
        const windows = value.filter((window) => window.day === day).toSorted((a, b) => a.from - b.from);
        return (
          <div key={day} className="col-span-full grid min-h-8 grid-cols-subgrid items-center border-b border-line">
            <dt className="text-ink-muted">{formatWeekday(day)}</dt>
            <dd aria-hidden="true" className="plan-track max-medium:hidden">
              {barsOf(cells, day).map((bar) => (
                <span
                  key={bar.start}
                  className="plan-bar"
                  style={{ insetInlineStart: percent(bar.start), width: percent(bar.length) }}
                />
              ))}
            </dd>
            <dd className={windows.length === 0 ? "text-ink-faint" : undefined}>{words(windows)}</dd>
          </div>
        );
      })}
    </dl>
  );
}
