import { refuse } from "@commonbench/domain/errors";
import type { AddCredentialInput } from "@commonbench/domain/organisations/schemas";
import { requireRole } from "#api/actor.ts";
import type { ActingCtx } from "#api/context.ts";
import { loadOwnFiles } from "#api/features/files/load.ts";
import { recordTrail } from "#api/features/trail/record.ts";
import { enqueueIndex } from "./enqueue-index.ts";
import { toCredentialView } from "./to-view.ts";
import type { CredentialView } from "./view.ts";

/** An organisation states a credential itself; that the secretariat has seen the certificate is marked apart. */
export function addCredential(ctx: ActingCtx, input: AddCredentialInput): Promise<CredentialView> {
  requireRole(ctx, "manager");
  if (ctx.taxonomy.credential(input.kind) === undefined) refuse("organisations.unknown-credential");
  return ctx.tx(async (tx) => {
    const organisationId = ctx.actor.organisation.id;
    const { kind, number, scope, fileId } = input;
    if (fileId !== null) await loadOwnFiles(tx, organisationId, [fileId], "document");
    const validFrom = new Date(input.validFrom);
    const validTo = input.validTo === null ? null : new Date(input.validTo);
    const saved = await tx.credential.create({
      data: { organisationId, kind, number, scope, validFrom, validTo, fileId },
    });
    const data = { kind, number };
    await recordTrail(tx, ctx, {
      subject: "credential",
      subjectId: saved.id,
      action: "credential.added",
      data,
      organisationId,
    });
    await enqueueIndex(tx, organisationId);
    return toCredentialView({ ...ctx, locale: ctx.actor.locale }, saved);
  });
}
