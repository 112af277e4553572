import type { QuotaInput } from "@commonbench/domain/quotas/schemas";
import { requireRole } from "#api/actor.ts";
import type { ActingCtx } from "#api/context.ts";
import { recordTrail } from "#api/features/trail/record.ts";
import { loadOwnQuota } from "./load.ts";

export function removeQuota(ctx: ActingCtx, { id }: QuotaInput): Promise<{ id: string }> {
  requireRole(ctx, "manager");
  return ctx.tx(async (tx) => {
    const { version, measure, period, limit } = await loadOwnQuota(tx, ctx, id);
    await tx.quota.delete({ where: { id, version }, select: { id: true } });
    const organisationId = ctx.actor.organisation.id;
    const data = { measure, period, limit };
    await recordTrail(tx, ctx, { subject: "quota", subjectId: id, action: "quota.removed", organisationId, data });
    return { id };
  });
}
