import { CircleAlert } from "lucide-react";
import { useId, type ReactNode } from "react";
import { t } from "#web/lib/i18n.ts";
import { cx } from "./cx.ts";
import { Icon } from "./icon.tsx";

export interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  /** Takes the place of the hint and turns the line critical. */
  error?: ReactNode;
  /** Says so beside the label; what is not optional is required. */
  optional?: boolean;
  hideLabel?: boolean;
  /** Quiet words at the end of the label line, such as a count. */
  aside?: ReactNode;
  className?: string;
}

/** What a control must carry to be tied to its label, hint and error. */
export interface ControlProps {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <span id={id} className="flex gap-1.5 text-12 leading-snug text-critical">
      <Icon of={CircleAlert} size={14} className="h-[1lh]" />
      <span>{children}</span>
    </span>
  );
}

export function FieldHint({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <span id={id} className="text-12 leading-snug text-ink-faint">
      {children}
    </span>
  );
}

export function Optional() {
  // The space is for those who hear the label.
  return (
    <>
      {" "}
      <span className="ms-0.5 font-text whitespace-nowrap text-ink-faint">{t("ui.optional")}</span>
    </>
  );
}

/** Label above, control, hint or error below. */
export function Field({
  label,
  hint,
  error,
  optional,
  hideLabel,
  aside,
  className,
  children,
}: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const id = useId();
  const note = `${id}-note`;
  const described = Boolean(error) || Boolean(hint);
  return (
    <div className={cx("grid content-start gap-1.5", className)}>
      <div className={hideLabel ? "sr-only" : "flex items-baseline justify-between gap-3 text-13 leading-snug"}>
        <label htmlFor={id} className="font-mid">
          {label}
          {optional && <Optional />}
        </label>
        {aside && <span className="text-12 whitespace-nowrap text-ink-faint num">{aside}</span>}
      </div>
      {children({ id, "aria-describedby": described ? note : undefined, "aria-invalid": error ? true : undefined })}
      {error ? <FieldError id={note}>{error}</FieldError> : hint ? <FieldHint id={note}>{hint}</FieldHint> : null}
    </div>
  );
}

/** The same around a group of controls: the label is a legend. */
export function FieldGroup({
  label,
  hint,
  error,
  optional,
  hideLabel,
  aside,
  className,
  children,
}: FieldProps & { children: ReactNode }) {
  const id = useId();
  return (
    <fieldset
      aria-describedby={error || hint ? id : undefined}
      aria-invalid={error ? true : undefined}
      className={cx("grid content-start gap-1.5", className)}
    >
      <legend
        className={
          hideLabel
            ? "sr-only"
            : "mb-1.5 flex w-full items-baseline justify-between gap-3 text-13 leading-snug font-mid"
        }
      >
        <span>
          {label}
          {optional && <Optional />}
        </span>
        {aside && <span className="text-12 font-text whitespace-nowrap text-ink-faint num">{aside}</span>}
      </legend>
      {children}
      {error ? <FieldError id={id}>{error}</FieldError> : hint ? <FieldHint id={id}>{hint}</FieldHint> : null}
    </fieldset>
  );
}
