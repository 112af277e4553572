import { t } from "#web/lib/i18n.ts";
import { NumberField } from "#web/ui/number-field.tsx";
import { Segments } from "#web/ui/segments.tsx";
import { Select } from "#web/ui/select.tsx";
import type { Booking } from "./booking.ts";
import { VIEWS } from "./booking-state.ts";
import { lengthsOf, lengthWords } from "./length-words.ts";

/** How long, how many, and which way to look. */
export function TimeFields({ booking }: { booking: Booking }) {
  const { free, steps, state, set, setLength, setUnits, view, isNarrow } = booking;
  const { settings, units } = free.facts;
  const most = Math.min(units, settings.maxUnits ?? units);
  return (
    <div className="mb-4 flex flex-wrap items-end gap-3">
      <Select
        size="s"
        className="min-w-34"
        label={t("reservations.length")}
        value={String(steps)}
        options={lengthsOf(settings, steps).map((count) => ({
          value: String(count),
          label: lengthWords(settings.step, count),
        }))}
        onChange={({ target }) => setLength(Number(target.value))}
      />
      {most > 1 && (
        <NumberField
          size="s"
          className="w-34"
          decimals={0}
          min={1}
          max={most}
          label={t("reservations.units")}
          aside={t("reservations.units-most", { count: most })}
          value={state.units}
          onChange={(count) => count !== null && count >= 1 && setUnits(Math.min(count, most))}
        />
      )}
      <div className="ms-auto max-medium:ms-0">
        <Segments
          label={t("reservations.view")}
          value={view}
          options={VIEWS.filter((each) => each !== "week" || !isNarrow).map((each) => ({
            value: each,
            label: t(`reservations.view-${each}`),
          }))}
          onChange={(next) => set({ view: next })}
        />
      </div>
    </div>
  );
}
