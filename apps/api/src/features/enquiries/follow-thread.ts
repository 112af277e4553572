import type { WatchEnquiriesInput } from "@commonbench/domain/enquiries/schemas";
import { Id } from "@commonbench/domain/text";
import type { ActingCtx } from "#api/context.ts";
import type { Heard } from "#api/live.ts";
import { toEntryViews, viewpointOf } from "./entry-view.ts";
import { entrySelect, loadEnquiry, seenBy } from "./load.ts";
import type { EntryView } from "./view.ts";

const AT_ONCE = 100;

export type FollowedThread = Awaited<ReturnType<typeof followThread>>;

/** Walks along a thread: `next` gives what has been added since, as far as this side may see it. */
export async function followThread(ctx: ActingCtx, id: string, { lastEventId, locale }: WatchEnquiriesInput) {
  const { db, actor } = ctx;
  const own = seenBy(actor.organisation.id);
  const { lastSeq } = await loadEnquiry(db, ctx, id);
  let seq = (await seqOf(ctx, id, lastEventId)) ?? lastSeq;

  async function next(): Promise<EntryView[]> {
    const rows = await db.enquiryEntry.findMany({
      where: { AND: [{ enquiryId: id, seq: { gt: seq } }, own] },
      orderBy: { seq: "asc" },
      take: AT_ONCE,
      select: entrySelect,
    });
    seq = rows.at(-1)?.seq ?? seq;
    const views = await toEntryViews(db, viewpointOf(ctx, locale), rows);
    return rows.length < AT_ONCE ? views : [...views, ...(await next())];
  }

  return {
    id,
    next,
    concernedBy: (said: Heard) =>
      said.type === "catch-up" || (said.type === "enquiry.entry" && "ids" in said && said.ids["enquiry"] === id),
  };
}

async function seqOf({ db, actor }: ActingCtx, enquiryId: string, entryId: string | null | undefined) {
  const known = Id.safeParse(entryId);
  if (!known.success) return null;
  const where = { AND: [{ id: known.data, enquiryId }, seenBy(actor.organisation.id)] };
  const row = await db.enquiryEntry.findFirst({ where, select: { seq: true } });
  return row?.seq ?? null;
}
