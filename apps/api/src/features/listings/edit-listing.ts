import type { Tx } from "@commonbench/db/client";
import { categoryFacts } from "@commonbench/domain/listings/category-facts";
import { publishProblems } from "@commonbench/domain/listings/problems";
import type { ListingInput } from "@commonbench/domain/listings/schemas";
import type { ActingCtx } from "#api/context.ts";
import { loadFiles } from "#api/features/files/load.ts";
import { loadOrganisation } from "#api/features/organisations/load.ts";
import { canOf } from "./can.ts";
import { fileIds } from "./content.ts";
import type { EditView } from "./edit-view.ts";
import { type LoadedListing, loadOwnListing } from "./load.ts";

export async function editListing(ctx: ActingCtx, { id }: ListingInput): Promise<EditView> {
  return toEditView(ctx.db, ctx, await loadOwnListing(ctx.db, ctx, id));
}

/** The whole listing for its form, with what still keeps it from being published. */
export async function toEditView(tx: Tx, ctx: ActingCtx, listing: LoadedListing): Promise<EditView> {
  const { content, updatedAt, publishedAt, organisationId, ...rest } = listing;
  const [files, { places }] = await Promise.all([
    loadFiles(tx, fileIds([...content.photos, ...content.documents])),
    loadOrganisation(tx, organisationId),
  ]);
  return {
    ...rest,
    updatedAt: updatedAt.toISOString(),
    publishedAt: publishedAt?.toISOString() ?? null,
    content,
    problems: problemsOf(ctx, listing),
    files: [...files.values()],
    premises: places.map(({ placeId, address, lat, lon, timeZone }) => ({ placeId, address, lat, lon, timeZone })),
    can: canOf(ctx.actor, listing),
  };
}

export function problemsOf(
  { taxonomy, now }: Pick<ActingCtx, "taxonomy" | "now">,
  { kind, content }: Pick<LoadedListing, "kind" | "content">,
) {
  return publishProblems({ kind, content, category: categoryFacts(taxonomy, content.categoryId), now: now() });
}
