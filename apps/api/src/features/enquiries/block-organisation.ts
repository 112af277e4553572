import { notFound, refuse } from "@commonbench/domain/errors";
import { ENQUIRY_TRAIL } from "@commonbench/domain/enquiries/rules";
import type { BlockOrganisationInput } from "@commonbench/domain/enquiries/schemas";
import { requireRole } from "#api/actor.ts";
import type { ActingCtx } from "#api/context.ts";
import { mayKnowOrganisation } from "#api/features/organisations/actor-of.ts";
import { findOrganisation } from "#api/features/organisations/load.ts";
import { recordTrail } from "#api/features/trail/record.ts";
import { holdPair } from "./load.ts";
import { tellBlock } from "./tell-block.ts";

/** From now on that organisation can write nothing to this one; what was written stays to be read by both. */
export function blockOrganisation(
  ctx: ActingCtx,
  { organisationId: blockedId, reason }: BlockOrganisationInput,
): Promise<{ id: string }> {
  requireRole(ctx, "manager");
  const { organisation, personId } = ctx.actor;
  const organisationId = organisation.id;
  if (blockedId === organisationId) refuse("enquiries.own-organisation");
  return ctx.tx(async (tx) => {
    await holdPair(tx, organisationId, blockedId);
    const found = await findOrganisation(tx, { id: blockedId });
    const talked = await tx.enquirySide.count({ where: { organisationId, otherId: blockedId } });
    if (found === null || (talked === 0 && !mayKnowOrganisation(ctx.actor, found))) notFound();
    const { count } = await tx.organisationBlock.createMany({
      data: [{ organisationId, blockedId, personId, reason, at: ctx.now() }],
      skipDuplicates: true,
    });
    if (count === 0) return { id: blockedId };
    await tellBlock(tx, ctx, blockedId, "blocked");
    await recordTrail(tx, ctx, {
      subject: "organisation" as const,
      subjectId: blockedId,
      action: ENQUIRY_TRAIL.block,
      organisationId,
      ...(reason === "" ? {} : { reason }),
    });
    return { id: blockedId };
  });
}
