import { refuse } from "@commonbench/domain/errors";
import { isEditable } from "@commonbench/domain/listings/rules";
import type { ListingInput } from "@commonbench/domain/listings/schemas";
import type { ActingCtx } from "#api/context.ts";
import { columnsOf } from "./content.ts";
import { loadOwnListing } from "./load.ts";
import type { NewListingView } from "./own-view.ts";
import { refuseTooManyDrafts } from "./start-listing.ts";

/** A new draft with the same content; sessions that have begun stay behind. */
export function cloneListing(ctx: ActingCtx, { id }: ListingInput): Promise<NewListingView> {
  return ctx.tx(async (tx) => {
    const { organisationId, kind, status, content } = await loadOwnListing(tx, ctx, id);
    if (!isEditable(status)) refuse("listings.not-allowed-now");
    await refuseTooManyDrafts(tx, organisationId);
    const now = ctx.now().getTime();
    const sessions = content.sessions.filter(({ startsAt }) => Date.parse(startsAt) > now);
    return tx.listing.create({
      data: {
        ...columnsOf(content),
        organisationId,
        kind,
        createdById: ctx.actor.personId,
        sessions: { create: sessions.map(({ id: _id, ...session }) => session) },
        photos: { create: content.photos.map((photo, position) => ({ ...photo, position })) },
        documents: { create: content.documents.map((document, position) => ({ ...document, position })) },
      },
      select: { id: true, version: true },
    });
  });
}
