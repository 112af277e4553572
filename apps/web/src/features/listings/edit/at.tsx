import type { ReactNode } from "react";

/** Marks where a field stands, so that a problem can lead to it. */
export const At = ({ field, className, children }: { field: string; className?: string; children: ReactNode }) => (
  <div data-field={field} className={className}>
    {children}
  </div>
);
