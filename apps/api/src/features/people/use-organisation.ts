import { forbid } from "@commonbench/domain/errors";
import type { UseOrganisationInput } from "@commonbench/domain/people/schemas";
import type { PersonCtx } from "#api/context.ts";
import { actFor } from "./act-for.ts";
import { getMe } from "./get-me.ts";
import { loadActor } from "./load-actor.ts";
import type { MeView } from "./view.ts";

/** This session acts for another organisation of the person, or for none; other devices keep theirs. */
export async function useOrganisation(ctx: PersonCtx, { organisationId }: UseOrganisationInput): Promise<MeView> {
  const { actor, db } = ctx;
  await ctx.tx(async (tx) => {
    if (organisationId !== null) {
      const post = await tx.post.findFirst({
        where: { organisationId, personId: actor.personId },
        select: { role: true },
      });
      if (post === null) forbid("not-in-organisation");
    }
    await actFor(tx, actor.sessionId, organisationId);
  });
  return getMe({ db, actor: await loadActor(db, actor.sessionId) });
}
