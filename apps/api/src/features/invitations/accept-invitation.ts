import { notFound, refuse } from "@commonbench/domain/errors";
import { acceptRefusal } from "@commonbench/domain/invitations/rules";
import type { AcceptInvitationInput } from "@commonbench/domain/invitations/schemas";
import { Role } from "@commonbench/domain/people/schemas";
import type { PersonCtx } from "#api/context.ts";
import { getMe } from "#api/features/people/get-me.ts";
import { loadActor } from "#api/features/people/load-actor.ts";
import type { MeView } from "#api/features/people/view.ts";
import { actFor } from "#api/features/people/act-for.ts";
import { notify } from "#api/features/notifications/notify.ts";
import { recordTrail } from "#api/features/trail/record.ts";
import { findInvitation, tokenHash } from "./load.ts";

/** The invited person takes the post, and this session acts for the organisation from now on. */
export async function acceptInvitation(ctx: PersonCtx, { token }: AcceptInvitationInput): Promise<MeView> {
  const { personId, sessionId, email } = ctx.actor;
  await ctx.tx(async (tx) => {
    const invitation = (await findInvitation(tx, { tokenHash: tokenHash(token) })) ?? notFound();
    const refusal = acceptRefusal(invitation, email, ctx.now());
    if (refusal !== null) refuse(refusal);
    const { id, organisationId, role } = invitation;
    // The loser of a race waits here for the winner and then finds it used.
    await tx.invitation.update({ where: { id, status: "open" }, data: { status: "used" } });
    const held = await tx.post.findFirst({ where: { organisationId, personId }, select: { role: true } });
    if (held !== null) refuse("people.already-in-organisation");
    await tx.post.create({ data: { organisationId, personId, role } });
    await actFor(tx, sessionId, organisationId);
    const data = { personId, role };
    await recordTrail(tx, ctx, {
      subject: "organisation",
      subjectId: organisationId,
      action: "organisation.person-joined",
      data,
      organisationId,
    });
    const joined = { organisationId, personId, actorId: personId, role: Role.parse(role) };
    await notify(tx, ctx, "person-joined", joined, { kind: "managers", organisationId, except: personId });
  });
  return getMe({ db: ctx.db, actor: await loadActor(ctx.db, sessionId) });
}
