import type { LabelInput } from "@commonbench/domain/enquiries/schemas";
import { notFound } from "@commonbench/domain/errors";
import { requireRole } from "#api/actor.ts";
import type { ActingCtx } from "#api/context.ts";

/** The label goes, from every thread that carries it too. */
export async function removeLabel(ctx: ActingCtx, { id }: LabelInput): Promise<{ id: string }> {
  requireRole(ctx, "manager");
  const organisationId = ctx.actor.organisation.id;
  const { count } = await ctx.db.enquiryLabel.deleteMany({ where: { id, organisationId } });
  return count === 0 ? notFound() : { id };
}
