import { useState, type KeyboardEvent, type ReactNode } from "react";
import { t } from "#web/lib/i18n.ts";
import { FieldGroup, type FieldProps } from "./field.tsx";
import { NumberField } from "./number-field.tsx";

export interface Range {
  from: number | null;
  to: number | null;
}
export interface RangeFieldProps extends FieldProps {
  value: Range;
  /** When a field is left or Enter is pressed, not at every key; swapped if they stand the wrong way round. */
  onChange: (value: Range) => void;
  unit?: ReactNode;
  decimals?: number;
  min?: number;
}

const real = (value: number | null): number | null => (value === null || Number.isNaN(value) ? null : value);

export function RangeField({ value, onChange, unit, decimals, min = 0, ...field }: RangeFieldProps) {
  const [draft, setDraft] = useState<Range>();
  const shown = draft ?? value;
  const commit = (): void => {
    if (!draft) return;
    const [from, to] = [real(draft.from), real(draft.to)];
    setDraft(undefined);
    const next = from !== null && to !== null && from > to ? { from: to, to: from } : { from, to };
    if (next.from !== value.from || next.to !== value.to) onChange(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter") commit();
  };
  const shared = { unit, decimals, min, hideLabel: true, size: "s", onBlur: commit, onKeyDown } as const;
  return (
    <FieldGroup {...field}>
      <div className="grid grid-cols-[1fr_auto_1fr] items-center gap-1.5 text-13">
        <NumberField
          {...shared}
          label={t("ui.from")}
          value={shown.from}
          onChange={(from) => setDraft({ ...shown, from })}
        />
        <span aria-hidden="true">–</span>
        <NumberField {...shared} label={t("ui.to")} value={shown.to} onChange={(to) => setDraft({ ...shown, to })} />
      </div>
    </FieldGroup>
  );
}
