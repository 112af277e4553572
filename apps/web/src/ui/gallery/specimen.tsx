import type { ReactNode } from "react";

export const Specimen = ({ children }: { children: ReactNode }) => (
  <div className="mt-7 grid gap-x-16 gap-y-10 medium:grid-cols-2 *:min-w-0">{children}</div>
);

export const Row = ({ children }: { children: ReactNode }) => (
  <div className="mb-3 flex flex-wrap items-center gap-2.5">{children}</div>
);
