import type { FoundAllianceInput } from "@commonbench/domain/alliance/schemas";
import { forbid, refuse } from "@commonbench/domain/errors";
import { ALLIANCE_ROLES } from "@commonbench/domain/people/schemas";
import { recordTrail } from "#api/features/trail/record.ts";
import type { PersonCtx } from "#api/context.ts";
import { tokenHash } from "./founding-token.ts";
import type { FoundedView } from "./view.ts";

/** The person who holds the token of the start becomes the secretariat; the token is spent with it. */
export function foundAlliance(ctx: PersonCtx, { token }: FoundAllianceInput): Promise<FoundedView> {
  return ctx.tx(async (tx) => {
    const { personId } = ctx.actor;
    const alliance = await tx.alliance.findUnique({ where: { id: 1 } });
    const foundingHash = alliance?.foundingHash ?? refuse("alliance.already-founded");
    if (tokenHash(token) !== foundingHash) refuse("alliance.token-wrong");
    const { emailVerified } = await tx.person.findUniqueOrThrow({ where: { id: personId } });
    if (!emailVerified) forbid("email-not-verified");
    const allianceRoles = ALLIANCE_ROLES.filter(
      (role) => role === "secretariat" || ctx.actor.allianceRoles.includes(role),
    );
    await tx.alliance.update({ where: { id: 1, foundingHash }, data: { foundingHash: null } });
    await tx.person.update({ where: { id: personId }, data: { allianceRoles } });
    await recordTrail(tx, ctx, {
      subject: "person",
      subjectId: personId,
      action: "alliance.founded",
      organisationId: null,
    });
    return { allianceRoles };
  });
}
