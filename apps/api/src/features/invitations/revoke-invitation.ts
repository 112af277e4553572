import { notFound, refuse } from "@commonbench/domain/errors";
import { revokeRefusal } from "@commonbench/domain/invitations/rules";
import type { RevokeInvitationInput } from "@commonbench/domain/invitations/schemas";
import { requireRole } from "#api/actor.ts";
import type { ActingCtx } from "#api/context.ts";
import { recordTrail } from "#api/features/trail/record.ts";
import { loadNames } from "#api/features/people/load-names.ts";
import { findInvitation } from "./load.ts";
import { toInvitationView } from "./to-view.ts";
import type { InvitationView } from "./view.ts";

export function revokeInvitation(ctx: ActingCtx, { id }: RevokeInvitationInput): Promise<InvitationView> {
  requireRole(ctx, "manager");
  return ctx.tx(async (tx) => {
    const organisationId = ctx.actor.organisation.id;
    const invitation = await findInvitation(tx, { id });
    if (invitation === null || invitation.organisationId !== organisationId) notFound();
    const refusal = revokeRefusal(invitation);
    if (refusal !== null) refuse(refusal);
    await tx.invitation.update({ where: { id, status: "open" }, data: { status: "revoked" } });
    const data = { email: invitation.email, role: invitation.role };
    await recordTrail(tx, ctx, {
      subject: "organisation",
      subjectId: organisationId,
      action: "organisation.invitation-revoked",
      data,
      organisationId,
    });
    return toInvitationView(
      { ...invitation, status: "revoked" },
      await loadNames(tx, [invitation.invitedById]),
      ctx.now(),
    );
  });
}
