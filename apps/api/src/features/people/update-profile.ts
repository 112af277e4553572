import type { UpdateProfileInput } from "@commonbench/domain/people/schemas";
import type { PersonCtx } from "#api/context.ts";
import { getMe } from "./get-me.ts";
import type { MeView } from "./view.ts";

export async function updateProfile(ctx: PersonCtx, { name, locale }: UpdateProfileInput): Promise<MeView> {
  const { actor, db } = ctx;
  await db.person.update({ where: { id: actor.personId }, data: { name, locale } });
  return getMe({ db, actor: { ...actor, name, locale } });
}
