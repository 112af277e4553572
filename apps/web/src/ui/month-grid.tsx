import { ChevronLeft, ChevronRight } from "lucide-react";
import { useState, type KeyboardEvent, type MouseEvent } from "react";
import { addDays, addMonths, monthOf, sameDayOf, weekdayOf, weeksOf } from "#web/lib/calendar-date.ts";
import { formatDate, formatMonth, formatWeekday } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { IconButton } from "./button.tsx";
import { cx } from "./cx.ts";
import { announce } from "./live-region.tsx";
import "./month-grid.css";
import { days } from "./week-plan.ts";

export interface MonthDay {
  /** Said after the date, and shown where there is room for it. */
  words?: string;
  /** How much of what is offered that day is free, 0 to 1; undefined when nothing is offered. */
  share?: number;
  look?: "open" | "full" | "closed" | "special";
  /** Can be gone to, not chosen. */
  disabled?: boolean;
}

export interface MonthGridProps {
  label: string;
  /** `2026-11` */
  month: string;
  onMonth: (month: string) => void;
  day: (date: string) => MonthDay;
  selected: ReadonlySet<string>;
  /** `extend`: from the last chosen day on, as Shift does. */
  onSelect: (date: string, extend: boolean) => void;
  today: string;
  /** The first and the last day that can be gone to. */
  min?: string;
  max?: string;
  multiple?: boolean;
}

/** Where a key leads from a day. */
function target(event: KeyboardEvent, date: string): string | undefined {
  const months = event.shiftKey ? 12 : 1;
  switch (event.key) {
    case "ArrowLeft":
      return addDays(date, -1);
    case "ArrowRight":
      return addDays(date, 1);
    case "ArrowUp":
      return addDays(date, -7);
    case "ArrowDown":
      return addDays(date, 7);
    case "Home":
      return addDays(date, 1 - weekdayOf(date));
    case "End":
      return addDays(date, 7 - weekdayOf(date));
    case "PageUp":
      return sameDayOf(addMonths(monthOf(date), -months), date);
    case "PageDown":
      return sameDayOf(addMonths(monthOf(date), months), date);
    default:
      return undefined;
  }
}

function useRoving({ month, onMonth, selected, onSelect, today, min = "0000", max = "9999", day }: MonthGridProps) {
  const within = (date: string): string => (date < min ? min : date > max ? max : date);
  const [gone, setGone] = useState<string>();
  const chosen = [...selected].find((date) => monthOf(date) === month);
  const first = within(monthOf(today) === month ? today : `${month}-01`);
  const at = gone !== undefined && monthOf(gone) === month ? gone : (chosen ?? first);
  const choose = (date: string, extend: boolean): void => {
    if (!day(date).disabled) onSelect(date, extend);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    // A reader of screens may stand elsewhere than the keys went.
    const here = (event.target instanceof HTMLElement && event.target.dataset["date"]) || at;
    if (event.key === " " || event.key === "Enter") {
      event.preventDefault();
      return choose(here, event.shiftKey);
    }
    const wanted = target(event, here);
    if (wanted === undefined) return;
    event.preventDefault();
    const next = within(wanted);
    setGone(next);
    if (monthOf(next) !== month) {
      onMonth(monthOf(next));
      announce(formatMonth(monthOf(next)));
    }
    // The month that is gone to stands there after the next drawing.
    const table = event.currentTarget;
    requestAnimationFrame(() => table.querySelector<HTMLElement>(`[data-date="${next}"]`)?.focus());
  };
  const onClick = (event: MouseEvent): void => {
    const date = event.target instanceof Element && event.target.closest<HTMLElement>("[data-date]")?.dataset["date"];
    if (!date) return;
    setGone(date);
    choose(date, event.shiftKey);
  };
  return { at, handlers: { onKeyDown, onClick } };
}

/** A month that a keyboard can walk: arrows by day and week, Page keys by month, Enter chooses. */
export function MonthGrid(props: MonthGridProps) {
  const { label, month, onMonth, day, selected, today, min = "0000", max = "9999", multiple = false } = props;
  const { at, handlers } = useRoving(props);
  return (
    <div>
      <div className="mb-2 flex items-center justify-between gap-2">
        <p className="text-14 font-head" aria-live="polite">
          {formatMonth(month)}
        </p>
        <div className="flex gap-1">
          <IconButton
            size="s"
            look="outlined"
            icon={ChevronLeft}
            label={t("ui.previous-month")}
            disabled={month <= monthOf(min)}
            onClick={() => onMonth(addMonths(month, -1))}
          />
          <IconButton
            size="s"
            look="outlined"
            icon={ChevronRight}
            label={t("ui.next-month")}
            disabled={month >= monthOf(max)}
            onClick={() => onMonth(addMonths(month, 1))}
          />
        </div>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a grid of days is a table with a focus */}
      <table role="grid" aria-label={label} aria-multiselectable={multiple} className="month" {...handlers}>
        <thead>
          <tr>
            {days.map((weekday) => (
              <th key={weekday} scope="col" abbr={formatWeekday(weekday, "long")}>
                {formatWeekday(weekday)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month)
            .filter((week) => (week.at(-1) ?? "") >= min)
            .map((week) => (
              <tr key={week[0]}>
                {week.map((date) =>
                  monthOf(date) === month ? (
                    <DayCell
                      key={date}
                      date={date}
                      day={date < min || date > max ? { look: "closed", disabled: true } : day(date)}
                      chosen={selected.has(date)}
                      focusable={date === at}
                      today={date === today}
                    />
                  ) : (
                    <td key={date} aria-hidden="true" />
                  ),
                )}
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}

interface DayCellProps {
  date: string;
  day: MonthDay;
  chosen: boolean;
  focusable: boolean;
  today: boolean;
}

function DayCell({ date, day: { words, share, look = "closed", disabled }, chosen, focusable, today }: DayCellProps) {
  const spoken = [formatDate(date, { weekday: true, long: true }), today && t("ui.today"), words && ""];
  return (
    <td
      data-date={date}
      data-look={look}
      tabIndex={focusable ? 0 : -1}
      aria-selected={chosen}
      aria-disabled={disabled}
      aria-current={today ? "date" : undefined}
      className="month-day"
    >
      <span aria-hidden="true" className={cx("num", today && "font-head text-accent")}>
        {Number(date.slice(8))}
      </span>
      <span className="sr-only">{spoken.filter((word) => typeof word === "string").join(t("ui.list-comma"))}</span>
      {words && <span className="month-words">{words}</span>}
      {share !== undefined && (
        <span className="month-share" style={{ "--share": `${Math.round(share * 100)}%` } as React.CSSProperties} />
      )}
    </td>
  );
}
