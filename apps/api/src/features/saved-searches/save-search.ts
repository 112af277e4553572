import { notFound, refuse } from "@commonbench/domain/errors";
import { asksForSomething, MOST_SAVED_SEARCHES, nextDigest } from "@commonbench/domain/saved-searches/rules";
import type { SaveSearchInput } from "@commonbench/domain/saved-searches/schemas";
import type { PersonCtx } from "#api/context.ts";
import { findSavedSearch } from "./load.ts";
import { toSavedSearchView } from "./to-view.ts";
import type { SavedSearchView } from "./view.ts";

/** What is there already is no news: alerts begin with what is published from now on. */
export async function saveSearch(ctx: PersonCtx, input: SaveSearchInput): Promise<SavedSearchView> {
  const { name, text, filters, pace, locale } = input;
  if (!asksForSomething(text, filters)) refuse("saved-searches.asks-for-nothing");
  const { personId, organisation } = ctx.actor;
  const now = ctx.now();
  const saved = await ctx.tx(async (tx) => {
    // Two tabs at the limit: the person's row makes them wait for each other.
    await tx.$executeRaw`select 1 from person where id = ${personId}::uuid for no key update`;
    if ((await tx.savedSearch.count({ where: { personId } })) >= MOST_SAVED_SEARCHES) refuse("saved-searches.too-many");
    const { id } = await tx.savedSearch.create({
      data: {
        personId,
        organisationId: organisation?.id ?? null,
        name,
        text,
        filters,
        locale,
        pace,
        nextAt: nextDigest(pace, now),
        watchesFrom: now,
        checkedAt: now,
        createdAt: now,
      },
      select: { id: true },
    });
    return (await findSavedSearch(tx, { id })) ?? notFound();
  });
  return toSavedSearchView(ctx, saved, locale);
}
