import { forbid, notFound, refuse } from "@commonbench/domain/errors";
import type { ChangeRoleInput } from "@commonbench/domain/organisations/schemas";
import { leavesNoOwner } from "@commonbench/domain/people/rules";
import { requireRole } from "#api/actor.ts";
import type { ActingCtx } from "#api/context.ts";
import { notify } from "#api/features/notifications/notify.ts";
import { recordTrail } from "#api/features/trail/record.ts";
import { listPeople } from "./list-people.ts";
import { lockPosts } from "./lock-posts.ts";
import type { PeopleView } from "./people-view.ts";

export function changeRole(ctx: ActingCtx, { personId, role }: ChangeRoleInput): Promise<PeopleView> {
  requireRole(ctx, "owner");
  return ctx.tx(async (tx) => {
    const { organisation, personId: you } = ctx.actor;
    const organisationId = organisation.id;
    const posts = await lockPosts(tx, organisationId);
    const post = posts.find((each) => each.personId === personId) ?? notFound();
    // The role may have been lowered between the start of the call and the lock.
    if (!posts.some((each) => each.personId === you && each.role === "owner")) forbid("role-too-low");
    if (leavesNoOwner(posts, personId, role)) refuse("people.last-owner");
    await tx.post.update({
      where: { organisationId_personId: { organisationId, personId }, role: post.role },
      data: { role },
    });
    const data = { personId, from: post.role, to: role };
    await recordTrail(tx, ctx, {
      subject: "organisation",
      subjectId: organisationId,
      action: "organisation.role-changed",
      data,
      organisationId,
    });
    if (post.role !== role) {
      const changed = { organisationId, personId, actorId: you, role };
      await notify(tx, ctx, "role-changed", changed, { kind: "person", personId, organisationId });
    }
    const acting =
      personId === you ? { ...ctx, actor: { ...ctx.actor, organisation: { ...organisation, role } } } : ctx;
    return listPeople(acting, tx);
  });
}
