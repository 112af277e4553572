import type { OverrunPolicy } from "@commonbench/domain/billing/tariff";
import { t } from "#web/lib/i18n.ts";
import { FieldGroup } from "#web/ui/field.tsx";
import { NumberField } from "#web/ui/number-field.tsx";
import { PercentField } from "#web/ui/percent-field.tsx";
import { Select } from "#web/ui/select.tsx";

const STEPS = [15, 30, 60] as const;

interface OverrunFieldProps {
  value: OverrunPolicy;
  onChange: (value: OverrunPolicy) => void;
}

/** What follows when somebody stays longer, or leaves early. */
export function OverrunField({ value, onChange }: OverrunFieldProps) {
  const put = (change: Partial<OverrunPolicy>): void => onChange({ ...value, ...change });
  return (
    <FieldGroup label={t("availability.overrun")} hint={t("availability.overrun-hint")}>
      <div className="grid grid-cols-2 gap-4 max-medium:grid-cols-1">
        <NumberField
          decimals={0}
          min={0}
          max={240}
          step={5}
          label={t("availability.overrun-grace")}
          unit={t("availability.unit-minutes")}
          value={value.graceMinutes}
          onChange={(minutes) => put({ graceMinutes: minutes ?? 0 })}
        />
        <Select
          label={t("availability.overrun-step")}
          value={String(value.stepMinutes)}
          options={STEPS.map((step) => ({ value: String(step), label: t("ui.minutes", { minutes: step }) }))}
          onChange={({ target }) => put({ stepMinutes: STEPS.find((step) => String(step) === target.value) ?? 15 })}
        />
        <PercentField
          min={-10_000}
          max={30_000}
          label={t("availability.overrun-surcharge")}
          value={value.surcharge}
          onChange={(surcharge) => put({ surcharge: surcharge ?? 0 })}
        />
        <PercentField
          label={t("availability.under-use")}
          value={value.underUse}
          onChange={(underUse) => put({ underUse: underUse ?? 0 })}
        />
      </div>
    </FieldGroup>
  );
}
