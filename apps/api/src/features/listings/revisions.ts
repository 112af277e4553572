import type { Prisma, Tx } from "@commonbench/db/client";
import { type Change, mergeChanges } from "@commonbench/domain/listings/changes";
import { DRAFT_REVISION_MINUTES } from "@commonbench/domain/listings/rules";
import { z } from "zod";
import type { ActingCtx } from "#api/context.ts";
import { loadNames } from "#api/features/people/load-names.ts";
import type { LoadedListing } from "./load.ts";

export const Changes = z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() }));

/** Keeps what changed and what was there before. Quick saves of a draft by one person become one entry. */
export async function recordRevision(
  tx: Tx,
  ctx: ActingCtx,
  listing: LoadedListing,
  changes: readonly Change[],
): Promise<void> {
  const { id: listingId, version: before, status } = listing;
  const version = before + 1;
  const { personId } = ctx.actor;
  const at = ctx.now();
  const last =
    status === "draft"
      ? await tx.listingRevision.findFirst({ where: { listingId }, orderBy: { version: "desc" } })
      : null;
  const recent = last !== null && at.getTime() - last.at.getTime() < DRAFT_REVISION_MINUTES * 60_000;
  if (last === null || !recent || last.personId !== personId) {
    await tx.listingRevision.create({ data: { listingId, version, personId, at, changes: toJson(changes) } });
    return;
  }
  const where = { listingId_version: { listingId, version: last.version } };
  const merged = mergeChanges(Changes.parse(last.changes), changes);
  if (merged.length === 0) await tx.listingRevision.delete({ where });
  else await tx.listingRevision.update({ where, data: { version, changes: toJson(merged) } });
}

/** Who saved the listing last; null when nobody has changed it since it was started. */
export async function lastEditor(tx: Tx, listingId: string): Promise<string | null> {
  const last = await tx.listingRevision.findFirst({
    where: { listingId },
    orderBy: { version: "desc" },
    select: { personId: true },
  });
  if (last === null) return null;
  const names = await loadNames(tx, [last.personId]);
  return names.get(last.personId) ?? null;
}

function toJson(changes: readonly Change[]): Prisma.InputJsonArray {
  return JSON.parse(JSON.stringify(changes));
}
