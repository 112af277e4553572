import { dayFacts, openOn } from "@commonbench/domain/availability/days";
import type { AvailabilityFacts, ExceptionEffect } from "@commonbench/domain/availability/facts";
import { dayNumber } from "@commonbench/domain/availability/zone";
import { formatClock, formatTime } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import type { MonthDay } from "#web/ui/month-grid.tsx";

const short = (clock: string): string => clock.replace(/^0/, "").replace(":00", "");

/** What one day of the month says: its hours, by the very rule that the server opens it by. */
export function dayOf(facts: AvailabilityFacts, date: string): MonthDay {
  const day = dayNumber(date);
  const open = openOn(facts, day);
  const special = facts.exceptions.some(({ from, to }) => from <= date && date <= to);
  const closure = facts.closures.find(({ from, to }) => from <= date && date <= to);
  const end = (to: number): string => {
    const clock = formatTime(to, { zone: facts.timeZone });
    return clock === "00:00" ? "24" : short(clock);
  };
  const hours = open.map(({ from, to }) => `${short(formatTime(from, { zone: facts.timeZone }))}\u2013${end(to)}`);
  const { units } = dayFacts(facts, day);
  const words = [
    hours.length === 0 ? (closure?.label ?? t("availability.closed")) : hours.join(t("ui.list-comma")),
    units !== facts.units && hours.length > 0 ? `×\u00a0${units}` : "",
  ];
  return {
    words: words.filter(Boolean).join(" "),
    look: special ? "special" : open.length > 0 ? "open" : closure === undefined ? "closed" : "full",
  };
}

/** What an exception does, in a few words. */
export function effectWords(effect: ExceptionEffect): string {
  switch (effect.kind) {
    case "closed":
      return t("availability.closed");
    case "units":
      return t("availability.effect-units", { count: effect.units });
    case "hours":
      return effect.windows
        .map(({ from, to }) => `${formatClock(from)}\u2013${formatClock(to)}`)
        .join(t("ui.list-comma"));
    default:
      return effect satisfies never;
  }
}
