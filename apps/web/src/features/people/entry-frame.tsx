import type { ReactNode } from "react";
import { allianceName } from "#web/lib/alliance.ts";

export interface EntryFrameProps {
  heading: string;
  lead?: ReactNode;
  children: ReactNode;
  /** Other ways in, below a hairline. */
  foot?: ReactNode;
  aside?: ReactNode;
}

/** The narrow column of every page through which people come in. */
export function EntryFrame({ heading, lead, children, foot, aside }: EntryFrameProps) {
  return (
    <main
      id="main"
      className="wrap grid gap-x-24 gap-y-12 py-14 medium:grid-cols-[minmax(0,400px)_minmax(0,1fr)] max-medium:py-8"
    >
      <title>{`${heading} - ${allianceName}`}</title>
      <div>
        <h1 className="display text-38 tracking-display leading-[1.2]">{heading}</h1>
        {lead && <p className="mt-2 text-16 text-pretty text-ink-muted">{lead}</p>}
        <div className="mt-7">{children}</div>
        {foot && <div className="mt-7 grid gap-1.5 border-t border-line pt-4 text-14 text-ink-muted">{foot}</div>}
      </div>
      {aside}
    </main>
  );
}
