import { Children, type ReactNode } from "react";
import { t } from "#web/lib/i18n.ts";

/** Links from the widest place to this one; the last child is where the reader is and may be plain text. */
export function Breadcrumbs({ children }: { children: ReactNode }) {
  const steps = Children.toArray(children);
  return (
    <nav aria-label={t("ui.breadcrumbs")}>
      <ol className="flex flex-wrap items-center gap-x-2 gap-y-1 text-13 text-ink-faint [&_a]:hover:text-ink [&_a]:hover:underline">
        {steps.map((step, index) => (
          <li
            key={index}
            aria-current={index === steps.length - 1 ? "page" : undefined}
            className="flex items-center gap-2"
          >
            {index > 0 && (
              <span aria-hidden="true" className="text-ink-ghost">
                /
              </span>
            )}
            {step}
          </li>
        ))}
      </ol>
    </nav>
  );
}
