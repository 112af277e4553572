import type { CancellationTerms } from "@commonbench/domain/billing/tariff";
import { Clock, Hourglass, Zap } from "lucide-react";
import type { ReactNode } from "react";
import type { LucideIcon } from "lucide-react";
import { cancellationWords } from "#web/lib/cancellation-words.ts";
import { formatDateTime } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { Icon } from "#web/ui/icon.tsx";

export interface HowFacts {
  readonly mode: "instant" | "request";
  readonly because: "listing" | "stale-calendar" | "quota";
  /** Null where there is no place to keep: samples come to no hour of a calendar. */
  readonly holds: boolean | null;
  readonly respondHours: number;
  readonly holdMinutes: number;
  /** Something is to be paid at once. */
  readonly paysNow: boolean;
  /** When a transfer must have come, where the place waits for it. */
  readonly transferDue: string | null;
  readonly provider: string;
}

const Line = ({ icon, children }: { icon: LucideIcon; children: ReactNode }) => (
  <li className="flex gap-2">
    <Icon of={icon} size={14} className="h-[1lh] text-ink-muted" />
    <span>{children}</span>
  </li>
);

/** At once or by request, and why; whether the place is kept meanwhile. */
export function How({ mode, because, holds, respondHours, holdMinutes, paysNow, transferDue, provider }: HowFacts) {
  return (
    <ul className="grid gap-1.5 text-13">
      {mode === "instant" ? (
        <Line icon={Zap}>
          {t(transferDue === null ? "reservations.how-instant" : "reservations.how-instant-transfer")}
        </Line>
      ) : (
        <Line icon={Clock}>
          {t("reservations.how-request", { provider, hours: respondHours })}
          {because !== "listing" && ` ${t(`reservations.because-${because}`)}`}
        </Line>
      )}
      {mode === "request" && holds !== null && (
        <Line icon={Hourglass}>{t(holds ? "reservations.request-holds" : "reservations.request-open")}</Line>
      )}
      {mode === "instant" && transferDue !== null && (
        <Line icon={Hourglass}>{t("reservations.kept-until-transfer", { date: formatDateTime(transferDue) })}</Line>
      )}
      {mode === "instant" && paysNow && (
        <Line icon={Hourglass}>{t("reservations.hold-while-paying", { minutes: holdMinutes })}</Line>
      )}
    </ul>
  );
}

interface CancellationProps {
  readonly terms: CancellationTerms;
  readonly start: number | null;
  readonly zone: string;
  readonly now: number;
}

/** What comes back when one cancels, with the dates of this very booking. */
export function Cancellation({ terms, start, zone, now }: CancellationProps) {
  return (
    <section className="text-13">
      <h3 className="mb-1 text-13 font-head">{t("reservations.if-cancelled")}</h3>
      <ul className="grid gap-0.5 text-ink-muted">
        {cancellationWords(terms, { start, zone, now }).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="mt-1 text-ink-muted">{t("reservations.provider-cancels")}</p>
    </section>
  );
}
