import { ChevronLeft, ChevronRight } from "lucide-react";
import { useMemo } from "react";
import { addDays, datesBetween, mondayOf } from "#web/lib/calendar-date.ts";
import {
  formatClock,
  formatDate,
  formatDateRange,
  formatDuration,
  formatTime,
  formatWeekday,
} from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { Button, IconButton } from "#web/ui/button.tsx";
import { CalendarGrid, type CalendarRow, type CellState, type Span } from "#web/ui/calendar-grid.tsx";
import type { CalendarProps } from "./calendar-props.ts";
import { drawn, pressed, pressedTaken } from "./choose.ts";
import { type Week, weekOf } from "./week-rows.ts";

const HOUR = 60;
const MINUTE = 60_000;

/** Seven days by hours: press or draw what is wanted. */
export function WeekView(props: CalendarProps) {
  const { free, chosen, units, steps, date, today, last, onDate, onChoose } = props;
  const monday = mondayOf(date);
  const week = useMemo(() => weekOf(free, datesBetween(monday, addDays(monday, 6)), units), [free, monday, units]);
  const zone = free.facts.timeZone;
  const several = free.facts.units > 1;
  const select = (from: number, to: number | null): void => {
    const wanted = { steps, units };
    const span =
      to === null
        ? (pressed(free, from, wanted) ?? pressedTaken(free, from, wanted))
        : drawn(free, { from, to }, units);
    if (span) onChoose(span);
  };
  const page = (direction: 1 | -1): void => {
    const next = addDays(monday, direction * 7);
    if (addDays(next, 6) >= today && next <= last) onDate(next < today ? today : next);
  };
  return (
    <div>
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <p className="text-14 font-head" aria-live="polite">
          {formatDateRange(monday, addDays(monday, 6))}
        </p>
        <div className="ms-auto flex gap-1">
          <Button size="s" onClick={() => onDate(today)} disabled={mondayOf(today) === monday}>
            {t("reservations.this-week")}
          </Button>
          <IconButton
            size="s"
            look="outlined"
            icon={ChevronLeft}
            label={t("reservations.previous-week")}
            disabled={monday <= mondayOf(today)}
            onClick={() => page(-1)}
          />
          <IconButton
            size="s"
            look="outlined"
            icon={ChevronRight}
            label={t("reservations.next-week")}
            disabled={addDays(monday, 7) > last}
            onClick={() => page(1)}
          />
        </div>
      </div>
      <CalendarGrid
        label={t("reservations.week-grid")}
        rows={rowsOf(week, zone, several, today)}
        marks={marksOf(week)}
        lines={(week.hours.to - week.hours.from) / HOUR}
        selection={chosen}
        onSelect={select}
        onPage={page}
        barText={(span, state, isNarrow) => barText(span, state, zone, isNarrow)}
        selectionText={(span) =>
          t("reservations.clocks-and-length", {
            clocks: clocks(span, zone),
            length: formatDuration((span.to - span.from) / MINUTE),
          })
        }
      />
      <Legend />
    </div>
  );
}

const clocks = ({ from, to }: Span, zone: string): string => {
  const end = formatTime(to, { zone });
  return `${formatTime(from, { zone })}\u2013${end === "00:00" ? "24:00" : end}`;
};

/** `18:00–24:00`; in little room `18–24`. */
function barText(span: Span, state: CellState, zone: string, isNarrow: boolean): string {
  if (state !== "free") return "";
  const text = clocks(span, zone);
  return isNarrow ? text.replaceAll(":00", "") : text;
}

function rowsOf({ rows }: Week, zone: string, several: boolean, today: string): CalendarRow[] {
  return rows.map(({ date, cells }, index) => ({
    key: date,
    current: date === today,
    label: (
      <>
        <span className="inline-block w-9">{formatWeekday(index + 1)}</span>{" "}
        <span className="num">{Number(date.slice(8))}</span>
      </>
    ),
    cells: cells.map(({ from, to, state, left }) => ({
      from,
      to,
      state,
      ...(several && state === "free" ? { group: String(left) } : {}),
      label: [
        formatDate(from, { zone, weekday: true }),
        clocks({ from, to }, zone),
        state === "free" && several ? t("reservations.units-free", { count: left }) : t(`reservations.cell-${state}`),
      ].join(t("ui.list-comma")),
    })),
  }));
}

/** A figure every two or three hours, depending on how many there are. */
function marksOf({ hours: { from, to } }: Week): { share: number; text: string }[] {
  const every = (to - from > 14 * HOUR ? 3 : 2) * HOUR;
  const first = Math.ceil(from / every) * every;
  return Array.from({ length: Math.floor((to - 1 - first) / every) + 1 }, (_, index) => first + index * every).map(
    (minutes) => ({ share: (minutes - from) / (to - from), text: formatClock(minutes).slice(0, 2) }),
  );
}

const Legend = () => (
  <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-12 text-ink-muted" aria-hidden="true">
    <li className="inline-flex items-center gap-1.5">
      <span className="h-2.5 w-4 border border-cal-free-line bg-cal-free" />
      {t("reservations.cell-free")}
    </li>
    <li className="inline-flex items-center gap-1.5">
      <span className="h-2.5 w-4 bg-inverse" />
      {t("reservations.your-period")}
    </li>
    <li className="inline-flex items-center gap-1.5">
      <span className="hatch h-2.5 w-4" />
      {t("reservations.cell-taken")}
    </li>
    <li>{t("reservations.blank-is-closed")}</li>
  </ul>
);
