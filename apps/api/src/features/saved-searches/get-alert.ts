import { notFound } from "@commonbench/domain/errors";
import type { AlertLinkInput } from "@commonbench/domain/saved-searches/schemas";
import type { Ctx } from "#api/context.ts";
import { searchOfToken } from "./alert-token.ts";
import { findSavedSearch } from "./load.ts";
import type { AlertView } from "./view.ts";

export async function getAlert({ db, env }: Ctx, { token }: AlertLinkInput): Promise<AlertView> {
  const id = searchOfToken(env, token) ?? notFound();
  const { name, pace } = (await findSavedSearch(db, { id })) ?? notFound();
  return { name, pace };
}
