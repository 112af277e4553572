import type { Span } from "@commonbench/domain/availability/facts";
import type { ReactNode } from "react";
import { formatPeriod } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { ActionChip } from "#web/ui/chip.tsx";
import { Callout } from "#web/ui/callout.tsx";

interface NotFreeProps {
  readonly reason: string;
  readonly alternatives: readonly Span[];
  readonly zone: string;
  readonly onChoose: (span: Span) => void;
  /** Somebody was quicker just now: say it at once. */
  readonly announce?: boolean;
  /** What else can be done about it. */
  readonly children?: ReactNode;
}

/** Why it cannot be had, and what can: one press away. */
export function NotFree({ reason, alternatives, zone, onChoose, announce, children }: NotFreeProps) {
  return (
    <Callout tone="caution" heading={reason} announce={announce ?? false}>
      {alternatives.length > 0 && (
        <>
          <p className="mb-1.5">{t("reservations.nearest")}</p>
          <ul className="flex flex-wrap gap-1.5">
            {alternatives.map((span) => (
              <li key={span.from}>
                <ActionChip onPress={() => onChoose(span)}>
                  {formatPeriod(span.from, span.to, { zone, duration: false })}
                </ActionChip>
              </li>
            ))}
          </ul>
        </>
      )}
      {children && <div className="mt-2.5">{children}</div>}
    </Callout>
  );
}
