import type { ReactNode } from "react";

/** A word that cannot be pressed: a standard, a class, a property. */
export function Tag({ children }: { children: ReactNode }) {
  return (
    <span className="inline-block rounded-1 border border-line px-1.5 text-12 leading-[1.6] whitespace-nowrap text-ink-muted">
      {children}
    </span>
  );
}
