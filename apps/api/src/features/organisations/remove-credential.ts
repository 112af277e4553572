import { notFound } from "@commonbench/domain/errors";
import type { RemoveCredentialInput } from "@commonbench/domain/organisations/schemas";
import { requireRole } from "#api/actor.ts";
import type { ActingCtx } from "#api/context.ts";
import { recordTrail } from "#api/features/trail/record.ts";
import { enqueueIndex } from "./enqueue-index.ts";
import { toFormView } from "./form-view.ts";
import { loadOrganisation } from "./load.ts";
import type { OrganisationFormView } from "./view.ts";

export function removeCredential(ctx: ActingCtx, { id }: RemoveCredentialInput): Promise<OrganisationFormView> {
  requireRole(ctx, "manager");
  return ctx.tx(async (tx) => {
    const organisationId = ctx.actor.organisation.id;
    const credential = (await tx.credential.findFirst({ where: { id, organisationId } })) ?? notFound();
    await tx.credential.delete({ where: { id, organisationId } });
    const data = { kind: credential.kind, number: credential.number };
    await recordTrail(tx, ctx, {
      subject: "credential",
      subjectId: id,
      action: "credential.removed",
      data,
      organisationId,
    });
    await enqueueIndex(tx, organisationId);
    return toFormView(ctx, await loadOrganisation(tx, organisationId));
  });
}
