import { Combobox as Base } from "@base-ui/react/combobox";
import { ChevronDown, X } from "lucide-react";
import { t } from "#web/lib/i18n.ts";
import { Choices, comboBox, comboInput, comboRoot, type ComboOption, type ComboShared } from "./combobox-parts.tsx";
import { cx } from "./cx.ts";
import { Field } from "./field.tsx";
import { Icon } from "./icon.tsx";

export type { ComboOption };

export interface ComboboxProps extends ComboShared {
  value: ComboOption | null;
  onChange: (value: ComboOption | null) => void;
}
/** One of many, found by typing. */
export function Combobox({ value, onChange, ...shared }: ComboboxProps) {
  const { label, hint, error, optional, hideLabel, aside, className, options, pending, placeholder } = shared;
  return (
    <Field {...{ label, hint, error, optional, hideLabel, aside, className }}>
      {(control) => (
        <Base.Root<ComboOption>
          {...comboRoot(shared)}
          value={value}
          onValueChange={(next, details) => (details.reason === "escape-key" ? details.cancel() : onChange(next))}
        >
          <Base.InputGroup className={cx(comboBox, "pe-1")} aria-invalid={control["aria-invalid"]}>
            <Base.Input {...control} placeholder={placeholder} className={comboInput} />
            <Base.Clear aria-label={t("ui.clear")} className="target p-1.5 text-ink-faint hover:text-ink">
              <Icon of={X} size={14} />
            </Base.Clear>
            <Base.Trigger aria-label={t("ui.show-options")} className="target p-1.5 text-ink-faint hover:text-ink">
              <Icon of={ChevronDown} />
            </Base.Trigger>
          </Base.InputGroup>
          <Choices pending={pending} groups={options.some((option) => option.group)} />
        </Base.Root>
      )}
    </Field>
  );
}
