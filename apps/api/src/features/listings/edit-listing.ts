import type { Tx } from "@commonbench/db/client";
import { categoryFacts } from "@commonbench/domain/listings/category-facts";
import { publishProblems } from "@commonbench/domain/listings/problems";
import type { ListingInput } from "@commonbench/domain/listings/schemas";
import type { ActingCtx } from "#api/context.ts";
import { canOf } from "./can.ts";
import type { EditView } from "./edit-view.ts";
import { type LoadedListing, loadOwnListing } from "./load.ts";

export async function editListing(ctx: ActingCtx, { id }: ListingInput): Promise<EditView> {
  return toEditView(ctx.db, ctx, await loadOwnListing(ctx.db, ctx, id));
}

/** The whole listing for its form, with what still keeps it from being published. */
export async function toEditView(tx: Tx, ctx: ActingCtx, listing: LoadedListing): Promise<EditView> {
  const { content, updatedAt, publishedAt, organisationId, ...rest } = listing;
  const fileIds = [...content.photos, ...content.documents].map(({ fileId }) => fileId);
  const [files, premises] = await Promise.all([
    tx.storedFile.findMany({
      where: { id: { in: fileIds } },
      select: { id: true, name: true, bytes: true, width: true, height: true },
    }),
    tx.premises.findMany({
      where: { organisationId },
      orderBy: { position: "asc" },
      select: { placeId: true, address: true, lat: true, lon: true, timeZone: true },
    }),
  ]);
  return {
    ...rest,
    updatedAt: updatedAt.toISOString(),
    publishedAt: publishedAt?.toISOString() ?? null,
    content,
    problems: problemsOf(ctx, listing),
    files,
    premises,
    can: canOf(ctx.actor, listing),
  };
}

export function problemsOf(
  { taxonomy, now }: Pick<ActingCtx, "taxonomy" | "now">,
  { kind, content }: Pick<LoadedListing, "kind" | "content">,
) {
  return publishProblems({ kind, content, category: categoryFacts(taxonomy, content.categoryId), now: now() });
}
