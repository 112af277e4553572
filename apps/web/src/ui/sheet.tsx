import { X } from "lucide-react";
import { useEffect, useId, useRef, type ReactNode } from "react";
import { t } from "#web/lib/i18n.ts";
import { IconButton } from "./button.tsx";

export interface SheetProps {
  title: ReactNode;
  onClose: () => void;
  /** Stays at the foot while the rest scrolls. */
  footer?: ReactNode;
  /** Without room around it, for a map. */
  bleed?: boolean;
  children: ReactNode;
}

/** A whole screen over a narrow page: the browser's own dialog keeps the focus inside and gives it back. Mount it to open it. */
export function Sheet({ title, onClose, footer, bleed = false, children }: SheetProps) {
  const id = useId();
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    box.current?.showModal();
    document.documentElement.style.overflow = "hidden";
    return () => void document.documentElement.style.removeProperty("overflow");
  }, []);
  return (
    <dialog
      ref={box}
      aria-labelledby={id}
      onClose={onClose}
      className="fixed inset-0 m-0 h-dvh max-h-none w-screen max-w-none bg-page p-0 text-ink open:flex open:flex-col"
    >
      <header className="flex shrink-0 items-center gap-3 border-b border-line py-2 ps-4 pe-2">
        <h2 id={id} className="flex-1 text-16">
          {title}
        </h2>
        <IconButton icon={X} label={t("ui.close")} autoFocus onClick={() => box.current?.close()} />
      </header>
      <div
        className={bleed ? "relative min-h-0 flex-1" : "min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 py-4"}
      >
        {children}
      </div>
      {footer && <footer className="shrink-0 border-t border-line px-4 py-3">{footer}</footer>}
    </dialog>
  );
}
