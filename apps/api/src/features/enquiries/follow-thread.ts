import type { WatchEnquiriesInput } from "@commonbench/domain/enquiries/schemas";
import type { Db } from "@commonbench/db/client";
import { Id, type Locale } from "@commonbench/domain/text";
import type { ActingCtx } from "#api/context.ts";
import type { Heard } from "#api/live.ts";
import { knownNow, toEntryView, viewpointOf } from "./entry-view.ts";
import { type EntryRow, isSeenBy, loadEnquiry, seenBy } from "./load.ts";
import type { EntryView } from "./view.ts";

const AT_ONCE = 100;

export type FollowedThread = Awaited<ReturnType<typeof followThread>>;

/** Walks along a thread: `next` gives what has been added since, as far as this side may see it. */
export async function followThread(ctx: ActingCtx, id: string, { lastEventId, locale }: WatchEnquiriesInput) {
  const organisationId = ctx.actor.organisation.id;
  const { lastSeq } = await loadEnquiry(ctx.db, ctx, id);
  let seq = (await seqOf(ctx, id, lastEventId)) ?? lastSeq;

  async function next(said: Heard): Promise<EntryView[]> {
    const load = () => loadSince(ctx.db, { id, seq, locale });
    // Whoever has the page open hears the same signal, on both sides: what it tells of is read once for all of them.
    const key = "ids" in said ? [said.ids["entry"], seq, locale].join() : null;
    const { rows, known } = await (key === null ? load() : together(ctx.db, key, load));
    seq = rows.at(-1)?.seq ?? seq;
    const view = viewpointOf(ctx, locale);
    const views = rows.filter((row) => isSeenBy(organisationId, row)).map((row) => toEntryView(view, row, known));
    return rows.length < AT_ONCE ? views : [...views, ...(await next({ type: "catch-up" }))];
  }

  return {
    id,
    next,
    concernedBy: (said: Heard) =>
      said.type === "catch-up" || (said.type === "enquiry.entry" && "ids" in said && said.ids["enquiry"] === id),
  };
}

interface Stretch {
  readonly id: string;
  readonly seq: number;
  readonly locale: Locale;
}

/** What both sides have written since; the notes of each are kept back for each listener. */
async function loadSince(db: Db, { id, seq, locale }: Stretch) {
  const rows = await db.$queryRaw<EntryRow[]>`
    select id, enquiry_id as "enquiryId", seq, kind, organisation_id as "organisationId", person_id as "personId",
      only_for as "onlyFor", text, data, via, version, created_at as "createdAt", edited_at as "editedAt",
      hidden_at as "hiddenAt",
      array(select json_build_object('fileId', file_id) from enquiry_attachment
        where entry_id = entry.id order by position) as attachments
    from enquiry_entry entry where enquiry_id = ${id}::uuid and seq > ${seq} order by seq limit ${AT_ONCE}`;
  return { rows, known: await knownNow(db, rows, locale) };
}

type Loaded = ReturnType<typeof loadSince>;
const underWay = new WeakMap<Db, Map<string, Loaded>>();

/** One read for all who ask for the same thing while it is under way. */
function together(db: Db, key: string, load: () => Loaded): Loaded {
  const reads = underWay.get(db) ?? new Map<string, Loaded>();
  underWay.set(db, reads);
  const read = reads.get(key) ?? load().finally(() => reads.delete(key));
  reads.set(key, read);
  return read;
}

async function seqOf({ db, actor }: ActingCtx, enquiryId: string, entryId: string | null | undefined) {
  const known = Id.safeParse(entryId);
  if (!known.success) return null;
  const where = { AND: [{ id: known.data, enquiryId }, seenBy(actor.organisation.id)] };
  const row = await db.enquiryEntry.findFirst({ where, select: { seq: true } });
  return row?.seq ?? null;
}
