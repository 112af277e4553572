import { BASIS, type CancellationTerms, FEE_BEARERS } from "@commonbench/domain/billing/tariff";
import { Plus } from "lucide-react";
import { cancellationWords } from "#web/lib/cancellation-words.ts";
import { t } from "#web/lib/i18n.ts";
import { Button } from "#web/ui/button.tsx";
import { FieldGroup } from "#web/ui/field.tsx";
import { NumberField } from "#web/ui/number-field.tsx";
import { PercentField } from "#web/ui/percent-field.tsx";
import { RadioCards } from "#web/ui/radio-cards.tsx";
import { Select } from "#web/ui/select.tsx";
import { type CancellationPreset, PRESETS, presetOf } from "./cancellation-presets.ts";
import { TierLine } from "./tier-line.tsx";

type Tiers = CancellationTerms["tiers"];

interface CancellationFieldProps {
  value: CancellationTerms;
  onChange: (value: CancellationTerms) => void;
  error?: string | undefined;
}

/** Terms from a few that people know, or tiers of one's own; beside them what the booker will read. */
export function CancellationField({ value, onChange, error }: CancellationFieldProps) {
  const preset = presetOf(value.tiers);
  const choose = (name: string): void => {
    const known = PRESETS.find((each) => each.name === name);
    // One's own begin with what was there, off by an hour so that they are nobody's preset.
    if (known) onChange({ ...value, tiers: [...known.tiers] });
    else onChange({ ...value, tiers: ownFrom(value.tiers) });
  };
  const options = [...PRESETS.map(({ name }) => name), "own" as const];
  return (
    <div className="grid gap-4">
      <RadioCards
        label={t("availability.cancellation")}
        error={error}
        value={preset}
        onChange={choose}
        options={options.map((name: CancellationPreset | "own") => ({
          value: name,
          label: t(`availability.cancellation-${name}`),
          hint: <Hint name={name} />,
        }))}
      />
      {preset === "own" && <Tiers tiers={value.tiers} onChange={(tiers) => onChange({ ...value, tiers })} />}
      <div className="grid gap-1 border-s-2 border-line-strong ps-3.5 text-13">
        <p className="text-12 text-ink-faint">{t("availability.booker-reads")}</p>
        <ul className="grid gap-0.5">
          {cancellationWords(value).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
      <Select
        label={t("availability.fee-bearer")}
        hint={t("availability.fee-bearer-hint")}
        className="max-w-100"
        value={value.feeBearer}
        options={FEE_BEARERS.map((bearer) => ({ value: bearer, label: t(`availability.fee-bearer-${bearer}`) }))}
        onChange={({ target }) => {
          const feeBearer = FEE_BEARERS.find((bearer) => bearer === target.value);
          if (feeBearer) onChange({ ...value, feeBearer });
        }}
      />
    </div>
  );
}

const ownFrom = (tiers: Tiers): Tiers =>
  tiers.length === 0
    ? [{ hours: 48, refund: BASIS }]
    : tiers.map((tier, index) => (index === 0 ? { ...tier, hours: tier.hours + 1 } : tier));

function Hint({ name }: { name: CancellationPreset | "own" }) {
  const known = PRESETS.find((each) => each.name === name);
  return known ? cancellationWords(known).join(" ") : t("availability.cancellation-own-hint");
}

function Tiers({ tiers, onChange }: { tiers: Tiers; onChange: (tiers: Tiers) => void }) {
  const put = (index: number, change: Partial<Tiers[number]>): void =>
    onChange(tiers.map((tier, place) => (place === index ? { ...tier, ...change } : tier)));
  const add = (): void => {
    const last = tiers.at(-1) ?? { hours: 96, refund: BASIS };
    onChange([
      ...tiers,
      { hours: Math.max(0, Math.floor(last.hours / 2)), refund: Math.floor(last.refund / 200) * 100 },
    ]);
  };
  return (
    <FieldGroup label={t("availability.own-tiers")} hint={t("availability.own-tiers-hint")}>
      <ul className="grid gap-2">
        {tiers.map((tier, index) => (
          <TierLine key={index} onRemove={() => onChange(tiers.filter((_, place) => place !== index))}>
            <NumberField
              size="s"
              decimals={0}
              min={0}
              max={4320}
              hideLabel={index > 0}
              label={t("availability.hours-before")}
              unit={t("availability.unit-hours")}
              value={tier.hours}
              onChange={(hours) => put(index, { hours: hours ?? 0 })}
            />
            <PercentField
              size="s"
              hideLabel={index > 0}
              label={t("availability.comes-back")}
              value={tier.refund}
              onChange={(refund) => put(index, { refund: refund ?? 0 })}
            />
          </TierLine>
        ))}
      </ul>
      {tiers.length < 6 && (
        <Button size="s" icon={Plus} className="justify-self-start" onClick={add}>
          {t("availability.add-tier")}
        </Button>
      )}
    </FieldGroup>
  );
}
