import { t } from "#web/lib/i18n.ts";
import { NumberField } from "#web/ui/number-field.tsx";
import { PercentField } from "#web/ui/percent-field.tsx";
import { Switch } from "#web/ui/switch.tsx";
import type { PartProps } from "./parts.ts";

const USUAL_DAYS = 5;

/** Methods that are also booked by sample: how long a report takes, and what sooner costs. */
export function SampleFields({ settings, put, error }: PartProps) {
  const { turnaroundDays, expressDays, tariff } = settings;
  const bySample = turnaroundDays !== null;
  return (
    <div className="grid gap-4">
      <Switch
        label={t("availability.by-sample")}
        hint={t("availability.by-sample-hint")}
        checked={bySample}
        onChange={({ target }) =>
          put(
            target.checked
              ? { turnaroundDays: USUAL_DAYS }
              : { turnaroundDays: null, expressDays: null, tariff: { ...tariff, express: null } },
          )
        }
      />
      {bySample && (
        <div className="grid grid-cols-3 gap-4 max-medium:grid-cols-1">
          <NumberField
            decimals={0}
            min={1}
            max={365}
            label={t("availability.turnaround")}
            unit={t("availability.unit-days")}
            error={error("settings.turnaroundDays")}
            value={turnaroundDays}
            onChange={(days) => put({ turnaroundDays: days ?? 1 })}
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
      )}
    </div>
  );
}
