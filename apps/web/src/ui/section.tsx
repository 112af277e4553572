import { useId, type ReactNode } from "react";
import { cx } from "./cx.ts";

export interface SectionProps {
  heading: ReactNode;
  /** One quiet line of context beside the heading. */
  context?: ReactNode;
  /** At the far end: one link or one button. */
  far?: ReactNode;
  /** public: serif, after 56 px. block: sans 16, inside a page. work: sans 14, tight. */
  look?: "public" | "block" | "work";
  level?: 2 | 3;
  id?: string;
  className?: string;
  children: ReactNode;
}

const frames = { public: "pt-3.5 mt-14 max-medium:mt-9", block: "pt-3 mt-9 max-medium:mt-7", work: "pt-3" };
const heads = {
  public: "display text-22 tracking-head leading-snug",
  block: "text-16",
  work: "text-14",
};
const gaps = { public: "mb-5 max-medium:mb-3.5", block: "mb-3", work: "mb-2.5" };

/** Opens with an ink rule; then heading, context, far link. */
export function Section({ heading, context, far, look = "block", level = 2, id, className, children }: SectionProps) {
  const own = useId();
  const Heading = `h${level}` as const;
  return (
    <section id={id} aria-labelledby={own} className={cx("border-t border-ink", frames[look], className)}>
      <header className={cx("flex flex-wrap items-baseline gap-x-4 gap-y-0.5", gaps[look])}>
        <Heading id={own} className={heads[look]}>
          {heading}
        </Heading>
        {context && <p className="text-13 text-ink-faint max-medium:order-3 max-medium:basis-full">{context}</p>}
        {far && <div className="ms-auto text-13 whitespace-nowrap">{far}</div>}
      </header>
      {children}
    </section>
  );
}
