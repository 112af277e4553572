import { Prisma } from "@commonbench/db/client";
import type { CommissionRule } from "@commonbench/domain/billing/commission";
import { notFound } from "@commonbench/domain/errors";
import type { BookingMode } from "@commonbench/domain/listings/schemas";
import type { MembershipStatus } from "@commonbench/domain/memberships/schemas";
import type { Jurisdiction, OrganisationClass } from "@commonbench/domain/organisations/schemas";
import { dayAt } from "@commonbench/domain/organisations/rules";
import { bookingRefusal } from "@commonbench/domain/reservations/rules";
import type { Reason } from "@commonbench/domain/reasons";
import type { ListingKind, Locale } from "@commonbench/taxonomy/types";
import type { ActingCtx } from "#api/context.ts";
import { availabilityColumns, type AvailabilityRow, type Window } from "#api/features/availability/load.ts";
import { rulesOn } from "#api/features/billing/commission/load.ts";
import { prepared } from "#api/prepared.ts";
import { type Titles, TITLES } from "#api/features/listings/titles.ts";
import { visibleTo } from "#api/features/listings/visible.ts";
import type { QuotaRow } from "#api/features/quotas/load.ts";

/** What booking a listing has to know of it, of its owner and of the booker. */
export interface BookedListing {
  readonly id: string;
  readonly version: number;
  readonly kind: ListingKind;
  readonly status: string;
  readonly bookingMode: BookingMode;
  readonly categoryId: string | null;
  readonly placeId: string | null;
  readonly programmes: readonly string[];
  readonly locale: Locale;
  readonly titles: Titles;
  readonly priceMode: string;
  readonly price: number | null;
  readonly memberPrice: number | null;
  readonly minimumCharge: number | null;
  readonly setUpFee: number | null;
  readonly currency: string | null;
  readonly priceUnit: string | null;
  readonly providerId: string;
  readonly jurisdiction: Jurisdiction;
  readonly providerMembership: MembershipStatus | null;
  readonly bookerClass: OrganisationClass;
  readonly blocked: boolean;
  readonly visible: boolean;
  readonly quotas: readonly QuotaRow[];
  readonly commissionRules: readonly CommissionRule[];
  readonly hasFeeds: boolean;
  /** Somebody waits for a time of it. */
  readonly hasWaits: boolean;
  /** The next number, for a booking that is to be made. */
  readonly count: number | null;
  /** When it can be booked, about the time in question. */
  readonly availability: AvailabilityRow;
  /** The reservation of this id, if it was made before. */
  readonly before: { readonly digest: string; readonly bookedById: string; readonly bookerId: string } | null;
}

/**
 * In one statement, planned once; a listing that the caller may not see is as good as none. `reservationId`: under which
 * it is about to be booked.
 */
export async function loadBookedListing(
  { pool, actor, now }: ActingCtx,
  listingId: string,
  window: Window,
  reservationId: string | null,
): Promise<BookedListing> {
  const booker = actor.organisation.id;
  const [row] = await prepared<BookedListing & { readonly [column: string]: unknown }>(
    pool,
    Prisma.sql`
    select l.id, l.version, l.kind, l.status, l.booking_mode as "bookingMode", l.category_id as "categoryId",
      l.place_id as "placeId", l.programmes, l.locale, ${TITLES} as titles, l.price_mode as "priceMode", l.price,
      l.member_price as "memberPrice", l.minimum_charge as "minimumCharge", l.set_up_fee as "setUpFee", l.currency,
      l.price_unit as "priceUnit", o.id as "providerId", o.jurisdiction, m.status as "providerMembership",
      (select b.class from organisation b where b.id = ${booker}::uuid) as "bookerClass",
      exists (select 1 from organisation_block k
        where k.organisation_id = l.organisation_id and k.blocked_id = ${booker}::uuid) as blocked,
      ${visibleTo(actor)} as visible,
      exists (select 1 from busy_feed f where f.listing_id = l.id) as "hasFeeds",
      exists (select 1 from wait w where w.listing_id = l.id and w.status = 'waiting') as "hasWaits",
      case when ${reservationId}::uuid is null then null else nextval('reservation_count_seq')::int end as count,
      coalesce((select jsonb_agg(jsonb_build_object('id', q.id, 'name', q.name, 'bookers', q.bookers,
          'resource', q.resource, 'measure', q.measure, 'period', q.period, 'limit', q."limit",
          'primeTime', q.prime_time) order by q.created_at, q.id)
        from quota q where q.organisation_id = l.organisation_id), '[]') as quotas,
      ${rulesOn(dayAt(now()))} as "commissionRules",
      (select row_to_json(f) from (select ${availabilityColumns(window, now())}) f) as availability,
      (select jsonb_build_object('digest', r.digest, 'bookedById', r.booked_by_id, 'bookerId', r.booker_id)
        from reservation r where r.id = ${reservationId}::uuid) as before
    from listing l
    left join availability a on a.listing_id = l.id
    join organisation o on o.id = l.organisation_id
    left join membership m on m.organisation_id = o.id
    where l.id = ${listingId}::uuid`,
  );
  return row ?? notFound();
}

/** Why the organisation in use cannot book it, whatever the time. What it may not see stays unknown to it. */
export function listingRefusal({ actor }: ActingCtx, listing: BookedListing): Reason | null {
  const { providerId, bookingMode, blocked, providerMembership, status } = listing;
  const { id: bookerId, membership } = actor.organisation;
  if (!listing.visible && providerId !== bookerId) notFound();
  const listingPublished = status === "published";
  return bookingRefusal({
    bookerId,
    providerId,
    membership,
    providerMembership,
    listingPublished,
    bookingMode,
    blocked,
  });
}
