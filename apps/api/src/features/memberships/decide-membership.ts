import type { Prisma } from "@commonbench/db/client";
import { conflict, refuse } from "@commonbench/domain/errors";
import { stopClock } from "@commonbench/domain/memberships/clock";
import { decisionRefusal, nextMembershipStatus } from "@commonbench/domain/memberships/rules";
import type { DecideInput, Decision } from "@commonbench/domain/memberships/schemas";
import { requireSecretariat } from "#api/actor.ts";
import type { PersonCtx } from "#api/context.ts";
import { membershipChanged } from "#api/events.ts";
import { loadMembership, type MembershipRow, membershipSelect } from "./load.ts";
import { tellStep } from "./tell.ts";
import { type MembershipStateView, stateView } from "./view.ts";

/** The secretariat decides, with a reason where rights are touched; trail and letters say who and why. */
export async function decideMembership(ctx: PersonCtx, input: DecideInput): Promise<MembershipStateView> {
  requireSecretariat(ctx);
  return ctx.tx(async (tx) => {
    const membership = await loadMembership(tx, { id: input.id });
    const { id, status, version, organisationId } = membership;
    if (version !== input.version) conflict();
    const { decision, reason } = input;
    const refusal = decisionRefusal(status, decision, reason);
    if (refusal !== null) refuse(refusal);
    const next = nextMembershipStatus(status, decision) ?? refuse("memberships.not-allowed-now");
    const saved = await tx.membership.update({
      where: { id, status, version },
      data: { status: next, ...effects(decision, membership, ctx.now()), version: { increment: 1 } },
      select: membershipSelect,
    });
    if (next !== status) await membershipChanged(tx, ctx, { organisationId, status: next });
    await tellStep(tx, ctx, membership, { action: decision, from: status, to: next, reason });
    return stateView(saved);
  });
}

/** What a decision changes besides the status. Only a question leaves the file open with the other side. */
function effects(decision: Decision, membership: MembershipRow, now: Date): Prisma.MembershipUpdateInput {
  switch (decision) {
    case "review":
      return {};
    case "ask":
      return { awaitingAnswer: true, ...stopClock(membership, now) };
    case "admit":
      return { ...settled(membership, now), admittedAt: now };
    case "decline":
    case "expel":
      return { ...settled(membership, now), endedAt: now };
    case "suspend":
    case "lift":
      return { decidedAt: now };
    default:
      return decision satisfies never;
  }
}

function settled(membership: MembershipRow, now: Date) {
  return { awaitingAnswer: false, ...stopClock(membership, now), decidedAt: now };
}
