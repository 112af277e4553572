import { refuse } from "@commonbench/domain/errors";
import { ENQUIRY_TRAIL } from "@commonbench/domain/enquiries/rules";
import type { ReportMessageInput } from "@commonbench/domain/enquiries/schemas";
import { holdLock } from "#api/advisory-lock.ts";
import type { ActingCtx } from "#api/context.ts";
import { recordTrail } from "#api/features/trail/record.ts";
import { loadEntry } from "./load.ts";
import { notifyReport } from "./notify.ts";

/** Brings what the other side wrote before the secretariat, once for an organisation; suspended members may as well. */
export function reportMessage(ctx: ActingCtx, { messageId, cause, text }: ReportMessageInput): Promise<{ id: string }> {
  const { organisation, personId } = ctx.actor;
  const organisationId = organisation.id;
  return ctx.tx(async (tx) => {
    const entry = await loadEntry(tx, ctx, messageId);
    const written = entry.kind === "message" || entry.kind === "contact";
    if (!written || entry.organisationId === organisationId || entry.hiddenAt !== null)
      refuse("enquiries.not-reportable");
    await holdLock(tx, `enquiry-report:${entry.id}`);
    const known = await tx.enquiryReport.count({ where: { entryId: entry.id, organisationId } });
    if (known > 0) refuse("enquiries.already-reported");
    const { id } = await tx.enquiryReport.create({
      data: { entryId: entry.id, organisationId, personId, cause, text, createdAt: ctx.now() },
      select: { id: true },
    });
    const action = ENQUIRY_TRAIL.report;
    await recordTrail(tx, ctx, { subject: "enquiry", subjectId: id, action, organisationId, data: { cause } });
    await notifyReport(tx, ctx, id);
    return { id };
  });
}
