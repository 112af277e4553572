import type { ReplyInput } from "@commonbench/domain/enquiries/schemas";
import { notFound } from "@commonbench/domain/errors";
import { requireRole } from "#api/actor.ts";
import type { ActingCtx } from "#api/context.ts";

export async function removeReply(ctx: ActingCtx, { id }: ReplyInput): Promise<{ id: string }> {
  requireRole(ctx, "manager");
  const organisationId = ctx.actor.organisation.id;
  const { count } = await ctx.db.savedReply.deleteMany({ where: { id, organisationId } });
  return count === 0 ? notFound() : { id };
}
