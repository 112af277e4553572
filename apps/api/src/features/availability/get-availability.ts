import { DAY } from "@commonbench/domain/availability/zone";
import { refuse } from "@commonbench/domain/errors";
import type { GetAvailabilityInput, ListedAmounts } from "@commonbench/domain/availability/schemas";
import { isEditable } from "@commonbench/domain/listings/rules";
import type { ActingCtx } from "#api/context.ts";
import { type LoadedListing, loadOwnListing } from "#api/features/listings/load.ts";
import { loadClosures, loadExceptions } from "./load-dates.ts";
import { listedTerms } from "./listed-terms.ts";
import { readSettings } from "./load.ts";
import { standingOf } from "./standing.ts";
import type { AvailabilityView } from "./view.ts";

const PAST_DAYS = 31;

export async function getAvailability(ctx: ActingCtx, { listingId }: GetAvailabilityInput): Promise<AvailabilityView> {
  const listing = await loadOwnListing(ctx.db, ctx, listingId);
  refuseOtherKinds(listing);
  const { id, kind, status, organisationId, content } = listing;
  const since = new Date(ctx.now().getTime() - PAST_DAYS * DAY);
  const [row, exceptions, closures, standing] = await Promise.all([
    ctx.db.availability.findUnique({ where: { listingId: id }, select: { version: true, settings: true } }),
    loadExceptions(ctx.db, id, since),
    loadClosures(ctx.db, organisationId, since),
    standingOf(ctx, id),
  ]);
  return {
    listingId: id,
    kind,
    status,
    bookingMode: content.bookingMode,
    version: row?.version ?? 0,
    listingVersion: listing.version,
    settings: readSettings(row, listedTerms(content, ctx.taxonomy)),
    timeZone: content.position?.timeZone ?? ctx.taxonomy.places[0]?.timeZone ?? "UTC",
    weeklyPlan: content.weeklyPlan,
    units: content.units ?? 1,
    prices: pricesOf(content),
    currency: content.priceMode === "amount" ? content.currency : null,
    exceptions,
    closures,
    standing,
    can: { change: isEditable(status) },
  };
}

function pricesOf({ price, memberPrice, minimumCharge, setUpFee }: ListedAmounts): ListedAmounts {
  return { price, memberPrice, minimumCharge, setUpFee };
}

/** Courses have sessions and partners are talked to. */
export function refuseOtherKinds({ kind }: Pick<LoadedListing, "kind">): void {
  if (kind !== "equipment" && kind !== "lab") refuse("availability.other-kind");
}
