import { Prisma, type Tx } from "@commonbench/db/client";
import { reservationNumber } from "@commonbench/domain/reservations/rules";
import type { Wish } from "@commonbench/domain/reservations/schemas";
import type { ReservationTerms } from "@commonbench/domain/reservations/terms";
import { nextDue } from "@commonbench/domain/reservations/times";
import { fold } from "@commonbench/taxonomy/fold";
import { z } from "zod";
import { leads } from "#api/commit-tail.ts";
import type { ActingCtx } from "#api/context.ts";
import type { Assessment, Offer } from "./assess.ts";
import type { ReservationRow } from "./load.ts";
import type { Plan } from "./plan.ts";

export interface NewReservation {
  readonly id: string;
  readonly count: number;
  readonly digest: string;
  readonly wish: Wish;
  readonly purchaseOrder: string;
  readonly message: string;
  readonly seriesId: string | null;
  readonly beyondQuota: boolean;
}

/** The row as it will be stored. */
export function newRow(
  { actor, now }: ActingCtx,
  offer: Offer,
  { startsAt, endsAt, mode, price, rail }: Assessment,
  { status, heldUntil, respondBy, claims }: Plan,
  { wish, count, ...rest }: NewReservation,
  terms: ReservationTerms,
): ReservationRow {
  const at = now();
  const { measure } = wish;
  const waiting = { status, measure, startsAt, endsAt, respondBy, heldUntil, remindedAt: null };
  return {
    ...rest,
    number: reservationNumber(at.getUTCFullYear(), count),
    listingId: offer.listing.id,
    providerId: offer.listing.providerId,
    bookerId: actor.organisation.id,
    bookedById: actor.personId,
    measure,
    status,
    mode,
    startsAt,
    endsAt,
    timeZone: offer.facts.timeZone,
    units: wish.measure === "time" ? wish.units : 1,
    samples: wish.measure === "samples" ? wish.samples : null,
    express: wish.measure === "samples" && wish.express,
    holds: claims,
    heldUntil,
    respondBy,
    dueAt: nextDue(waiting, at),
    remindedAt: null,
    rail,
    currency: price?.currency ?? terms.prices.currency,
    total: price?.total ?? 0,
    lines: [...(price?.lines ?? [])],
    terms,
    folded: fold([...Object.values(terms.titles), rest.purchaseOrder].join("\n")),
    enquiryId: null,
    cancelledBy: null,
    reason: "",
    checkedInAt: null,
    checkedOutAt: null,
    usedMinutes: null,
    version: 1,
    sequence: 0,
    createdAt: at,
    updatedAt: at,
  };
}

interface Read {
  readonly listingVersion: number;
  readonly availabilityVersion: number;
  /** The call that claims its place; null where it keeps none. */
  readonly claim: Prisma.Sql | null;
}

/** `not-stored`: the id is in use, or the listing is no longer what was read. `taken`: somebody was faster. */
export const NotMade = z.enum(["not-stored", "taken"]);
export type NotMade = z.infer<typeof NotMade>;

/**
 * Stores it and claims its place as long as the listing and its settings are what was read. An id that is in use is that of
 * the same call made twice at once, which waits here for the first, or somebody else's. Once it is taken, the caller takes
 * the row away; where all is one statement, nothing was ever stored.
 */
export async function insertReservation(
  tx: Tx,
  row: ReservationRow,
  { claim, ...read }: Read,
): Promise<"stored" | NotMade> {
  const makes = inserting(row, read);
  // Its place first: of many who want one at once, nothing of the others is written.
  const insists = [
    ...(claim === null ? [] : [Prisma.sql`select refuse(case when ${claim} is null then 'taken' end)`]),
    Prisma.sql`select refuse(case when count(*) = 0 then 'not-stored' end) from made`,
  ];
  if (leads(tx, { makes, insists })) return "stored";
  const [made] = await tx.$queryRaw<{ stored: boolean; claimed: boolean }[]>`
    with made as (${makes})
    select count(*) = 1 as stored, coalesce(bool_and(${claim ?? Prisma.sql`array[]::int[]`} is not null), false) as claimed
    from made`;
  if (made?.stored !== true) return "not-stored";
  return made.claimed ? "stored" : "taken";
}

function inserting(row: ReservationRow, read: Omit<Read, "claim">): Prisma.Sql {
  const { lines, terms, id, number, digest, listingId, providerId, bookerId, bookedById, seriesId } = row;
  const { measure, status, mode, startsAt, endsAt, timeZone, units, samples, express, holds } = row;
  const { heldUntil, respondBy, dueAt, beyondQuota, rail, currency, total, folded, purchaseOrder, message } = row;
  return Prisma.sql`
    insert into reservation (id, number, digest, listing_id, provider_id, booker_id, booked_by_id, series_id, measure,
      status, mode, starts_at, ends_at, time_zone, units, samples, express, holds, held_until, respond_by, due_at,
      beyond_quota, rail, currency, total, lines, terms, folded, purchase_order, message, created_at, updated_at)
    select ${id}::uuid, ${number}, ${digest}, l.id, ${providerId}::uuid, ${bookerId}::uuid, ${bookedById}::uuid,
      ${seriesId}::uuid, ${measure}, ${status}, ${mode}, ${startsAt}::timestamptz, ${endsAt}::timestamptz, ${timeZone},
      ${units}::int, ${samples}::int, ${express}, ${holds}, ${heldUntil}::timestamptz, ${respondBy}::timestamptz,
      ${dueAt}::timestamptz, ${beyondQuota}, ${rail}, ${currency}, ${total}::int, ${JSON.stringify(lines)}::jsonb,
      ${JSON.stringify(terms)}::jsonb, ${folded}, ${purchaseOrder}, ${message}, ${row.createdAt}::timestamptz,
      ${row.updatedAt}::timestamptz
    from listing l left join availability a on a.listing_id = l.id
    where l.id = ${listingId}::uuid and l.status = 'published' and l.version = ${read.listingVersion}
      and coalesce(a.version, 0) = ${read.availabilityVersion}
    on conflict (id) do nothing returning id`;
}
