import { statusesOf } from "@commonbench/domain/reservations/rules";
import { useQuery } from "@tanstack/react-query";
import { cancellationWords } from "#web/lib/cancellation-words.ts";
import { formatDateTime } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { Section } from "#web/ui/section.tsx";
import { cancellationQuery } from "../cancellation.ts";
import { refundWords } from "../refund-words.ts";
import type { Reservation } from "../reservation.ts";

/** The terms that were agreed, and what they come to at this moment. */
export function CancellationSection({ reservation }: { reservation: Reservation }) {
  const { cancellation, startsAt, timeZone: zone, can } = reservation;
  const { status } = reservation;
  const { data: now } = useQuery({ ...cancellationQuery(reservation), enabled: can.cancel });
  if (status === "in-use" || statusesOf("past").includes(status)) return null;
  return (
    <Section look="work" heading={t("reservations.cancellation")}>
      <ul className="grid gap-0.5">
        {cancellationWords(cancellation, { start: Date.parse(startsAt), zone }).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {reservation.side === "booker" && <p className="mt-1 text-ink-muted">{t("reservations.provider-cancels")}</p>}
      {can.cancel && now && (
        <p className="mt-2 font-mid">
          {t("reservations.cancelled-now", { words: refundWords(now) })}
          {now.lessFrom !== null && (
            <span className="block text-12 font-text text-ink-faint">
              {t("reservations.less-from", { time: formatDateTime(now.lessFrom, { zone }) })}
            </span>
          )}
        </p>
      )}
    </Section>
  );
}
