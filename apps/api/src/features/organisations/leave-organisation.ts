import { forbid, refuse } from "@commonbench/domain/errors";
import { leavesNoOwner } from "@commonbench/domain/people/rules";
import type { ActingCtx } from "#api/context.ts";
import { getMe } from "#api/features/people/get-me.ts";
import { loadActor } from "#api/features/people/load-actor.ts";
import { moveSessions } from "#api/features/people/move-sessions.ts";
import type { MeView } from "#api/features/people/view.ts";
import { recordTrail } from "#api/features/trail/record.ts";
import { lockPosts } from "./lock-posts.ts";

/** The person gives up the post in the organisation in use; the last owner cannot. */
export async function leaveOrganisation(ctx: ActingCtx): Promise<MeView> {
  const { personId, sessionId, organisation } = ctx.actor;
  const organisationId = organisation.id;
  await ctx.tx(async (tx) => {
    const posts = await lockPosts(tx, organisationId);
    const own = posts.find((each) => each.personId === personId) ?? forbid("not-in-organisation");
    if (leavesNoOwner(posts, personId, null)) refuse("people.last-owner");
    await tx.post.delete({ where: { organisationId_personId: { organisationId, personId }, role: own.role } });
    await moveSessions(tx, personId, organisationId);
    const data = { personId, role: own.role };
    await recordTrail(tx, ctx, {
      subject: "organisation",
      subjectId: organisationId,
      action: "organisation.person-left",
      data,
      organisationId,
    });
  });
  return getMe({ db: ctx.db, actor: await loadActor(ctx.db, sessionId) });
}
