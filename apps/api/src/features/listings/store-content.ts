import type { Tx } from "@commonbench/db/client";
import { refuse } from "@commonbench/domain/errors";
import type { ListingContent } from "@commonbench/domain/listings/schemas";
import { loadOwnFiles } from "#api/features/files/load.ts";
import { columnsOf, fileIds } from "./content.ts";
import type { LoadedListing } from "./load.ts";

/** Writes the whole content as the next version. The row must still be as it was loaded. */
export async function storeContent(tx: Tx, listing: LoadedListing, content: ListingContent): Promise<void> {
  const { id, version, status } = listing;
  await tx.listing.update({
    where: { id, version, status },
    data: { ...columnsOf(content), version: { increment: 1 } },
    select: { id: true },
  });
  await storeSessions(tx, listing, content);
  await storeFiles(tx, listing, content);
}

async function storeSessions(
  tx: Tx,
  { id: listingId, content: before }: LoadedListing,
  { sessions }: ListingContent,
): Promise<void> {
  if (JSON.stringify(before.sessions) === JSON.stringify(sessions)) return;
  const known = new Set(before.sessions.map(({ id }) => id));
  const kept = sessions.flatMap(({ id }) => id ?? []);
  if (kept.some((id) => !known.has(id)) || new Set(kept).size < kept.length) refuse("listings.unknown-session");
  await tx.trainingSession.deleteMany({ where: { listingId, id: { notIn: kept } } });
  for (const { id, ...session } of sessions) {
    if (id === undefined) await tx.trainingSession.create({ data: { ...session, listingId } });
    else await tx.trainingSession.update({ where: { id, listingId }, data: session });
  }
}

async function storeFiles(
  tx: Tx,
  { id: listingId, organisationId, content: before }: LoadedListing,
  content: ListingContent,
): Promise<void> {
  if (JSON.stringify(before.photos) !== JSON.stringify(content.photos)) {
    await loadOwnFiles(tx, organisationId, fileIds(content.photos), "photo");
    await tx.listingPhoto.deleteMany({ where: { listingId } });
    await tx.listingPhoto.createMany({
      data: content.photos.map((photo, position) => ({ ...photo, listingId, position })),
    });
  }
  if (JSON.stringify(before.documents) !== JSON.stringify(content.documents)) {
    await loadOwnFiles(tx, organisationId, fileIds(content.documents), "document");
    await tx.listingDocument.deleteMany({ where: { listingId } });
    await tx.listingDocument.createMany({
      data: content.documents.map((file, position) => ({ ...file, listingId, position })),
    });
  }
}
