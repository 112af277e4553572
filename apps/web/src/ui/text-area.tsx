import { useState, type ComponentProps } from "react";
import { t } from "#web/lib/i18n.ts";
import { Field, type FieldProps } from "./field.tsx";

type Input = Omit<ComponentProps<"textarea">, "id" | keyof FieldProps>;
export interface TextAreaProps extends Input, FieldProps {}

/** Counts down once a limit is near, so that nobody meets it by surprise. */
export function TextArea({
  label,
  hint,
  error,
  optional,
  hideLabel,
  aside,
  className,
  onChange,
  rows = 4,
  ...input
}: TextAreaProps) {
  const given = input.value ?? input.defaultValue ?? "";
  const [typed, setTyped] = useState<number>();
  const length = input.value === undefined ? (typed ?? String(given).length) : String(given).length;
  const left = input.maxLength === undefined ? undefined : input.maxLength - length;
  const near = left !== undefined && input.maxLength !== undefined && left <= Math.max(20, input.maxLength / 5);
  return (
    <Field
      {...{ label, hint, error, optional, hideLabel, className }}
      aside={near ? t("ui.characters-left", { count: left }) : aside}
    >
      {(control) => (
        <textarea
          rows={rows}
          {...input}
          {...control}
          className="control"
          onChange={(event) => {
            setTyped(event.target.value.length);
            onChange?.(event);
          }}
        />
      )}
    </Field>
  );
}
