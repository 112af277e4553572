import type { Peak, Tariff, Tier } from "@commonbench/domain/billing/tariff";
import { Plus, Trash2 } from "lucide-react";
import { t } from "#web/lib/i18n.ts";
import { Button, IconButton } from "#web/ui/button.tsx";
import { FieldGroup } from "#web/ui/field.tsx";
import { NumberField } from "#web/ui/number-field.tsx";
import { PercentField } from "#web/ui/percent-field.tsx";
import { WeekPlanField } from "#web/ui/week-plan-field.tsx";
import { TierLine } from "./tier-line.tsx";

interface PartProps<Value> {
  value: Value;
  onChange: (value: Value) => void;
  error?: string | undefined;
}

const without = <Item,>(items: readonly Item[], index: number): Item[] => items.filter((_, at) => at !== index);
const replaced = <Item,>(items: readonly Item[], index: number, item: Item): Item[] =>
  items.map((each, at) => (at === index ? item : each));

/** The longer, the cheaper: from so many units of the price on, all of it costs less. */
export function TiersField({ value, onChange, error, unit }: PartProps<Tariff["tiers"]> & { unit: string }) {
  const add = (): void => {
    const last = value.at(-1) ?? { from: 2, off: 0 };
    onChange([...value, { from: last.from * 2, off: Math.min(9000, last.off + 500) }]);
  };
  const put = (index: number, tier: Tier, change: Partial<Tier>): void =>
    onChange(replaced(value, index, { ...tier, ...change }));
  return (
    <FieldGroup optional label={t("availability.tiers")} hint={t("availability.tiers-hint")} error={error}>
      {value.length > 0 && (
        <ul className="grid gap-2">
          {value.map((tier, index) => (
            <TierLine key={index} onRemove={() => onChange(without(value, index))}>
              <NumberField
                size="s"
                decimals={0}
                min={2}
                hideLabel={index > 0}
                label={t("availability.tier-from")}
                unit={unit}
                value={tier.from}
                onChange={(from) => put(index, tier, { from: from ?? 2 })}
              />
              <PercentField
                size="s"
                max={9000}
                hideLabel={index > 0}
                label={t("availability.tier-off")}
                value={tier.off}
                onChange={(off) => put(index, tier, { off: off ?? 0 })}
              />
            </TierLine>
          ))}
        </ul>
      )}
      {value.length < 6 && (
        <Button size="s" icon={Plus} className="justify-self-start" onClick={add}>
          {t("availability.add-tier-off")}
        </Button>
      )}
    </FieldGroup>
  );
}

const EVENING: Peak = { windows: [1, 2, 3, 4, 5].map((day) => ({ day, from: 1080, to: 1320 })), surcharge: 2000 };

/** Hours that cost more, or less, than the others. */
export function PeaksField({ value, onChange, error }: PartProps<Tariff["peaks"]>) {
  return (
    <FieldGroup optional label={t("availability.peaks")} hint={t("availability.peaks-hint")} error={error}>
      <ul className="grid gap-5">
        {value.map((peak, index) => (
          <li key={index} className="grid gap-3 border-s-2 border-line-strong ps-3.5">
            <div className="flex items-end gap-2">
              <PercentField
                size="s"
                className="w-46"
                min={-9000}
                max={30_000}
                label={t("availability.peak-surcharge")}
                value={peak.surcharge}
                onChange={(surcharge) => onChange(replaced(value, index, { ...peak, surcharge: surcharge ?? 0 }))}
              />
              <IconButton
                size="s"
                icon={Trash2}
                label={t("availability.remove-peak")}
                onClick={() => onChange(without(value, index))}
              />
            </div>
            <WeekPlanField
              label={t("availability.peak-hours")}
              value={peak.windows}
              onChange={(windows) => onChange(replaced(value, index, { ...peak, windows }))}
            />
          </li>
        ))}
      </ul>
      {value.length < 4 && (
        <Button
          size="s"
          icon={Plus}
          className="justify-self-start"
          onClick={() => onChange([...value, structuredClone(EVENING)])}
        >
          {t("availability.add-peak")}
        </Button>
      )}
    </FieldGroup>
  );
}
