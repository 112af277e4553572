import { ENQUIRY_TRAIL } from "@commonbench/domain/enquiries/rules";
import type { OrganisationInput } from "@commonbench/domain/enquiries/schemas";
import { notFound } from "@commonbench/domain/errors";
import { requireRole } from "#api/actor.ts";
import type { ActingCtx } from "#api/context.ts";
import { recordTrail } from "#api/features/trail/record.ts";
import { holdPair } from "./load.ts";
import { tellBlock } from "./tell-block.ts";

export function unblockOrganisation(
  ctx: ActingCtx,
  { organisationId: blockedId }: OrganisationInput,
): Promise<{ id: string }> {
  requireRole(ctx, "manager");
  const organisationId = ctx.actor.organisation.id;
  return ctx.tx(async (tx) => {
    await holdPair(tx, organisationId, blockedId);
    const { count } = await tx.organisationBlock.deleteMany({ where: { organisationId, blockedId } });
    if (count === 0) notFound();
    await tellBlock(tx, ctx, blockedId, "unblocked");
    const action = ENQUIRY_TRAIL.unblock;
    await recordTrail(tx, ctx, { subject: "organisation", subjectId: blockedId, action, organisationId });
    return { id: blockedId };
  });
}
