import { refuse } from "@commonbench/domain/errors";
import { stopClock } from "@commonbench/domain/memberships/clock";
import { nextMembershipStatus } from "@commonbench/domain/memberships/rules";
import type { LeaveInput } from "@commonbench/domain/memberships/schemas";
import { requireRole } from "#api/actor.ts";
import type { ActingCtx } from "#api/context.ts";
import { membershipChanged } from "#api/events.ts";
import { loadMembership, membershipSelect } from "./load.ts";
import { tellStep } from "./tell.ts";
import { type MembershipStateView, stateView } from "./view.ts";

/** Membership is voluntary: the owner ends it, or takes an application back, at any time and without giving a reason. */
export function leaveMembership(ctx: ActingCtx, { reason }: LeaveInput): Promise<MembershipStateView> {
  requireRole(ctx, "owner");
  return ctx.tx(async (tx) => {
    const membership = await loadMembership(tx, { organisationId: ctx.actor.organisation.id });
    const { id, status, version, organisationId } = membership;
    const next = nextMembershipStatus(status, "leave") ?? refuse("memberships.not-allowed-now");
    const now = ctx.now();
    const saved = await tx.membership.update({
      where: { id, status, version },
      data: {
        status: next,
        awaitingAnswer: false,
        ...stopClock(membership, now),
        decidedAt: now,
        endedAt: now,
        version: { increment: 1 },
      },
      select: membershipSelect,
    });
    await membershipChanged(tx, ctx, { organisationId, status: next });
    await tellStep(tx, ctx, membership, { action: "leave", from: status, to: next, reason });
    return stateView(saved);
  });
}
