import { useId, type ReactNode } from "react";
import { t } from "#web/lib/i18n.ts";
import { Button } from "./button.tsx";
import { Callout } from "./callout.tsx";
import { Dialog, type DialogProps } from "./dialog.tsx";

interface FormDialogProps extends Pick<DialogProps, "title" | "description" | "width"> {
  open?: boolean;
  onClose: () => void;
  /** The safe way: "Not now". */
  keep?: string;
  /** Verb and object: "Add a rule". */
  submit: string;
  /** For what takes something away. */
  critical?: boolean;
  /** Called once at a time, with the form whose fields may be wrong. */
  onSubmit: (form: HTMLFormElement) => void;
  busy: boolean;
  /** What is needed is not there yet. */
  incomplete?: boolean;
  /** The fields say themselves what is wrong with them. */
  noValidate?: boolean;
  /** Why it did not work, where that is not said at a field. */
  refusal?: ReactNode;
  children: ReactNode;
}

/** A few fields and one button. A half-filled form is not lost to a press beside it. */
export function FormDialog({
  open = true,
  onClose,
  keep,
  submit,
  critical,
  onSubmit,
  busy,
  incomplete,
  noValidate,
  refusal,
  children,
  ...dialog
}: FormDialogProps) {
  const id = useId();
  const footer = (
    <>
      <Button onClick={onClose}>{keep ?? t("ui.cancel")}</Button>
      <Button type="submit" form={id} look={critical ? "critical" : "ink"} busy={busy} disabled={incomplete}>
        {submit}
      </Button>
    </>
  );
  return (
    <Dialog {...dialog} {...{ open, footer }} keepOnOutsidePress onOpenChange={(next) => !next && onClose()}>
      <form
        {...{ id, noValidate }}
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy && !incomplete) onSubmit(event.currentTarget);
        }}
      >
        {children}
        {refusal && (
          <Callout tone="critical" announce>
            {refusal}
          </Callout>
        )}
      </form>
    </Dialog>
  );
}
