import { forbid, notFound, refuse } from "@commonbench/domain/errors";
import type { RemovePersonInput } from "@commonbench/domain/organisations/schemas";
import { leavesNoOwner, mayRemove } from "@commonbench/domain/people/rules";
import { requireRole } from "#api/actor.ts";
import type { ActingCtx } from "#api/context.ts";
import { moveSessions } from "#api/features/people/move-sessions.ts";
import { notify } from "#api/features/notifications/notify.ts";
import { recordTrail } from "#api/features/trail/record.ts";
import { listPeople } from "./list-people.ts";
import { lockPosts } from "./lock-posts.ts";
import type { PeopleView } from "./people-view.ts";

/** A manager removes staff, an owner anybody; whoever wants to go leaves. */
export function removePerson(ctx: ActingCtx, { personId }: RemovePersonInput): Promise<PeopleView> {
  requireRole(ctx, "manager");
  return ctx.tx(async (tx) => {
    const organisationId = ctx.actor.organisation.id;
    const posts = await lockPosts(tx, organisationId);
    const post = posts.find((each) => each.personId === personId) ?? notFound();
    const own = posts.find((each) => each.personId === ctx.actor.personId) ?? forbid("not-in-organisation");
    if (!mayRemove(own.role, post.role)) forbid("role-too-low");
    if (leavesNoOwner(posts, personId, null)) refuse("people.last-owner");
    await tx.post.delete({ where: { organisationId_personId: { organisationId, personId }, role: post.role } });
    await moveSessions(tx, personId, organisationId);
    const data = { personId, role: post.role };
    await recordTrail(tx, ctx, {
      subject: "organisation",
      subjectId: organisationId,
      action: "organisation.person-removed",
      data,
      organisationId,
    });
    const removed = { organisationId, personId, actorId: ctx.actor.personId, role: post.role };
    await notify(tx, ctx, "post-removed", removed, { kind: "person", personId });
    return listPeople(ctx, tx);
  });
}
