import type { Db, Prisma, Tx } from "@commonbench/db/client";
import { notFound } from "@commonbench/domain/errors";
import { ReportCause, ReportStatus } from "@commonbench/domain/enquiries/schemas";
import type { Locale } from "@commonbench/domain/text";
import { GONE, loadParties } from "#api/features/organisations/load-parties.ts";
import type { ReportRowView } from "./report-view.ts";

export const reportSelect = {
  id: true,
  entryId: true,
  organisationId: true,
  cause: true,
  text: true,
  status: true,
  decidedById: true,
  decidedAt: true,
  decisionReason: true,
  createdAt: true,
  entry: {
    select: { id: true, seq: true, organisationId: true, enquiryId: true, enquiry: { select: { card: true } } },
  },
} satisfies Prisma.EnquiryReportSelect;

export type ReportRow = Prisma.EnquiryReportGetPayload<{ select: typeof reportSelect }>;

export async function loadReport(tx: Db | Tx, id: string): Promise<ReportRow> {
  return (await tx.enquiryReport.findUnique({ where: { id }, select: reportSelect })) ?? notFound();
}

export async function reportRows(db: Db | Tx, rows: readonly ReportRow[], locale: Locale): Promise<ReportRowView[]> {
  const ids = rows.flatMap(({ organisationId, entry }) => [organisationId, entry.organisationId]);
  const parties = await loadParties(db, ids, locale);
  return rows.map(({ id, cause, status, createdAt, decidedAt, organisationId, entry }) => ({
    id,
    cause: ReportCause.parse(cause),
    status: ReportStatus.parse(status),
    createdAt: createdAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    reporter: organisationId === null ? null : (parties.get(organisationId) ?? GONE),
    reported: parties.get(entry.organisationId ?? "") ?? GONE,
  }));
}
