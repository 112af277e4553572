import { useRef, useState, type ReactNode } from "react";
import { t } from "#web/lib/i18n.ts";
import { Button } from "./button.tsx";
import { Callout } from "./callout.tsx";
import { Dialog } from "./dialog.tsx";

export interface ConfirmDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The title is the question. */
  question: ReactNode;
  /** What will happen, and to whom. */
  consequence?: ReactNode;
  /** Verb and object: "Withdraw reservation". */
  confirm: string;
  /** The safe way: "Keep it". */
  keep?: string;
  /** For what takes something away. */
  critical?: boolean;
  /** The dialog closes when it settles; a sentence thrown back stays in it. */
  onConfirm: () => void | Promise<unknown>;
  /** Turns what was thrown into a sentence. */
  explain?: (error: unknown) => ReactNode;
  children?: ReactNode;
}

export function ConfirmDialog({
  open,
  onOpenChange,
  question,
  consequence,
  confirm,
  keep,
  critical,
  onConfirm,
  explain,
  children,
}: ConfirmDialogProps) {
  const safe = useRef<HTMLButtonElement>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<ReactNode>();
  const change = (next: boolean): void => {
    if (busy) return;
    setRefusal(undefined);
    onOpenChange(next);
  };
  const run = async (): Promise<void> => {
    setBusy(true);
    try {
      await onConfirm();
      onOpenChange(false);
      setRefusal(undefined);
    } catch (error) {
      setRefusal(explain?.(error) ?? t("ui.went-wrong"));
    } finally {
      setBusy(false);
    }
  };
  const body = children || refusal;
  return (
    <Dialog
      open={open}
      onOpenChange={change}
      title={question}
      description={consequence}
      initialFocus={children ? undefined : safe}
      footer={
        <>
          <Button ref={safe} onClick={() => change(false)}>
            {keep ?? t("ui.keep")}
          </Button>
          <Button look={critical ? "critical" : "ink"} busy={busy} onClick={() => void run()}>
            {confirm}
          </Button>
        </>
      }
    >
      {body && (
        <div className="grid gap-4">
          {children}
          {refusal && (
            <Callout tone="critical" announce>
              {refusal}
            </Callout>
          )}
        </div>
      )}
    </Dialog>
  );
}
