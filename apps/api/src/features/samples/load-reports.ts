import type { ActingCtx } from "#api/context.ts";
import { type AttachedFile, loadAnyFiles } from "#api/features/files/load.ts";
import { inlineDocumentUrl, photoUrl } from "#api/features/files/url.ts";
import { loadNames } from "#api/features/people/load-names.ts";
import type { Work } from "./load.ts";
import type { ReportView } from "./view.ts";

/** The reports on these samples, the newest first; the booker's people see those that were handed over. */
export async function loadReports({ db }: ActingCtx, { set, side, reservation }: Work): Promise<ReportView[]> {
  const rows = await db.sampleReport.findMany({
    where: { reservationId: set.reservationId, ...(side === "provider" ? {} : { releasedAt: { not: null } }) },
    include: { lines: { select: { sampleId: true } }, replacedBy: { select: { id: true, releasedAt: true } } },
    orderBy: [{ createdAt: "desc" }, { version: "desc" }, { id: "desc" }],
  });
  const [files, names] = await Promise.all([
    loadAnyFiles(
      db,
      rows.flatMap(({ fileIds }) => fileIds),
    ),
    loadNames(
      db,
      rows.map(({ personId }) => personId),
    ),
  ]);
  const mayReplace = side === "provider" && (reservation.status === "in-use" || reservation.status === "completed");
  return rows.map(({ id, version, lines, note, personId, createdAt, releasedAt, replacedBy, fileIds }) => ({
    id,
    version,
    sampleIds: lines.map(({ sampleId }) => sampleId),
    note,
    person: names.get(personId) ?? null,
    at: createdAt.toISOString(),
    releasedAt: releasedAt?.toISOString() ?? null,
    replaced: replacedBy !== null && (side === "provider" || replacedBy.releasedAt !== null),
    files: fileIds.flatMap((fileId) => {
      const file = files.get(fileId);
      return file === undefined ? [] : [toFile(file)];
    }),
    can: { replace: mayReplace && replacedBy === null },
  }));
}

const toFile = ({ id, kind, name, bytes }: AttachedFile) => ({
  id,
  kind,
  name,
  bytes,
  url: kind === "photo" ? photoUrl(id, "large") : inlineDocumentUrl(id),
});
