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
  /** What is needed is not there yet. */
  incomplete?: boolean | undefined;
  /** The dialog closes when it settles; a sentence thrown back stays in it. */
  onConfirm: () => void | Promise<unknown>;
  /** Turns what was thrown into a sentence. */
  explain?: (error: unknown) => ReactNode;
  children?: ReactNode;
}

type Asking = Pick<ConfirmDialogProps, "onOpenChange" | "onConfirm" | "explain">;

/** One answer at a time: busy until it settles, and what was refused stays to be read. */
function useAnswer({ onOpenChange, onConfirm, explain }: Asking) {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<ReactNode>();
  const change = (open: boolean): void => {
    if (busy) return;
    setRefusal(undefined);
    onOpenChange(open);
  };
  const run = async (): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    try {
      await onConfirm();
      onOpenChange(false);
    } catch (error) {
      setRefusal(explain?.(error) ?? t("ui.went-wrong"));
    } finally {
      setBusy(false);
    }
  };
  return { busy, refusal, change, run };
}

export function ConfirmDialog({
  open,
  question,
  consequence,
  confirm,
  keep,
  critical,
  incomplete,
  children,
  ...asking
}: ConfirmDialogProps) {
  const safe = useRef<HTMLButtonElement>(null);
  const { busy, refusal, change, run } = useAnswer(asking);
  const footer = (
    <>
      <Button ref={safe} onClick={() => change(false)}>
        {keep ?? t("ui.keep")}
      </Button>
      <Button look={critical ? "critical" : "ink"} busy={busy} disabled={incomplete} onClick={() => void run()}>
        {confirm}
      </Button>
    </>
  );
  const body = (children || refusal) && (
    <div className="grid gap-4">
      {children}
      {refusal && (
        <Callout tone="critical" announce>
          {refusal}
        </Callout>
      )}
    </div>
  );
  return (
    <Dialog
      {...{ open, footer }}
      onOpenChange={change}
      title={question}
      description={consequence}
      initialFocus={children ? undefined : safe}
    >
      {body}
    </Dialog>
  );
}
