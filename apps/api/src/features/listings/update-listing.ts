import type { UpdateListingInput } from "@commonbench/domain/listings/schemas";
import type { ActingCtx } from "#api/context.ts";
import { toEditView } from "./edit-listing.ts";
import type { EditView } from "./edit-view.ts";
import { loadOwnListing, lockOwnListing } from "./load.ts";
import { saveContent } from "./save-content.ts";

/** Saves a whole form: by itself while a draft, on request afterwards. What is published stays fit to be. */
export function updateListing(ctx: ActingCtx, { id, version, content }: UpdateListingInput): Promise<EditView> {
  return ctx.tx(async (tx) => {
    const listing = await lockOwnListing(tx, ctx, id);
    await saveContent(tx, ctx, { listing, version, content });
    return toEditView(tx, ctx, await loadOwnListing(tx, ctx, id));
  });
}
