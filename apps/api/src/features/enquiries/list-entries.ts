import type { ListEntriesInput } from "@commonbench/domain/enquiries/schemas";
import { Id } from "@commonbench/domain/text";
import { z } from "zod";
import type { ActingCtx } from "#api/context.ts";
import { readCursor, writeCursor } from "#api/cursor.ts";
import { toEntryViews, viewpointOf } from "./entry-view.ts";
import { entrySelect, loadEnquiry, loadEntry, seenBy } from "./load.ts";
import type { EntriesView } from "./view.ts";

/** The newest entries of a thread, or those before a cursor, oldest first. */
export async function listEntries(ctx: ActingCtx, input: ListEntriesInput): Promise<EntriesView> {
  const { id, limit, locale } = input;
  const { side } = await loadEnquiry(ctx.db, ctx, id);
  // The cursor is the entry's id, for numbers with gaps would tell that there are notes of the other side.
  const after = readCursor(z.tuple([z.literal(id), Id]), input.cursor);
  const before = after === null ? null : await loadEntry(ctx.db, ctx, after[1]);
  const found = await ctx.db.enquiryEntry.findMany({
    where: {
      AND: [{ enquiryId: id, ...(before === null ? {} : { seq: { lt: before.seq } }) }, seenBy(side.organisationId)],
    },
    orderBy: { seq: "desc" },
    take: limit + 1,
    select: entrySelect,
  });
  const page = found.slice(0, limit);
  const oldest = page.at(-1);
  return {
    entries: await toEntryViews(ctx.db, viewpointOf(ctx, locale), page.toReversed()),
    nextCursor: found.length > limit && oldest !== undefined ? writeCursor([id, oldest.id]) : null,
  };
}
