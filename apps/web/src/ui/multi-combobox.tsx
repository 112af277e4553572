import { Combobox as Base } from "@base-ui/react/combobox";
import { X } from "lucide-react";
import { t } from "#web/lib/i18n.ts";
import { Choices, comboBox, comboInput, comboRoot, type ComboOption, type ComboShared } from "./combobox-parts.tsx";
import { cx } from "./cx.ts";
import { Field } from "./field.tsx";
import { Icon } from "./icon.tsx";

export interface MultiComboboxProps extends ComboShared {
  value: readonly ComboOption[];
  onChange: (value: ComboOption[]) => void;
  max?: number;
}

function ChosenChip({ option }: { option: ComboOption }) {
  return (
    <Base.Chip
      aria-label={option.label}
      className="flex min-h-6 items-center gap-1 rounded-1 border border-line-strong bg-page ps-1.5 text-13 outline-0 focus-within:border-accent data-highlighted:border-accent"
    >
      <span lang={option.lang}>{option.label}</span>
      <Base.ChipRemove
        aria-label={t("ui.remove", { name: option.label })}
        className="target p-1.5 text-ink-faint hover:text-ink"
      >
        <Icon of={X} size={12} />
      </Base.ChipRemove>
    </Base.Chip>
  );
}

/** Several of many: what is chosen stands in the field, Backspace takes back the last. */
export function MultiCombobox({ value, onChange, max, ...shared }: MultiComboboxProps) {
  const { label, hint, error, optional, hideLabel, aside, className, options, pending, placeholder } = shared;
  const full = max !== undefined && value.length >= max;
  const count = max !== undefined && `${value.length} / ${max}`;
  return (
    <Field {...{ label, hint, error, optional, hideLabel, className }} aside={aside ?? count}>
      {(control) => (
        <Base.Root<ComboOption, true>
          {...comboRoot(shared)}
          multiple
          value={[...value]}
          onValueChange={(next, details) => {
            if (details.reason === "escape-key" || (full && next.length > value.length)) details.cancel();
            else onChange(next);
          }}
        >
          <Base.InputGroup
            className={cx(comboBox, "h-auto! min-h-(--control-m) ps-1!")}
            aria-invalid={control["aria-invalid"]}
          >
            <Base.Chips className="flex min-w-0 flex-1 flex-wrap items-center gap-1 py-1">
              {value.map((option) => (
                <ChosenChip key={option.value} option={option} />
              ))}
              <Base.Input
                {...control}
                placeholder={value.length === 0 ? placeholder : undefined}
                className={cx(comboInput, "min-h-6 ps-1.5")}
              />
            </Base.Chips>
          </Base.InputGroup>
          <Choices pending={pending} groups={options.some((option) => option.group)} />
        </Base.Root>
      )}
    </Field>
  );
}
