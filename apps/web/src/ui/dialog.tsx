import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { useRef, type ReactNode, type RefObject } from "react";
import { t } from "#web/lib/i18n.ts";
import { IconButton } from "./button.tsx";
import { cx } from "./cx.ts";

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** A question, or the name of the form. */
  title: ReactNode;
  /** What it is about, read with the title. */
  description?: ReactNode;
  /** Buttons, the safe one first. */
  footer?: ReactNode;
  width?: "m" | "l";
  initialFocus?: RefObject<HTMLElement | null>;
  /** A half-filled form is not lost to a press beside it. */
  keepOnOutsidePress?: boolean;
  children?: ReactNode;
}

/** 480 or 720 wide. Where the page is narrow: a full-height sheet, or for a bare question one at the foot. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  footer,
  width = "m",
  initialFocus,
  keepOnOutsidePress,
  children,
}: DialogProps) {
  const body = useRef<HTMLDivElement>(null);
  // A finger opens the keyboard by itself; everybody else starts in the first field that can be seen.
  const firstField = (by: string) =>
    by === "touch"
      ? true
      : (body.current?.querySelector<HTMLElement>(":is(input, select, textarea):not([hidden])") ?? true);
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)} disablePointerDismissal={keepOnOutsidePress}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-(--z-dialog) bg-scrim transition-slow data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          initialFocus={initialFocus ?? firstField}
          className={cx(
            "fixed z-(--z-dialog) grid grid-rows-[auto_1fr_auto] bg-raised shadow-dialog outline-0 transition-slow data-ending-style:translate-y-2 data-ending-style:opacity-0 data-starting-style:translate-y-2 data-starting-style:opacity-0",
            children ? "inset-0" : "inset-x-0 bottom-0",
            "medium:inset-auto medium:top-1/2 medium:left-1/2 medium:max-h-[calc(100dvh-4rem)] medium:-translate-x-1/2 medium:-translate-y-1/2 medium:rounded-3",
            width === "m" ? "medium:w-120" : "medium:w-180",
          )}
        >
          <header className="flex items-start gap-4 px-6 pt-5 max-medium:px-4 max-medium:pt-4">
            <div className="flex-1">
              <Base.Title className="text-18 leading-snug">{title}</Base.Title>
              {description && <Base.Description className="mt-1.5 text-ink-muted">{description}</Base.Description>}
            </div>
            <IconButton
              icon={X}
              label={t("ui.close")}
              size="s"
              className="-me-2 -mt-0.5"
              onClick={() => onOpenChange(false)}
            />
          </header>
          <div
            ref={body}
            className={cx("overflow-y-auto overscroll-contain px-6 max-medium:px-4", children ? "py-4" : "pb-1")}
          >
            {children}
          </div>
          {footer && (
            <footer className="flex flex-wrap justify-end gap-2.5 px-6 pt-3 pb-5 max-medium:px-4 max-medium:pb-4">
              {footer}
            </footer>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
