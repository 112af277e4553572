import { refuse } from "@commonbench/domain/errors";
import { runClock } from "@commonbench/domain/memberships/clock";
import { answerRefusal } from "@commonbench/domain/memberships/rules";
import type { AnswerInput } from "@commonbench/domain/memberships/schemas";
import { requireRole } from "#api/actor.ts";
import type { ActingCtx } from "#api/context.ts";
import { addedDocuments } from "./documents.ts";
import { loadMembership, membershipSelect } from "./load.ts";
import { tellStep } from "./tell.ts";
import { type MembershipStateView, stateView } from "./view.ts";

/** The organisation gives what the secretariat asked for, and the clock runs on. */
export function answerMembership(ctx: ActingCtx, { message, documents }: AnswerInput): Promise<MembershipStateView> {
  requireRole(ctx, "manager");
  return ctx.tx(async (tx) => {
    const membership = await loadMembership(tx, { organisationId: ctx.actor.organisation.id });
    const { id, status, version, awaitingAnswer, waitedDays } = membership;
    const refusal = answerRefusal(status, awaitingAnswer);
    if (refusal !== null) refuse(refusal);
    const added = await addedDocuments(tx, membership, documents);
    const saved = await tx.membership.update({
      where: { id, status, version },
      data: {
        awaitingAnswer: false,
        ...runClock(waitedDays, ctx.now()),
        version: { increment: 1 },
        documents: { create: added },
      },
      select: membershipSelect,
    });
    await tellStep(tx, ctx, membership, { action: "answer", from: status, to: status, reason: message });
    return stateView(saved);
  });
}
