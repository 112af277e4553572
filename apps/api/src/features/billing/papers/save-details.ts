import { type BillingDetailsInput, keptDetails } from "@commonbench/domain/billing/invoices";
import { conflict } from "@commonbench/domain/errors";
import { Jurisdiction } from "@commonbench/domain/organisations/schemas";
import { requireRole } from "#api/actor.ts";
import type { ActingCtx } from "#api/context.ts";
import { loadOrganisation } from "#api/features/organisations/load.ts";
import { recordTrail } from "#api/features/trail/record.ts";
import { getDetails } from "./get-details.ts";
import type { BillingDetailsView } from "./view.ts";

/** Papers that were issued keep what they say; the next ones say this. */
export async function saveDetails(ctx: ActingCtx, input: BillingDetailsInput): Promise<BillingDetailsView> {
  requireRole(ctx, "manager");
  const { id: organisationId } = ctx.actor.organisation;
  const { version, ...given } = input;
  await ctx.tx(async (tx) => {
    const { jurisdiction } = await loadOrganisation(tx, organisationId);
    const details = keptDetails(Jurisdiction.parse(jurisdiction), given);
    const data = { ...details, changedById: ctx.actor.personId, changedAt: ctx.now() };
    const { count } =
      version === 0
        ? await tx.billingDetails.createMany({ data: [{ organisationId, ...data }], skipDuplicates: true })
        : await tx.billingDetails.updateMany({
            where: { organisationId, version },
            data: { ...data, version: { increment: 1 } },
          });
    if (count === 0) conflict("billing.details-changed-meanwhile");
    await recordTrail(tx, ctx, {
      organisationId,
      subject: "organisation",
      subjectId: organisationId,
      action: "organisation.billing-details-changed",
      // Which, not what: account and tax numbers stay out of the trail.
      data: { fields: Object.entries(details).flatMap(([field, value]) => (value ? [field] : [])) },
    });
  });
  return getDetails(ctx);
}
