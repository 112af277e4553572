import { refuse } from "@commonbench/domain/errors";
import type { ListingInput } from "@commonbench/domain/listings/schemas";
import type { ActingCtx } from "#api/context.ts";
import { loadOwnListing } from "./load.ts";

/** A draft that nobody wants is gone for good; what was once published is closed instead. */
export function discardListing(ctx: ActingCtx, { id }: ListingInput): Promise<{ id: string }> {
  return ctx.tx(async (tx) => {
    const { status } = await loadOwnListing(tx, ctx, id);
    if (status !== "draft") refuse("listings.not-allowed-now");
    return tx.listing.delete({ where: { id, status }, select: { id: true } });
  });
}
