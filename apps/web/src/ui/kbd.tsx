import type { ReactNode } from "react";

/** A key to press. Inherits the colour of an ink button. */
export const Kbd = ({ children }: { children: ReactNode }) => (
  <kbd className="rounded-1 border border-current/25 px-1.25 py-px font-sans text-[0.85em] leading-snug opacity-75">
    {children}
  </kbd>
);
