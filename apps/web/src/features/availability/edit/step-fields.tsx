import { BOOKING_STEPS, type BookingSettings, STEP_MINUTES } from "@commonbench/domain/availability/settings";
import { Plus, Trash2 } from "lucide-react";
import { formatDuration } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { Button, IconButton } from "#web/ui/button.tsx";
import { FieldGroup } from "#web/ui/field.tsx";
import { NumberField } from "#web/ui/number-field.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { TimeField } from "#web/ui/time-field.tsx";
import type { PartProps } from "./parts.ts";

const DAY = 1440;

/** What one books: quarter hours, hours, half days, days or named shifts, and how many of them. */
export function StepFields({ settings, put, error }: PartProps) {
  const { step, minSteps, maxSteps } = settings;
  const unit = t(`availability.step-unit-${step}`);
  const minutes = STEP_MINUTES[step];
  const inWords = (count: number | null): string | undefined =>
    minutes === null || count === null || Number.isNaN(count) ? undefined : `= ${formatDuration(count * minutes)}`;
  return (
    <div className="grid gap-5">
      <Select
        className="max-w-100"
        label={t("availability.step")}
        hint={t(`availability.step-${step}-hint`)}
        value={step}
        options={BOOKING_STEPS.map((each) => ({ value: each, label: t(`availability.step-${each}`) }))}
        onChange={({ target }) => put({ step: BOOKING_STEPS.find((each) => each === target.value) ?? step })}
      />
      {step === "shift" && (
        <Shifts value={settings.shifts} onChange={(shifts) => put({ shifts })} error={error("settings.shifts")} />
      )}
      <div className="grid grid-cols-2 gap-4 max-medium:grid-cols-1">
        <NumberField
          decimals={0}
          min={1}
          max={1000}
          label={t("availability.shortest")}
          aside={inWords(minSteps)}
          unit={unit}
          error={error("settings.minSteps")}
          value={minSteps}
          onChange={(value) => put({ minSteps: value ?? 1 })}
        />
        <NumberField
          optional
          decimals={0}
          min={1}
          max={5000}
          label={t("availability.longest")}
          aside={inWords(maxSteps)}
          unit={unit}
          error={error("settings.maxSteps")}
          value={maxSteps}
          onChange={(value) => put({ maxSteps: value })}
        />
      </div>
    </div>
  );
}

type Shift = BookingSettings["shifts"][number];

const NEXT: readonly Shift[] = [
  { name: "", from: 480, to: 960 },
  { name: "", from: 960, to: 1440 },
  { name: "", from: 0, to: 480 },
];

interface ShiftsProps {
  value: BookingSettings["shifts"];
  onChange: (value: BookingSettings["shifts"]) => void;
  error: string | undefined;
}

function Shifts({ value, onChange, error }: ShiftsProps) {
  const put = (index: number, change: Partial<Shift>): void =>
    onChange(value.map((shift, at) => (at === index ? ordered({ ...shift, ...change }) : shift)));
  const add = (): void => {
    const next = NEXT[value.length % NEXT.length];
    if (next) onChange([...value, { ...next, name: t("availability.shift-name", { number: value.length + 1 }) }]);
  };
  return (
    <FieldGroup label={t("availability.shifts")} hint={t("availability.shifts-hint")} error={error}>
      <ul className="grid gap-2">
        {value.map((shift, index) => (
          <li key={index} className="grid grid-cols-[minmax(92px,1.4fr)_1fr_1fr_auto] items-center gap-2">
            <TextField
              size="s"
              hideLabel
              label={t("availability.shift-named")}
              maxLength={40}
              value={shift.name}
              onChange={({ target }) => put(index, { name: target.value })}
            />
            <TimeField
              size="s"
              hideLabel
              label={t("ui.from")}
              value={shift.from}
              onChange={(from) => isClock(from) && put(index, { from: Math.min(from, DAY - 1) })}
            />
            <TimeField
              size="s"
              hideLabel
              label={t("ui.to")}
              value={shift.to > DAY ? shift.to - DAY : shift.to}
              onChange={(to) => isClock(to) && put(index, { to })}
            />
            <IconButton
              size="s"
              icon={Trash2}
              label={t("ui.remove-line")}
              onClick={() => onChange(value.filter((_, at) => at !== index))}
            />
            {shift.to > DAY && (
              <span className="col-span-full -mt-1 text-12 text-ink-faint">{t("ui.until-next-day")}</span>
            )}
          </li>
        ))}
      </ul>
      {value.length < 6 && (
        <Button size="s" icon={Plus} className="justify-self-start" onClick={add}>
          {t("availability.add-shift")}
        </Button>
      )}
    </FieldGroup>
  );
}

const isClock = (value: number | null): value is number => value !== null && !Number.isNaN(value);
/** An end at or before the start is the next day's. */
const ordered = ({ name, from, to }: Shift): Shift => {
  const within = to > DAY ? to - DAY : to;
  return { name, from, to: within > from ? within : within + DAY };
};
