import type { Db, Tx } from "@commonbench/db/client";
import { BookingMode } from "@commonbench/domain/listings/schemas";
import { MembershipStatus } from "@commonbench/domain/memberships/schemas";
import { bookingRefusal } from "@commonbench/domain/reservations/rules";
import { LIVE_WAITS } from "@commonbench/domain/waiting-list/rules";
import { typedWait, type WaitRow } from "./load.ts";

/** Somebody in line, and whether they could book the listing at all now. */
export interface Queued {
  readonly wait: WaitRow;
  readonly mayBook: boolean;
}

/** The same, and nobody of them takes a step before the transaction ends. */
export async function lockQueue(tx: Tx, listingId: string): Promise<Queued[]> {
  await tx.$executeRaw`
    select 1 from wait where listing_id = ${listingId}::uuid and status in ('waiting', 'offered')
    order by place for no key update`;
  return loadQueue(tx, listingId);
}

interface Standing {
  readonly id: string;
  readonly membership: string | null;
  readonly providerMembership: string | null;
  readonly listingPublished: boolean;
  readonly bookingMode: string;
  readonly blocked: boolean;
  readonly visible: boolean;
}

/** Everybody who waits for a listing or holds an offer, who came first first. */
export async function loadQueue(db: Db | Tx, listingId: string): Promise<Queued[]> {
  const waits = await db.wait.findMany({
    where: { listingId, status: { in: [...LIVE_WAITS] } },
    orderBy: { place: "asc" },
  });
  if (waits.length === 0) return [];
  const standings = await db.$queryRaw<Standing[]>`
    select w.id, m.status as membership, pm.status as "providerMembership",
      l.status = 'published' as "listingPublished", l.booking_mode as "bookingMode",
      l.visibility = 'everybody' or coalesce(m.status = 'admitted', false) as visible,
      exists (select from organisation_block k
        where k.organisation_id = l.organisation_id and k.blocked_id = w.booker_id) as blocked
    from wait w
    join listing l on l.id = w.listing_id
    left join membership m on m.organisation_id = w.booker_id
    left join membership pm on pm.organisation_id = l.organisation_id
    where w.id = any(${waits.map(({ id }) => id)}::uuid[])`;
  const byId = new Map(standings.map((standing) => [standing.id, standing]));
  return waits.map((row) => {
    const wait = typedWait(row);
    return { wait, mayBook: mayBook(wait, byId.get(wait.id)) };
  });
}

function mayBook({ bookerId, providerId }: WaitRow, standing: Standing | undefined): boolean {
  if (standing === undefined || !standing.visible) return false;
  const { listingPublished, blocked } = standing;
  const refusal = bookingRefusal({
    bookerId,
    providerId,
    membership: MembershipStatus.nullable().parse(standing.membership),
    providerMembership: MembershipStatus.nullable().parse(standing.providerMembership),
    listingPublished,
    bookingMode: BookingMode.parse(standing.bookingMode),
    blocked,
  });
  return refusal === null;
}
