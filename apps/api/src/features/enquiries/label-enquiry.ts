import { notFound } from "@commonbench/domain/errors";
import type { LabelEnquiryInput } from "@commonbench/domain/enquiries/schemas";
import type { ActingCtx } from "#api/context.ts";
import { loadEnquiry } from "./load.ts";
import { signalChange } from "./signal.ts";

/** Puts these labels on the thread and no others; they are the organisation's own. */
export function labelEnquiry(ctx: ActingCtx, { id, labelIds }: LabelEnquiryInput): Promise<{ id: string }> {
  const organisationId = ctx.actor.organisation.id;
  return ctx.tx(async (tx) => {
    await loadEnquiry(tx, ctx, id);
    const wanted = [...new Set(labelIds)];
    const known = await tx.enquiryLabel.count({ where: { id: { in: wanted }, organisationId } });
    if (known !== wanted.length) notFound();
    await tx.enquiryLabelling.deleteMany({ where: { enquiryId: id, organisationId, labelId: { notIn: wanted } } });
    await tx.enquiryLabelling.createMany({
      data: wanted.map((labelId) => ({ labelId, enquiryId: id, organisationId })),
      skipDuplicates: true,
    });
    await signalChange(tx, "state", id, [organisationId]);
    return { id };
  });
}
