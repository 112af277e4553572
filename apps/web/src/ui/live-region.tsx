import { useSyncExternalStore } from "react";

let said = "";
const listeners = new Set<() => void>();

/** Says a sentence to whoever listens instead of looks: counts, moves, holds. */
export function announce(sentence: string): void {
  // The same sentence twice in a row is only read again when the text differs.
  said = sentence === said ? `${sentence}\u200b` : sentence;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** One a page, in the shell. */
export function LiveRegion() {
  const sentence = useSyncExternalStore(
    subscribe,
    () => said,
    () => "",
  );
  return (
    <div role="status" aria-live="polite" className="sr-only">
      {sentence}
    </div>
  );
}
