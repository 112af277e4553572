import { notFound } from "@commonbench/domain/errors";
import { ASSIGNED_TRAIL } from "@commonbench/domain/memberships/rules";
import type { AssignInput } from "@commonbench/domain/memberships/schemas";
import { requireSecretariat } from "#api/actor.ts";
import type { PersonCtx } from "#api/context.ts";
import { loadSecretariat } from "#api/features/people/load-recipients.ts";
import { recordTrail } from "#api/features/trail/record.ts";
import { loadMembership, membershipSelect } from "./load.ts";
import { tellAssignee } from "./tell.ts";
import { type MembershipStateView, stateView } from "./view.ts";

/** Gives the file to somebody of the secretariat, or back to all. It does not stand in the way of a decision. */
export async function assignMembership(ctx: PersonCtx, { id, personId }: AssignInput): Promise<MembershipStateView> {
  requireSecretariat(ctx);
  return ctx.tx(async (tx) => {
    const membership = await loadMembership(tx, { id });
    const staff = await loadSecretariat(tx);
    const assignee = personId === null ? null : (staff.find((person) => person.personId === personId) ?? notFound());
    const saved = await tx.membership.update({
      where: { id },
      data: { assigneeId: personId },
      select: membershipSelect,
    });
    if (membership.assigneeId === personId) return stateView(saved);
    await recordTrail(tx, ctx, {
      subject: "membership",
      subjectId: id,
      action: ASSIGNED_TRAIL,
      // Who has the file inside the secretariat is not the organisation's business.
      organisationId: null,
      data: { number: membership.number, assignee: assignee?.name ?? null },
    });
    if (assignee !== null && assignee.personId !== ctx.actor.personId)
      await tellAssignee(tx, ctx, membership, assignee.personId);
    return stateView(saved);
  });
}
