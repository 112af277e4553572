import { notFound } from "@commonbench/domain/errors";
import { nextDigest } from "@commonbench/domain/saved-searches/rules";
import type { UpdateSavedSearchInput } from "@commonbench/domain/saved-searches/schemas";
import type { PersonCtx } from "#api/context.ts";
import { findSavedSearch } from "./load.ts";
import { toSavedSearchView } from "./to-view.ts";
import type { SavedSearchView } from "./view.ts";

/** A name, a pace, or both. What was published while alerts were off is no news when they are on again. */
export async function updateSavedSearch(
  ctx: PersonCtx,
  { id, name, pace, locale }: UpdateSavedSearchInput,
): Promise<SavedSearchView> {
  const { personId } = ctx.actor;
  const now = ctx.now();
  const saved = await ctx.tx(async (tx) => {
    const before = (await findSavedSearch(tx, { id, personId })) ?? notFound();
    const turnedOn = pace !== undefined && before.pace === "off" && pace !== "off";
    await tx.savedSearch.update({
      where: { id, personId },
      data: {
        name,
        ...(pace === undefined ? {} : { pace, nextAt: nextDigest(pace, now), locale }),
        ...(turnedOn ? { watchesFrom: now, checkedAt: now } : {}),
      },
    });
    return (await findSavedSearch(tx, { id, personId })) ?? notFound();
  });
  return toSavedSearchView(ctx, saved, locale);
}
