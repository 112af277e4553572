import type { Db, Tx } from "@commonbench/db/client";
import { conflict } from "@commonbench/domain/errors";
import type { Locale } from "@commonbench/domain/text";
import type { ActingCtx } from "#api/context.ts";
import { toEntryViews, viewpointOf } from "./entry-view.ts";
import { type EntryRow, entrySelect } from "./load.ts";
import type { SentView } from "./view.ts";

/**
 * What the caller has sent under this id already; null when nothing yet. An id that stands for somebody else's words is
 * nothing to answer with.
 */
export async function findSent(db: Db | Tx, { actor }: ActingCtx, messageId: string): Promise<EntryRow | null> {
  const row = await db.enquiryEntry.findUnique({ where: { id: messageId }, select: entrySelect });
  if (row === null) return null;
  return row.personId === actor.personId && row.organisationId === actor.organisation.id ? row : conflict();
}

export async function sentView(db: Db | Tx, ctx: ActingCtx, row: EntryRow, locale: Locale): Promise<SentView> {
  const [entry] = await toEntryViews(db, viewpointOf(ctx, locale), [row]);
  return entry === undefined ? conflict() : { enquiryId: row.enquiryId, entry };
}
