import { useState, type ComponentProps, type KeyboardEvent, type ReactNode } from "react";
import { Field, type FieldProps } from "./field.tsx";

type Input = Omit<
  ComponentProps<"input">,
  "size" | "id" | "type" | "value" | "defaultValue" | "onChange" | "min" | "max" | "step" | keyof FieldProps
>;

/** What a field takes that is written as text and read as something else. */
export interface WrittenProps extends Input, FieldProps {
  unit?: ReactNode;
  size?: "s" | "m" | "l";
}

export interface WrittenFieldProps extends WrittenProps {
  /** The value as it is written when nobody is writing. */
  text: string;
  /** What stands there can be read, so leaving the field may tidy it. */
  settled: boolean;
  onWrite: (text: string) => void;
  /** Up and down arrows. */
  onStep?: (direction: 1 | -1) => void;
}

/** Keeps what somebody is writing as they write it; tidies it when they leave. */
export function WrittenField({ text, settled, onWrite, onStep, unit, size = "m", onBlur, ...rest }: WrittenFieldProps) {
  const [draft, setDraft] = useState<string>();
  const { label, hint, error, optional, hideLabel, aside, className, ...input } = rest;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    input.onKeyDown?.(event);
    if (!onStep || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    setDraft(undefined);
    onStep(event.key === "ArrowUp" ? 1 : -1);
  };
  return (
    <Field {...{ label, hint, error, optional, hideLabel, aside, className }}>
      {(control) => (
        <span className="relative flex items-center">
          <input
            type="text"
            inputMode="decimal"
            autoComplete="off"
            {...input}
            {...control}
            data-size={size}
            className="control num"
            style={unit ? { paddingInlineEnd: "4.5em" } : undefined}
            value={draft ?? text}
            onKeyDown={onKeyDown}
            onChange={(event) => {
              setDraft(event.target.value);
              onWrite(event.target.value);
            }}
            onBlur={(event) => {
              if (settled) setDraft(undefined);
              onBlur?.(event);
            }}
          />
          {unit && <span className="pointer-events-none absolute end-2.5 text-13 text-ink-faint">{unit}</span>}
        </span>
      )}
    </Field>
  );
}
