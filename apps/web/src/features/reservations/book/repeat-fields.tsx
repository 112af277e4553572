import { weekdayOf } from "#web/lib/calendar-date.ts";
import { formatWeekday } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { Chip } from "#web/ui/chip.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { NumberField } from "#web/ui/number-field.tsx";
import { Section } from "#web/ui/section.tsx";
import { Segments } from "#web/ui/segments.tsx";
import type { Booking } from "./booking.ts";
import { REPEATS } from "./booking-state.ts";
import { dateAt } from "./free.ts";
import { Occurrences } from "./occurrences.tsx";

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** Once, or again and again: every Tuesday until June. */
export function RepeatFields({ booking }: { booking: Booking }) {
  const { state, set, chosen, free, last } = booking;
  const start = chosen === null ? null : dateAt(free.facts, chosen.from);
  const on = state.weekdays.length > 0 ? state.weekdays : start === null ? [] : [weekdayOf(start)];
  const toggle = (day: number): void => {
    const next = on.includes(day) ? on.filter((each) => each !== day) : [...on, day].toSorted();
    set({ weekdays: next.length === 0 ? on : next });
  };
  return (
    <Section
      heading={t("reservations.repeat")}
      far={
        <Segments
          label={t("reservations.repeat")}
          value={state.every}
          options={REPEATS.map((every) => ({ value: every, label: t(`reservations.repeat-${every}`) }))}
          onChange={(every) => set({ every })}
        />
      }
    >
      {state.every === "once" ? (
        <p className="text-13 text-ink-muted">{t("reservations.repeat-hint")}</p>
      ) : (
        <div className="grid gap-4">
          <div className="flex flex-wrap items-end gap-4">
            <NumberField
              className="w-40"
              decimals={0}
              min={1}
              max={52}
              label={t("reservations.repeat-interval")}
              unit={t(`reservations.repeat-unit-${state.every}`)}
              value={state.interval}
              onChange={(interval) => interval !== null && interval >= 1 && set({ interval })}
            />
            <DateField
              className="w-46"
              label={t("reservations.repeat-until")}
              {...(start === null ? {} : { min: start })}
              max={last}
              value={state.until ?? ""}
              onChange={({ target }) => set({ until: target.value === "" ? null : target.value })}
            />
          </div>
          {state.every === "week" && (
            <div role="group" aria-label={t("reservations.repeat-on")} className="flex flex-wrap gap-1.5">
              {DAYS.map((day) => (
                <Chip key={day} pressed={on.includes(day)} onPress={() => toggle(day)}>
                  {formatWeekday(day)}
                </Chip>
              ))}
            </div>
          )}
          <Occurrences booking={booking} />
        </div>
      )}
    </Section>
  );
}
