import { t } from "#web/lib/i18n.ts";
import { NumberField } from "#web/ui/number-field.tsx";
import { RadioCards } from "#web/ui/radio-cards.tsx";
import type { PartProps } from "./parts.ts";

interface UnitFieldsProps extends PartProps {
  readonly units: number | null;
  readonly onUnits: (units: number | null) => void;
}

/** How many there are, and whether it matters which one. */
export function UnitFields({ settings, put, error, units, onUnits }: UnitFieldsProps) {
  return (
    <div className="grid gap-5">
      <div className="grid grid-cols-2 gap-4 max-medium:grid-cols-1">
        <NumberField
          decimals={0}
          min={1}
          max={1000}
          label={t("availability.units")}
          hint={t("availability.units-hint")}
          error={error("units")}
          value={units}
          onChange={onUnits}
        />
        {(units ?? 1) > 1 && (
          <NumberField
            optional
            decimals={0}
            min={1}
            max={1000}
            label={t("availability.max-units")}
            hint={t("availability.max-units-hint")}
            error={error("settings.maxUnits")}
            value={settings.maxUnits}
            onChange={(maxUnits) => put({ maxUnits })}
          />
        )}
      </div>
      {(units ?? 1) > 1 && (
        <RadioCards
          label={t("availability.unit-kind")}
          value={settings.unitKind}
          onChange={(value) => put({ unitKind: value === "pool" ? "pool" : "single" })}
          options={(["single", "pool"] as const).map((kind) => ({
            value: kind,
            label: t(`availability.unit-kind-${kind}`),
            hint: t(`availability.unit-kind-${kind}-hint`),
          }))}
        />
      )}
    </div>
  );
}
