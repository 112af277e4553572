import type { Db, Prisma, Tx } from "@commonbench/db/client";
import { ReservationStatus } from "@commonbench/domain/reservations/schemas";

const select = {
  id: true,
  number: true,
  listingId: true,
  providerId: true,
  bookerId: true,
  measure: true,
  status: true,
  holds: true,
  startsAt: true,
  endsAt: true,
  units: true,
  samples: true,
  sequence: true,
  createdAt: true,
  updatedAt: true,
} satisfies Prisma.ReservationSelect;

type Row = Prisma.ReservationGetPayload<{ select: typeof select }>;

export interface CalendarReservation extends Omit<Row, "status"> {
  readonly status: ReservationStatus;
}

/** Whose reservations: a listing's, an organisation's on both sides, or those that somebody made for these organisations. */
export type CalendarSubject =
  | { readonly listingId: string }
  | { readonly organisationId: string }
  | { readonly personId: string; readonly organisationIds: readonly string[] };

/** As calendars outside want them: of what ended before `since` nothing, the latest where there are more than `take`. */
export async function loadCalendarReservations(
  db: Db | Tx,
  subject: CalendarSubject,
  { since, take }: { readonly since: Date; readonly take: number },
): Promise<CalendarReservation[]> {
  const rows = await db.reservation.findMany({
    where: { ...whereOf(subject), endsAt: { gt: since } },
    select,
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    take,
  });
  return rows.map((row) => ({ ...row, status: ReservationStatus.parse(row.status) }));
}

function whereOf(subject: CalendarSubject): Prisma.ReservationWhereInput {
  if ("listingId" in subject) return { listingId: subject.listingId };
  if ("organisationId" in subject)
    return { OR: [{ providerId: subject.organisationId }, { bookerId: subject.organisationId }] };
  return { bookedById: subject.personId, bookerId: { in: [...subject.organisationIds] } };
}
