import { notFound } from "@commonbench/domain/errors";
import type { AlertLinkInput } from "@commonbench/domain/saved-searches/schemas";
import type { Ctx } from "#api/context.ts";
import { searchOfToken } from "./alert-token.ts";
import type { AlertView } from "./view.ts";

/** Ends the alert of the link; the search stays among the person's own. */
export async function stopAlert({ db, env }: Ctx, { token }: AlertLinkInput): Promise<AlertView> {
  const id = searchOfToken(env, token) ?? notFound();
  const [stopped] = await db.savedSearch.updateManyAndReturn({
    where: { id },
    data: { pace: "off", nextAt: null },
    select: { name: true },
  });
  return { name: stopped?.name ?? notFound(), pace: "off" };
}
