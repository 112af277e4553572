import type { ReactNode } from "react";
import { cx } from "./cx.ts";

export interface PageHeadProps {
  heading: ReactNode;
  /** Serif for words the product wrote; sans for what members wrote. */
  voice?: "product" | "member";
  /** Above the heading: a kind sign, a number, breadcrumbs. */
  above?: ReactNode;
  lead?: ReactNode;
  /** Status, place, code: a quiet row under the heading. */
  meta?: ReactNode;
  actions?: ReactNode;
  className?: string;
}

const voices = {
  product: "display text-38 tracking-display leading-[1.2]",
  member: "text-28 tracking-display leading-[1.2]",
};

/** The one h1 of a page. The router moves focus here after a page change. */
export function PageHead({ heading, voice = "product", above, lead, meta, actions, className }: PageHeadProps) {
  return (
    <header className={cx("flex flex-wrap items-end gap-x-8 gap-y-4", className)}>
      <div className="min-w-0 flex-1 basis-96">
        {above && <div className="mb-1 text-13 text-ink-faint">{above}</div>}
        <h1 tabIndex={-1} className={voices[voice]}>
          {heading}
        </h1>
        {lead && <p className="mt-2 max-w-measure text-16 text-pretty text-ink-muted">{lead}</p>}
        {meta && <div className="mt-1.5 flex flex-wrap items-center gap-x-4.5 gap-y-1 text-ink-muted">{meta}</div>}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </header>
  );
}
