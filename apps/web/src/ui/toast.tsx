import { X } from "lucide-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { t } from "#web/lib/i18n.ts";
import { Icon } from "./icon.tsx";

export interface ToastAction {
  label: string;
  run: () => void;
}
interface Toast {
  id: number;
  sentence: string;
  action?: ToastAction;
}

const none: readonly Toast[] = [];
let toasts = none;
let count = 0;
const listeners = new Set<() => void>();
const put = (next: readonly Toast[]): void => {
  toasts = next;
  for (const listener of listeners) listener();
};
const close = (id: number): void => put(toasts.filter((toast) => toast.id !== id));
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** One sentence on what has been done; with undo, the way back. Not for errors that need an answer. */
export function toast(sentence: string, { undo, action }: { undo?: () => void; action?: ToastAction } = {}): void {
  count += 1;
  put([...toasts.slice(-2), { id: count, sentence, action: action ?? (undo && { label: t("ui.undo"), run: undo }) }]);
}

function ToastLine({ toast: { id, sentence, action }, held }: { toast: Toast; held: boolean }) {
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => close(id), action ? 10_000 : 6000);
    return () => clearTimeout(timer);
  }, [id, held, action]);
  return (
    <li className="toast flex items-center justify-between gap-5 rounded-2 bg-inverse py-2.5 ps-4 pe-2 text-13 text-on-inverse shadow-menu">
      <span>{sentence}</span>
      <span className="flex items-center gap-1">
        {action && (
          <button
            type="button"
            className="target px-2 font-head underline underline-offset-[0.22em]"
            onClick={() => {
              action.run();
              close(id);
            }}
          >
            {action.label}
          </button>
        )}
        <button type="button" aria-label={t("ui.close")} className="target p-1.5" onClick={() => close(id)}>
          <Icon of={X} size={14} />
        </button>
      </span>
    </li>
  );
}

/** Once, in the shell. Toasts wait while the pointer or the focus is on them. */
export function ToastRegion() {
  const shown = useSyncExternalStore(
    subscribe,
    () => toasts,
    () => none,
  );
  const [held, setHeld] = useState(false);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- pointer and focus only hold the timers
    <div
      role="status"
      aria-live="polite"
      aria-label={t("ui.messages")}
      data-print="none"
      className="fixed start-4 bottom-4 z-(--z-toast) w-105 max-w-[calc(100vw-2rem)]"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <ul className="grid gap-2">
        {shown.map((each) => (
          <ToastLine key={each.id} toast={each} held={held} />
        ))}
      </ul>
    </div>
  );
}
