import { notFound } from "@commonbench/domain/errors";
import type { VerifyCredentialInput } from "@commonbench/domain/organisations/schemas";
import { requireSecretariat } from "#api/actor.ts";
import type { PersonCtx } from "#api/context.ts";
import { recordTrail } from "#api/features/trail/record.ts";
import { enqueueIndex } from "./enqueue-index.ts";
import { toCredentialView } from "./to-view.ts";
import type { CredentialView } from "./view.ts";

/** The secretariat has compared the credential with its certificate, or takes that back. */
export function verifyCredential(ctx: PersonCtx, { id, verified }: VerifyCredentialInput): Promise<CredentialView> {
  requireSecretariat(ctx);
  return ctx.tx(async (tx) => {
    const credential = (await tx.credential.findUnique({ where: { id } })) ?? notFound();
    const reading = { ...ctx, locale: ctx.actor.locale };
    if ((credential.verifiedAt !== null) === verified) return toCredentialView(reading, credential);
    const { organisationId, verifiedAt } = credential;
    const data = verified
      ? { verifiedAt: ctx.now(), verifiedById: ctx.actor.personId }
      : { verifiedAt: null, verifiedById: null };
    const saved = await tx.credential.update({ where: { id, verifiedAt }, data });
    const action = verified ? "credential.verified" : "credential.verification-withdrawn";
    await recordTrail(tx, ctx, { subject: "credential", subjectId: id, action, organisationId });
    await enqueueIndex(tx, organisationId);
    return toCredentialView(reading, saved);
  });
}
