import type { Tx } from "@commonbench/db/client";
import { refuse } from "@commonbench/domain/errors";
import { ENQUIRY_TRAIL, nextReportStatus } from "@commonbench/domain/enquiries/rules";
import { type DecideReportInput, ReportStatus } from "@commonbench/domain/enquiries/schemas";
import { requireSecretariat } from "#api/actor.ts";
import type { PersonCtx } from "#api/context.ts";
import { recordTrail } from "#api/features/trail/record.ts";
import { appendEvent } from "./append-entry.ts";
import { loadReport, type ReportRow } from "./report-load.ts";
import { signalChange } from "./signal.ts";
import type { EventView } from "./view.ts";

/** The secretariat decides on a reported message, once and with a reason. Its writer learns the reason, the reporter the outcome. */
export function decideReport(ctx: PersonCtx, { id, decision, reason }: DecideReportInput): Promise<{ id: string }> {
  requireSecretariat(ctx);
  return ctx.tx(async (tx) => {
    const report = await loadReport(tx, id);
    const status = nextReportStatus(ReportStatus.parse(report.status), decision);
    if (status === null) refuse("enquiries.not-allowed-now");
    await tx.enquiryReport.update({
      where: { id, status: "open" },
      data: { status, decidedById: ctx.actor.personId, decidedAt: ctx.now(), decisionReason: reason },
    });
    const writer = report.entry.organisationId;
    await recordTrail(tx, ctx, {
      subject: "enquiry" as const,
      subjectId: id,
      action: ENQUIRY_TRAIL[decision],
      organisationId: writer,
      reason,
    });
    if (decision === "hide") await hideMessage(tx, ctx, report);
    if (decision !== "dismiss" && writer !== null)
      await tellSide(tx, ctx, report, writer, { type: "message-warned", reason });
    if (report.organisationId !== null)
      await tellSide(tx, ctx, report, report.organisationId, { type: "report-decided", status });
    return { id };
  });
}

/** Gone for both sides; the words stay in the database for an appeal. */
async function hideMessage(tx: Tx, ctx: PersonCtx, { entry }: ReportRow): Promise<void> {
  await tx.enquiryEntry.update({ where: { id: entry.id }, data: { hiddenAt: ctx.now() } });
  const sides = await tx.enquirySide.findMany({ where: { enquiryId: entry.enquiryId } });
  const both = sides.map(({ organisationId }) => organisationId);
  // The alliance acts here, and no person of it stands in the thread.
  const alliance = { ...ctx, actor: null };
  const { enquiryId } = entry;
  const event = await appendEvent(tx, alliance, { enquiryId, organisationId: null }, { type: "message-hidden" });
  await signalChange(tx, "edit", enquiryId, both, { entry: entry.id });
  await signalChange(tx, "entry", enquiryId, both, { entry: event.id });
}

async function tellSide(
  tx: Tx,
  ctx: PersonCtx,
  { entry }: ReportRow,
  onlyFor: string,
  event: EventView,
): Promise<void> {
  const { enquiryId } = entry;
  const told = await appendEvent(tx, { ...ctx, actor: null }, { enquiryId, organisationId: null, onlyFor }, event);
  await signalChange(tx, "entry", enquiryId, [onlyFor], { entry: told.id });
}
