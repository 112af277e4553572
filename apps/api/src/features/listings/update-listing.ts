import { conflict, refuse } from "@commonbench/domain/errors";
import { contentChanges } from "@commonbench/domain/listings/changes";
import { isEditable } from "@commonbench/domain/listings/rules";
import type { UpdateListingInput } from "@commonbench/domain/listings/schemas";
import type { Tx } from "@commonbench/db/client";
import type { ActingCtx } from "#api/context.ts";
import { settled } from "./content.ts";
import { problemsOf, toEditView } from "./edit-listing.ts";
import type { ChangedMeanwhile, EditView } from "./edit-view.ts";
import { enqueueIndex } from "./enqueue-index.ts";
import { type LoadedListing, loadOwnListing, lockOwnListing } from "./load.ts";
import { refuseUnknownReferences } from "./references.ts";
import { lastEditor, recordRevision } from "./revisions.ts";
import { storeContent } from "./store-content.ts";

/** Saves a whole form: by itself while a draft, on request afterwards. What is published stays fit to be. */
export function updateListing(ctx: ActingCtx, { id, version, content: sent }: UpdateListingInput): Promise<EditView> {
  return ctx.tx(async (tx) => {
    const listing = await lockOwnListing(tx, ctx, id);
    if (listing.version !== version) await conflictWith(tx, listing, version);
    if (!isEditable(listing.status)) refuse("listings.not-allowed-now");

    const content = settled(sent);
    refuseUnknownReferences(ctx.taxonomy, listing.kind, content);
    const changes = contentChanges(listing.content, content);
    if (changes.length === 0) return toEditView(tx, ctx, listing);
    const problems = problemsOf(ctx, { ...listing, content });
    if (listing.status === "published" && problems.length > 0) refuse("listings.incomplete", { problems });

    await storeContent(tx, listing, content);
    await recordRevision(tx, ctx, listing, changes);
    if (listing.status === "published") await enqueueIndex(tx, [id]);
    return toEditView(tx, ctx, await loadOwnListing(tx, ctx, id));
  });
}

async function conflictWith(tx: Tx, { id, version, content, updatedAt }: LoadedListing, yours: number): Promise<never> {
  const by = await lastEditor(tx, id);
  const details: ChangedMeanwhile = { yours, theirs: { version, content, by, at: updatedAt.toISOString() } };
  conflict("listings.changed-meanwhile", details);
}
