import { type Locale, textFor } from "@commonbench/domain/text";
import type { Actor, Ctx } from "#api/context.ts";
import { labelsFor } from "#api/features/listings/labels.ts";
import { coverOf } from "#api/features/listings/pictures.ts";
import { GONE, type Party } from "#api/features/organisations/load-parties.ts";
import { type ReservationRow, sideOf } from "./load.ts";
import type { BookedListingView } from "./view.ts";

/** The listing as it was booked, for a reader. */
export function toBookedListing(
  { taxonomy }: Pick<Ctx, "taxonomy">,
  { listingId: id, terms }: Pick<ReservationRow, "listingId" | "terms">,
  locale: Locale,
): BookedListingView {
  const { kind, categoryId, placeId, titles, locale: original } = terms;
  const labels = labelsFor(taxonomy, locale);
  const title = textFor(titles, locale, original);
  return {
    id,
    title: title?.value ?? "",
    titleLocale: title?.locale ?? original,
    kind,
    category: categoryId === null ? null : labels.category(categoryId),
    place: placeId === null ? null : labels.place(placeId),
    cover: coverOf(taxonomy, { id, kind, categoryId }),
  };
}

/** What a row of the list and the page have in common. */
export function toShared(
  ctx: Pick<Ctx, "taxonomy"> & { readonly actor: Actor },
  row: ReservationRow,
  parties: ReadonlyMap<string, Party>,
  locale: Locale,
) {
  const { id, number, status, mode, measure, units, samples, currency, total, purchaseOrder, seriesId, timeZone } = row;
  const own = ctx.actor.organisation?.id;
  const side = own === row.bookerId || own === row.providerId ? sideOf(ctx.actor, row) : null;
  const [ownId, otherId] = side === "provider" ? [row.providerId, row.bookerId] : [row.bookerId, row.providerId];
  return {
    id,
    number,
    status,
    mode,
    side,
    own: parties.get(ownId) ?? GONE,
    other: parties.get(otherId) ?? GONE,
    listing: toBookedListing(ctx, row, locale),
    measure,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    timeZone,
    units,
    samples,
    currency,
    total,
    purchaseOrder,
    deadline: deadlineOf(row),
    seriesId,
    createdAt: row.createdAt.toISOString(),
  };
}

function deadlineOf({ status, respondBy, heldUntil }: ReservationRow): string | null {
  if (status === "requested") return respondBy?.toISOString() ?? null;
  return status === "awaiting-payment" ? (heldUntil?.toISOString() ?? null) : null;
}
