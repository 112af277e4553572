import type { Tx } from "@commonbench/db/client";
import { ENQUIRY_TRAIL, nextReportStatus } from "@commonbench/domain/enquiries/rules";
import { type OpenReportInput, type ReportDecision, ReportStatus } from "@commonbench/domain/enquiries/schemas";
import { notFound } from "@commonbench/domain/errors";
import { requireSecretariat } from "#api/actor.ts";
import type { PersonCtx } from "#api/context.ts";
import { loadNames } from "#api/features/people/load-names.ts";
import { recordTrail } from "#api/features/trail/record.ts";
import { Card, toCardView } from "./card.ts";
import { toEntryViews, viewpointOf } from "./entry-view.ts";
import { loadEarlier } from "./list-earlier.ts";
import { type EntryRow, entrySelect } from "./load.ts";
import { loadReport, reportRows, type ReportRow } from "./report-load.ts";
import type { ReportView } from "./report-view.ts";

const AROUND = 3;

/**
 * The reported message with the few shared entries around it, and no more of the talk between the two. That somebody
 * of the secretariat looked at it stands in the trail.
 */
export function openReport(ctx: PersonCtx, { id, locale }: OpenReportInput): Promise<ReportView> {
  requireSecretariat(ctx);
  return ctx.tx(async (tx) => {
    const report = await loadReport(tx, id);
    const organisationId = report.entry.organisationId;
    await recordTrail(tx, ctx, {
      subject: "enquiry" as const,
      subjectId: id,
      action: ENQUIRY_TRAIL.examine,
      organisationId,
    });
    // Here what was hidden still stands, for whoever decides must have read it.
    const around = (await loadAround(tx, report)).map((row) => ({ ...row, hiddenAt: null }));
    const [row] = await reportRows(tx, [report], locale);
    if (row === undefined) notFound();
    const { decidedById, text, decisionReason, entry } = report;
    const name = (await loadNames(tx, [decidedById])).get(decidedById ?? "");
    return {
      ...row,
      text,
      decisionReason,
      decidedBy: decidedById === null || name === undefined ? null : { id: decidedById, name },
      subject: toCardView(ctx, Card.parse(entry.enquiry.card), locale),
      messageId: entry.id,
      earlier: await loadEarlier(tx, entry.id),
      context: await toEntryViews(tx, { ...viewpointOf(ctx, locale), organisation: null }, around),
      can: canOf(report),
    };
  });
}

/** Never a note: only what both sides see. */
async function loadAround(tx: Tx, { entry }: ReportRow): Promise<EntryRow[]> {
  const shared = { enquiryId: entry.enquiryId, onlyFor: null };
  const [before, after] = await Promise.all([
    tx.enquiryEntry.findMany({
      where: { ...shared, seq: { lte: entry.seq } },
      orderBy: { seq: "desc" },
      take: AROUND + 1,
      select: entrySelect,
    }),
    tx.enquiryEntry.findMany({
      where: { ...shared, seq: { gt: entry.seq } },
      orderBy: { seq: "asc" },
      take: AROUND,
      select: entrySelect,
    }),
  ]);
  return [...before.toReversed(), ...after];
}

function canOf({ status }: ReportRow): ReportView["can"] {
  const allowed = (decision: ReportDecision) => nextReportStatus(ReportStatus.parse(status), decision) !== null;
  return { dismiss: allowed("dismiss"), warn: allowed("warn"), hide: allowed("hide") };
}
