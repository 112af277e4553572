import { formatDateTime, formatPeriod } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { Mixed } from "#web/ui/mixed.tsx";
import { Section } from "#web/ui/section.tsx";
import { Trail } from "#web/ui/trail.tsx";
import type { Reservation } from "../reservation.ts";

/** Proposals that were answered, or ran out. */
export function PastChanges({ reservation }: { reservation: Reservation }) {
  const { changes, timeZone: zone, own, other } = reservation;
  const past = changes.flatMap(({ status, ...change }) => (status === "open" ? [] : [{ ...change, status }]));
  if (past.length === 0) return null;
  return (
    <Section look="work" heading={t("reservations.changes")}>
      <Trail
        entries={past.map((change) => ({
          key: change.id,
          at: formatDateTime(change.answeredAt ?? change.answerBy, { weekday: false }),
          dateTime: change.answeredAt ?? change.answerBy,
          changed: change.status === "accepted",
          sentence: t(`reservations.change-was-${change.status}`, {
            name: change.own ? own.name : other.name,
            when: formatPeriod(change.slot.from, change.slot.to, { zone, duration: false }),
          }),
          reason: change.reason === "" ? undefined : <Mixed>{change.reason}</Mixed>,
        }))}
      />
    </Section>
  );
}
