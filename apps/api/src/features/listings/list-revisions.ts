import { notFound } from "@commonbench/domain/errors";
import type { ListRevisionsInput } from "@commonbench/domain/listings/schemas";
import { z } from "zod";
import { hasAllianceRole } from "#api/actor.ts";
import type { PersonCtx } from "#api/context.ts";
import { readCursor, writeCursor } from "#api/cursor.ts";
import { loadNames } from "#api/features/people/load-names.ts";
import { isOwn } from "./can.ts";
import type { HistoryView } from "./own-view.ts";
import { Changes } from "./revisions.ts";

/** Who changed what, newest first; for the owner's people and the secretariat. */
export async function listRevisions(ctx: PersonCtx, { id, cursor, limit }: ListRevisionsInput): Promise<HistoryView> {
  const { db, actor } = ctx;
  const listing = await db.listing.findUnique({ where: { id }, select: { organisationId: true } });
  if (listing === null || !(isOwn(actor, listing.organisationId) || hasAllianceRole(actor, "secretariat"))) notFound();
  const before = readCursor(z.number().int(), cursor);
  const found = await db.listingRevision.findMany({
    where: { listingId: id, ...(before === null ? {} : { version: { lt: before } }) },
    orderBy: { version: "desc" },
    take: limit + 1,
  });
  const rows = found.slice(0, limit);
  const names = await loadNames(
    db,
    rows.map(({ personId }) => personId),
  );
  const last = rows.at(-1);
  return {
    revisions: rows.map(({ version, at, personId, changes }) => ({
      version,
      at: at.toISOString(),
      person: { id: personId, name: names.get(personId) ?? null },
      changes: Changes.parse(changes),
    })),
    nextCursor: found.length > limit && last !== undefined ? writeCursor(last.version) : null,
  };
}
