import type { MessageInput } from "@commonbench/domain/enquiries/schemas";
import type { Db, Tx } from "@commonbench/db/client";
import type { ActingCtx } from "#api/context.ts";
import { loadEntry } from "./load.ts";
import type { EarlierView } from "./view.ts";

/** What a message said before it was changed, oldest first, for whoever can read the message. */
export async function listEarlier(ctx: ActingCtx, { messageId }: MessageInput): Promise<EarlierView> {
  const entry = await loadEntry(ctx.db, ctx, messageId);
  return { earlier: entry.hiddenAt === null ? await loadEarlier(ctx.db, entry.id) : [] };
}

export async function loadEarlier(db: Db | Tx, entryId: string): Promise<EarlierView["earlier"]> {
  const rows = await db.enquiryEdit.findMany({ where: { entryId }, orderBy: { version: "asc" } });
  return rows.map(({ version, text, at }) => ({ version, text, at: at.toISOString() }));
}
