import type { AddExceptionInput, ExceptionInput } from "@commonbench/domain/availability/schemas";
import { MOST_EXCEPTIONS } from "@commonbench/domain/availability/schemas";
import { notFound, refuse } from "@commonbench/domain/errors";
import { isEditable } from "@commonbench/domain/listings/rules";
import type { ActingCtx } from "#api/context.ts";
import { lockOwnListing } from "#api/features/listings/load.ts";
import { recordTrail } from "#api/features/trail/record.ts";
import { refuseOtherKinds } from "./get-availability.ts";
import { toDate } from "./load-dates.ts";
import type { DoneView, ExceptionView } from "./view.ts";

/** Other hours, fewer units or a closed door on some dates. */
export function addException(
  ctx: ActingCtx,
  { listingId, exception, note }: AddExceptionInput,
): Promise<ExceptionView> {
  return ctx.tx(async (tx) => {
    const listing = await lockOwnListing(tx, ctx, listingId);
    refuseOtherKinds(listing);
    if (!isEditable(listing.status)) refuse("listings.not-allowed-now");
    const present = await tx.availabilityException.count({ where: { listingId } });
    if (present >= MOST_EXCEPTIONS) refuse("availability.too-many-dates");
    const { from, to, effect } = exception;
    const { id } = await tx.availabilityException.create({
      data: {
        listingId,
        from: toDate(from),
        to: toDate(to),
        effect,
        note,
        createdById: ctx.actor.personId,
        createdAt: ctx.now(),
      },
      select: { id: true },
    });
    const about = { subject: "listing", subjectId: listingId, organisationId: listing.organisationId } as const;
    await recordTrail(tx, ctx, { ...about, action: "listing.dates-changed", data: { from, to, effect } });
    return { id, from, to, effect, note };
  });
}

export function removeException(ctx: ActingCtx, { id }: ExceptionInput): Promise<DoneView> {
  return ctx.tx(async (tx) => {
    const { organisation } = ctx.actor;
    const where = { id, listing: { organisationId: organisation.id } };
    const found = (await tx.availabilityException.findFirst({ where, select: { listingId: true } })) ?? notFound();
    await tx.availabilityException.delete({ where: { id }, select: { id: true } });
    const about = { subject: "listing", subjectId: found.listingId, organisationId: organisation.id } as const;
    await recordTrail(tx, ctx, { ...about, action: "listing.dates-changed", data: { removed: id } });
    return { id };
  });
}
