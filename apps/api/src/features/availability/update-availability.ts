import type { Prisma, Tx } from "@commonbench/db/client";
import type { UpdateAvailabilityInput } from "@commonbench/domain/availability/schemas";
import type { BookingSettings, ListedTerms } from "@commonbench/domain/availability/settings";
import { conflict } from "@commonbench/domain/errors";
import type { ActingCtx } from "#api/context.ts";
import { lockOwnListing } from "#api/features/listings/load.ts";
import { saveContent } from "#api/features/listings/save-content.ts";
import { recordTrail } from "#api/features/trail/record.ts";
import { getAvailability, refuseOtherKinds } from "./get-availability.ts";
import { listedTerms } from "./listed-terms.ts";
import { readSettings } from "./load.ts";
import { replaceExceptions } from "./replace-exceptions.ts";
import type { AvailabilityView } from "./view.ts";

/** One save: hours and units, which the listing keeps, and the settings. All of it or nothing. */
export async function updateAvailability(ctx: ActingCtx, input: UpdateAvailabilityInput): Promise<AvailabilityView> {
  await ctx.tx(async (tx) => {
    const listing = await lockOwnListing(tx, ctx, input.listingId);
    refuseOtherKinds(listing);
    const { weeklyPlan, units, listingVersion, settings, prices, bookingMode = listing.content.bookingMode } = input;
    await saveContent(tx, ctx, {
      listing,
      version: listingVersion,
      content: { ...listing.content, ...prices, weeklyPlan, units, bookingMode },
    });
    const dates = await replaceExceptions(tx, ctx, input);
    const before = await storeSettings(tx, ctx, input, {
      listed: listedTerms(listing.content, ctx.taxonomy),
      datesChanged: dates !== null,
    });
    const data = changedSettings(before, settings);
    const about = { subject: "listing", subjectId: listing.id, organisationId: listing.organisationId } as const;
    if (dates !== null) await recordTrail(tx, ctx, { ...about, action: "listing.dates-changed", data: dates });
    if (Object.keys(data).length > 0) await recordTrail(tx, ctx, { ...about, action: "listing.terms-changed", data });
  });
  return getAvailability(ctx, input);
}

/** The row of the listing is locked. Answers what was there before. */
async function storeSettings(
  tx: Tx,
  ctx: ActingCtx,
  input: UpdateAvailabilityInput,
  { listed, datesChanged }: { readonly listed: ListedTerms; readonly datesChanged: boolean },
): Promise<BookingSettings> {
  const { listingId, version, settings } = input;
  const stored = await tx.availability.findUnique({ where: { listingId }, select: { version: true, settings: true } });
  if ((stored?.version ?? 0) !== version) conflict("availability.changed-meanwhile");
  const before = readSettings(stored, listed);
  const data = { settings, version: version + 1, updatedById: ctx.actor.personId, updatedAt: ctx.now() };
  if (stored === null) await tx.availability.create({ data: { listingId, ...data } });
  else if (datesChanged || Object.keys(changedSettings(before, settings)).length > 0)
    await tx.availability.update({ where: { listingId, version }, data });
  return before;
}

/** By field, what it was and what it is. */
function changedSettings(before: BookingSettings, after: BookingSettings): Prisma.InputJsonObject {
  const earlier = new Map(Object.entries(before).map(([field, value]) => [field, JSON.stringify(value)]));
  const changed = Object.entries(after).filter(([field, value]) => earlier.get(field) !== JSON.stringify(value));
  return Object.fromEntries(
    changed.map(([field, value]) => [field, { before: JSON.parse(earlier.get(field) ?? "null"), after: value }]),
  );
}
