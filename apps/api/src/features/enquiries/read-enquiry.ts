import { conflict } from "@commonbench/domain/errors";
import type { ReadEnquiryInput } from "@commonbench/domain/enquiries/schemas";
import type { ActingCtx } from "#api/context.ts";
import { markOwnRead } from "#api/features/notifications/mark-read.ts";
import { loadEnquiry, loadEntry } from "./load.ts";
import { markRead } from "./mark-read.ts";
import { signalChange } from "./signal.ts";
import { countUnreadEntries } from "./unread.ts";

/** The caller has seen everything up to an entry, so what told them of it is done; the other side learns that somebody has. */
export function readEnquiry(ctx: ActingCtx, { id, entryId }: ReadEnquiryInput): Promise<{ unread: number }> {
  return ctx.tx(async (tx) => {
    const { side, other } = await loadEnquiry(tx, ctx, id);
    const entry = await loadEntry(tx, ctx, entryId);
    if (entry.enquiryId !== id) conflict();
    const moved = await markRead(tx, ctx, entry);
    if (moved) await signalChange(tx, "read", id, [side.organisationId, other.organisationId]);
    await markOwnRead(tx, ctx, { what: "group", group: `enquiry:${id}` });
    return { unread: await countUnreadEntries(tx, ctx, id) };
  });
}
