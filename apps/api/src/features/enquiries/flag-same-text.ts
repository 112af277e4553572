import type { Tx } from "@commonbench/db/client";
import type { ActingCtx } from "#api/context.ts";
import { recordTrail } from "#api/features/trail/record.ts";
import type { EntryRow } from "./load.ts";
import { notifyReport } from "./notify.ts";

const DAY = 24 * 60 * 60 * 1000;

/** Brings it before the secretariat, once a day for an organisation: what comes after is part of the same. */
export async function flagSameText(tx: Tx, ctx: ActingCtx, entry: EntryRow): Promise<void> {
  const organisationId = ctx.actor.organisation.id;
  const since = new Date(ctx.now().getTime() - DAY);
  const known = await tx.enquiryReport.count({
    where: { cause: "same-text", createdAt: { gt: since }, entry: { organisationId } },
  });
  if (known > 0) return;
  const report = await tx.enquiryReport.create({
    data: { entryId: entry.id, cause: "same-text", createdAt: ctx.now() },
    select: { id: true },
  });
  await recordTrail(
    tx,
    { ...ctx, actor: null },
    { subject: "enquiry", subjectId: report.id, action: "enquiry.flagged", organisationId },
  );
  await notifyReport(tx, ctx, report.id);
}
