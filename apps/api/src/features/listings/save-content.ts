import type { Tx } from "@commonbench/db/client";
import { conflict, refuse } from "@commonbench/domain/errors";
import { contentChanges } from "@commonbench/domain/listings/changes";
import { isEditable } from "@commonbench/domain/listings/rules";
import type { ListingContent } from "@commonbench/domain/listings/schemas";
import type { ActingCtx } from "#api/context.ts";
import { settled } from "./content.ts";
import { problemsOf } from "./edit-listing.ts";
import type { ChangedMeanwhile } from "./edit-view.ts";
import { enqueueIndex } from "./enqueue-index.ts";
import type { LoadedListing } from "./load.ts";
import { refuseUnknownReferences } from "./references.ts";
import { lastEditor, recordRevision } from "./revisions.ts";
import { storeContent } from "./store-content.ts";

/** Writes what changed of a listing that is locked, if it still has the version that the form was opened with. */
export async function saveContent(
  tx: Tx,
  ctx: ActingCtx,
  { listing, version, content: sent }: { listing: LoadedListing; version: number; content: ListingContent },
): Promise<void> {
  if (listing.version !== version) await conflictWith(tx, listing, version);
  if (!isEditable(listing.status)) refuse("listings.not-allowed-now");

  const content = settled(sent);
  refuseUnknownReferences(ctx.taxonomy, listing.kind, content);
  const changes = contentChanges(listing.content, content);
  if (changes.length === 0) return;
  const problems = problemsOf(ctx, { ...listing, content });
  if (listing.status === "published" && problems.length > 0) refuse("listings.incomplete", { problems });

  await storeContent(tx, listing, content);
  await recordRevision(tx, ctx, listing, changes);
  if (listing.status === "published") await enqueueIndex(tx, [listing.id]);
}

async function conflictWith(tx: Tx, { id, version, content, updatedAt }: LoadedListing, yours: number): Promise<never> {
  const by = await lastEditor(tx, id);
  const details: ChangedMeanwhile = { yours, theirs: { version, content, by, at: updatedAt.toISOString() } };
  conflict("listings.changed-meanwhile", details);
}
