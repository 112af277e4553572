import { notFound } from "@commonbench/domain/errors";
import type { RemoveSavedSearchInput } from "@commonbench/domain/saved-searches/schemas";
import type { PersonCtx } from "#api/context.ts";

export async function removeSavedSearch({ db, actor }: PersonCtx, { id }: RemoveSavedSearchInput): Promise<void> {
  const { count } = await db.savedSearch.deleteMany({ where: { id, personId: actor.personId } });
  if (count === 0) notFound();
}
