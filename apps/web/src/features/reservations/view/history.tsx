import { formatDateTime } from "#web/lib/format-time.ts";
import { t, type MessageId } from "#web/lib/i18n.ts";
import { Mixed } from "#web/ui/mixed.tsx";
import { Section } from "#web/ui/section.tsx";
import { Trail } from "#web/ui/trail.tsx";
import { bookerOf, providerOf, type Reservation } from "../reservation.ts";

const SENTENCES: Readonly<Record<string, MessageId>> = {
  "reservation.requested": "reservations.did-requested",
  "reservation.made": "reservations.did-made",
  "reservation.accepted": "reservations.did-accepted",
  "reservation.declined": "reservations.did-declined",
  "reservation.withdrawn": "reservations.did-withdrawn",
  "reservation.confirmed": "reservations.did-confirmed",
  "reservation.expired": "reservations.did-expired",
  "reservation.cancelled": "reservations.did-cancelled",
  "reservation.checked-in": "reservations.did-checked-in",
  "reservation.checked-out": "reservations.did-checked-out",
  "reservation.completed": "reservations.did-completed",
  "reservation.missed": "reservations.did-missed",
  "reservation.change-proposed": "reservations.did-change-proposed",
  "reservation.changed": "reservations.did-changed",
  "reservation.change-declined": "reservations.did-change-declined",
  "reservation.change-withdrawn": "reservations.did-change-withdrawn",
  "reservation.money-returned": "reservations.did-money-returned",
  "samples.described": "reservations.did-samples-described",
  "samples.received": "reservations.did-samples-received",
  "samples.started": "reservations.did-samples-started",
  "samples.reported": "reservations.did-samples-reported",
  "samples.report-replaced": "reservations.did-samples-report-replaced",
  "samples.returned": "reservations.did-samples-returned",
  "samples.taken-back": "reservations.did-samples-taken-back",
  "samples.used-up": "reservations.did-samples-used-up",
  "samples.lost": "reservations.did-samples-lost",
};

/** What happened, the latest first, with who did it and why. */
export function History({ reservation }: { reservation: Reservation }) {
  const actor = ({ person, side }: Reservation["steps"][number]): string => {
    if (side === null) return person ?? t("reservations.by-itself");
    const { name: organisation } = side === "booker" ? bookerOf(reservation) : providerOf(reservation);
    return person === null ? organisation : t("reservations.person-of", { person, organisation });
  };
  return (
    <Section look="work" heading={t("reservations.history")}>
      <Trail
        entries={reservation.steps.toReversed().map((step, at, { length }) => ({
          // Nothing is ever taken out of what happened: counted from the first, each keeps its place.
          key: String(length - at),
          at: formatDateTime(step.at, { weekday: false }),
          dateTime: step.at,
          changed: true,
          sentence: <Mixed>{t(SENTENCES[step.action] ?? "reservations.did-other", { who: actor(step) })}</Mixed>,
          reason: step.reason === "" ? undefined : <Mixed>{step.reason}</Mixed>,
        }))}
      />
    </Section>
  );
}
