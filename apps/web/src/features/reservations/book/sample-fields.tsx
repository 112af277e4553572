import { formatDate } from "#web/lib/format-time.ts";
import { formatPercent } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import { DateField } from "#web/ui/date-field.tsx";
import { NumberField } from "#web/ui/number-field.tsx";
import { Switch } from "#web/ui/switch.tsx";
import type { Booking } from "./booking.ts";

/** Samples that are sent in: how many, when they arrive, and whether the report is wanted sooner. */
export function SampleFields({ booking }: { booking: Booking }) {
  const { free, state, set, quote, today, last } = booking;
  const { turnaroundDays, expressDays, tariff } = free.facts.settings;
  const days = state.express && expressDays !== null ? expressDays : turnaroundDays;
  return (
    <div className="grid gap-5">
      <div className="grid grid-cols-2 gap-4 max-medium:grid-cols-1">
        <NumberField
          decimals={0}
          min={1}
          max={100_000}
          label={t("reservations.samples")}
          hint={t("reservations.samples-hint")}
          value={state.samples}
          onChange={(samples) =>
            set({ samples: samples === null || Number.isNaN(samples) ? null : Math.max(1, samples) })
          }
        />
        <DateField
          label={t("reservations.arrives")}
          hint={t("reservations.arrives-hint")}
          min={today}
          max={last}
          value={state.arrives ?? ""}
          onChange={({ target }) => set({ arrives: target.value === "" ? null : target.value })}
        />
      </div>
      {expressDays !== null && tariff.express !== null && (
        <Switch
          label={t("reservations.express")}
          hint={t("reservations.express-hint", {
            days: expressDays,
            usual: turnaroundDays ?? 0,
            surcharge: formatPercent(tariff.express / 10_000),
          })}
          checked={state.express}
          onChange={({ target }) => set({ express: target.checked })}
        />
      )}
      {quote !== undefined && quote.refusal === null ? (
        <p className="text-16">
          {t("reservations.report-by", {
            date: formatDate(quote.endsAt, { zone: quote.timeZone, weekday: true, long: true }),
          })}
        </p>
      ) : (
        days !== null && <p className="text-ink-muted">{t("reservations.report-after", { count: days })}</p>
      )}
    </div>
  );
}
