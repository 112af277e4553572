import { t } from "#web/lib/i18n.ts";
import { NumberField } from "#web/ui/number-field.tsx";
import { PercentField } from "#web/ui/percent-field.tsx";
import type { PartProps } from "./parts.ts";

/** Methods that are booked by sample: how long a report takes, and what sooner costs. */
export function SampleFields({ settings, put, error }: PartProps) {
  const { turnaroundDays, expressDays, tariff } = settings;
  return (
    <div className="grid grid-cols-3 gap-4 max-medium:grid-cols-1">
      <NumberField
        decimals={0}
        min={1}
        max={365}
        optional
        label={t("availability.turnaround")}
        hint={t("availability.turnaround-hint")}
        unit={t("availability.unit-days")}
        error={error("settings.turnaroundDays")}
        value={turnaroundDays}
        onChange={(days) => put({ turnaroundDays: days })}
      />
      <NumberField
        optional
        decimals={0}
        min={0}
        max={365}
        label={t("availability.express-days")}
        unit={t("availability.unit-days")}
        error={error("settings.expressDays")}
        value={expressDays}
        onChange={(days) =>
          put({
            expressDays: days,
            tariff: { ...tariff, express: days === null ? null : (tariff.express ?? 5000) },
          })
        }
      />
      {expressDays !== null && (
        <PercentField
          max={50_000}
          label={t("availability.express-surcharge")}
          error={error("settings.tariff.express")}
          value={tariff.express ?? 0}
          onChange={(express) => put({ tariff: { ...tariff, express } })}
        />
      )}
    </div>
  );
}
