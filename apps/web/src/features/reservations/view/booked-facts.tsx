import { Link } from "@tanstack/react-router";
import { formatDateTime, formatDuration } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { Facts, type Fact } from "#web/ui/facts.tsx";
import { linkClass } from "#web/ui/link.tsx";
import { Mixed } from "#web/ui/mixed.tsx";
import { amountInWords } from "../amount-in-words.ts";
import { bookerOf, type Reservation } from "../reservation.ts";
import { WhenWords } from "../when-words.tsx";

const MINUTE = 60_000;

/** What was booked, for when, by whom. */
export function BookedFacts({ reservation }: { reservation: Reservation }) {
  const { side, other, bookedBy, purchaseOrder, createdAt, listing } = reservation;
  const person = bookedBy === null ? null : (bookedBy.name ?? t("reservations.former-person"));
  const organisation = bookerOf(reservation).name;
  const facts: Fact[] = [
    { key: "when", term: t("reservations.when"), value: <WhenWords {...reservation} /> },
    { key: "amount", term: t("reservations.amount"), value: amountInWords(reservation) },
    {
      key: "other",
      term: t(side === "provider" ? "reservations.booked-by" : "reservations.provided-by"),
      value: (
        <Link to={paths.organisation(other.slug)} className={linkClass()}>
          <Mixed>{other.name}</Mixed>
        </Link>
      ),
    },
    {
      key: "person",
      term: t("reservations.placed-by"),
      value: <Mixed>{person === null ? organisation : t("reservations.person-of", { person, organisation })}</Mixed>,
    },
    { key: "created", term: t("reservations.placed-on"), value: formatDateTime(createdAt) },
  ];
  if (listing.place) facts.splice(1, 0, { key: "place", term: t("reservations.place"), value: listing.place.label });
  if (purchaseOrder !== "")
    facts.push({
      key: "order",
      term: t("reservations.order-number"),
      value: <span className="num">{purchaseOrder}</span>,
    });
  return <Facts facts={[...facts, ...usedFacts(reservation)]} />;
}

function usedFacts({
  measure,
  checkedInAt,
  checkedOutAt,
  usedMinutes,
  startsAt,
  endsAt,
  timeZone: zone,
}: Reservation): Fact[] {
  if (checkedInAt === null) return [];
  const booked = formatDuration((Date.parse(endsAt) - Date.parse(startsAt)) / MINUTE);
  const facts = [
    {
      key: "in",
      term: t(measure === "samples" ? "samples.first-received" : "reservations.checked-in"),
      value: formatDateTime(checkedInAt, { zone }),
    },
  ];
  if (checkedOutAt !== null)
    facts.push({ key: "out", term: t("reservations.checked-out"), value: formatDateTime(checkedOutAt, { zone }) });
  if (usedMinutes !== null) {
    const value = t("reservations.used-of", { used: formatDuration(usedMinutes), booked });
    facts.push({ key: "used", term: t("reservations.used"), value });
  }
  return facts;
}
