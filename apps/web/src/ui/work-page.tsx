import type { ReactNode } from "react";
import { cx } from "./cx.ts";

export interface WorkPageProps {
  title: string;
  /** One quiet line of figures or context beside the title. */
  context?: ReactNode;
  actions?: ReactNode;
  /** Panes bring their own padding and scrolling. */
  panes?: boolean;
  children: ReactNode;
}

/** A work screen: a bar of 48 px with the title and what can be done, and the content below. */
export function WorkPage({ title, context, actions, panes = false, children }: WorkPageProps) {
  return (
    <main id="main" className={cx("min-w-0", panes && "wide:flex wide:h-dvh wide:flex-col")}>
      <title>{title}</title>
      <div className="sticky top-0 z-(--z-header) flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-page px-6 py-1.5 max-medium:px-4">
        <h1 className="text-14 font-head">{title}</h1>
        {context && <p className="text-ink-muted">{context}</p>}
        {actions && <div className="ms-auto flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
      <div className={panes ? "min-h-0 flex-1" : "p-6 max-medium:p-4"}>{children}</div>
    </main>
  );
}
