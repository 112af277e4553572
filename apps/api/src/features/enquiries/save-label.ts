import { notFound, refuse } from "@commonbench/domain/errors";
import { LABELS_PER_ORGANISATION, type SaveLabelInput } from "@commonbench/domain/enquiries/schemas";
import { requireRole } from "#api/actor.ts";
import { holdLock } from "#api/advisory-lock.ts";
import type { ActingCtx } from "#api/context.ts";
import { toLabelView } from "./list-labels.ts";
import type { LabelView } from "./view.ts";

/** A new label, or a new name or colour for one that threads carry already. */
export function saveLabel(ctx: ActingCtx, { id, name, colour }: SaveLabelInput): Promise<LabelView> {
  requireRole(ctx, "manager");
  const organisationId = ctx.actor.organisation.id;
  return ctx.tx(async (tx) => {
    await holdLock(tx, `enquiry-labels:${organisationId}`);
    const labels = await tx.enquiryLabel.findMany({ where: { organisationId } });
    if (id !== undefined && !labels.some((label) => label.id === id)) notFound();
    if (labels.some((label) => label.name === name && label.id !== id)) refuse("enquiries.label-taken");
    if (id !== undefined) return toLabelView(await tx.enquiryLabel.update({ where: { id }, data: { name, colour } }));
    if (labels.length >= LABELS_PER_ORGANISATION) refuse("enquiries.too-many-labels");
    return toLabelView(await tx.enquiryLabel.create({ data: { organisationId, name, colour } }));
  });
}
