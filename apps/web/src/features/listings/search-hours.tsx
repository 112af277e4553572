import { useState } from "react";
import { t } from "#web/lib/i18n.ts";
import { NumberField } from "#web/ui/number-field.tsx";
import { HOURS_MOST } from "./search-filters.ts";

interface HoursFieldProps {
  value: number | null;
  onChange: (value: number | null) => void;
  size?: "s";
}

/** How long it shall be free. Taken when the field is left, like the days beside it. */
export function HoursField({ value, onChange, size }: HoursFieldProps) {
  const [draft, setDraft] = useState({ value, hours: value });
  const hours = draft.value === value ? draft.hours : value;
  const take = () => {
    const wrong = hours !== null && (Number.isNaN(hours) || hours <= 0);
    const next = hours === null || wrong ? null : Math.min(HOURS_MOST, Math.max(0.25, hours));
    if (next !== value) onChange(next);
    else setDraft({ value, hours: value });
  };
  return (
    <NumberField
      {...(size ? { size } : {})}
      label={t("search.free-hours")}
      value={hours}
      min={0}
      max={HOURS_MOST}
      decimals={2}
      onChange={(next) => setDraft({ value, hours: next })}
      onBlur={take}
      onKeyDown={(event) => event.key === "Enter" && take()}
    />
  );
}
