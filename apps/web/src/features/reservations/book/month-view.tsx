import { useMemo } from "react";
import { addDays, datesBetween, lastOf, monthOf, sameDayOf } from "#web/lib/calendar-date.ts";
import { formatDate, formatDuration } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { MonthGrid, type MonthDay } from "#web/ui/month-grid.tsx";
import type { CalendarProps } from "./calendar-props.ts";
import { type DayFree, freeByDay, startsOn } from "./free.ts";
import { Starts, TakenStarts } from "./starts.tsx";

/** A month to find a day in, and what begins on that day. */
export function MonthView(props: CalendarProps) {
  const { free, units, steps, date, today, last, onDate } = props;
  const month = monthOf(date);
  const days = useMemo(() => {
    const first = `${month}-01` < today ? today : `${month}-01`;
    const until = lastOf(month) > last ? last : lastOf(month);
    return freeByDay(free, datesBetween(first, until), units);
  }, [free, month, units, today, last]);
  const starts = useMemo(() => startsOn(free, date, steps, units), [free, date, steps, units]);
  return (
    <div className="grid gap-6 medium:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <MonthGrid
        label={t("reservations.month-grid")}
        month={month}
        onMonth={(next) => onDate(clamp(sameDayOf(next, `${next}-01`), today, last))}
        day={(each) => dayOf(days.get(each))}
        selected={new Set([date])}
        onSelect={onDate}
        today={today}
        min={today}
        max={last}
      />
      <section aria-live="polite" className="min-w-0">
        <h3 className="mb-2 text-14 font-head">{formatDate(date, { weekday: true, long: true })}</h3>
        <Starts {...props} starts={starts} empty={emptyWords(days.get(date))} />
        {starts.length === 0 && <NextDay {...props} days={days} />}
        <TakenStarts {...props} />
      </section>
    </div>
  );
}

const clamp = (date: string, min: string, max: string): string => (date < min ? min : date > max ? max : date);

function dayOf(day: DayFree | undefined): MonthDay {
  if (day === undefined || day.open === 0) return { look: "closed", words: t("reservations.cell-closed") };
  if (day.free === 0) return { look: "full", words: t("reservations.nothing-free"), share: 0 };
  return {
    look: "open",
    words: t("reservations.free-hours", { time: formatDuration(day.free) }),
    share: Math.min(1, day.free / day.open),
  };
}

const emptyWords = (day: DayFree | undefined): string =>
  day === undefined || day.open === 0
    ? t("reservations.closed-that-day")
    : t(day.free > 0 ? "reservations.not-so-long" : "reservations.full-that-day");

/** The way on from a day that has nothing. */
function NextDay({
  date,
  onDate,
  days,
  free,
  steps,
  units,
  last,
}: CalendarProps & { days: ReadonlyMap<string, DayFree> }) {
  const next = datesBetween(addDays(date, 1), clamp(addDays(date, 45), date, last)).find(
    (each) => (days.get(each)?.free ?? 1) > 0 && startsOn(free, each, steps, units).length > 0,
  );
  if (next === undefined) return null;
  return (
    <button
      type="button"
      className="mt-2 text-13 text-accent underline underline-offset-[0.22em]"
      onClick={() => onDate(next)}
    >
      {t("reservations.next-free-day", { date: formatDate(next, { weekday: true }) })}
    </button>
  );
}
