import { useMemo } from "react";
import { addDays, datesBetween } from "#web/lib/calendar-date.ts";
import { formatDate } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { Button } from "#web/ui/button.tsx";
import type { CalendarProps } from "./calendar-props.ts";
import { startsOn } from "./free.ts";
import { Starts } from "./starts.tsx";

const DAYS = 14;

/** The same in words: day after day, with nothing to be drawn or aimed at. */
export function ListView(props: CalendarProps) {
  const { free, steps, units, date, last, onDate } = props;
  const until = addDays(date, DAYS - 1) > last ? last : addDays(date, DAYS - 1);
  const days = useMemo(
    () =>
      datesBetween(date, until)
        .map((day) => ({ day, starts: startsOn(free, day, steps, units) }))
        .filter(({ starts }) => starts.length > 0),
    [free, steps, units, date, until],
  );
  return (
    <div className="grid gap-5">
      {days.length === 0 && (
        <p className="text-ink-muted">
          {t("reservations.nothing-between", { from: formatDate(date), to: formatDate(until) })}
        </p>
      )}
      {days.map(({ day, starts }) => (
        <section key={day}>
          <h3 className="mb-1.5 text-14 font-head">{formatDate(day, { weekday: true, long: true })}</h3>
          <Starts {...props} starts={starts} empty="" />
        </section>
      ))}
      {until < last && (
        <Button className="justify-self-start" onClick={() => onDate(addDays(until, 1))}>
          {t("reservations.later-days")}
        </Button>
      )}
    </div>
  );
}
