import { nextSideStatus } from "@commonbench/domain/enquiries/rules";
import type { GetEnquiryInput } from "@commonbench/domain/enquiries/schemas";
import { roleCovers } from "@commonbench/domain/people/rules";
import type { ActingCtx } from "#api/context.ts";
import { GONE, loadParties } from "#api/features/organisations/load-parties.ts";
import { loadAttachments, toAttachmentView } from "./attachments.ts";
import { Card, toCardView } from "./card.ts";
import { refusalTo } from "./get-subject.ts";
import { toLabelView } from "./list-labels.ts";
import { isBlocked, loadEnquiry, type OwnEnquiry, seenBy } from "./load.ts";
import { sideView } from "./side-view.ts";
import { countUnreadEntries, firstUnreadEntry } from "./unread.ts";
import type { DraftView, EnquiryView } from "./view.ts";

export async function getEnquiry(ctx: ActingCtx, { id, locale }: GetEnquiryInput): Promise<EnquiryView> {
  const { db, actor } = ctx;
  const enquiry = await loadEnquiry(db, ctx, id);
  const { side, other } = enquiry;
  const [parties, sideNow, labels, unread, firstUnreadId, lastEntryId, draft, otherRead, can] = await Promise.all([
    loadParties(db, [side.organisationId, other.organisationId], locale),
    sideView(db, id, side),
    db.enquiryLabel.findMany({
      where: { organisationId: side.organisationId, labellings: { some: { enquiryId: id } } },
      orderBy: { name: "asc" },
    }),
    countUnreadEntries(db, ctx, id),
    firstUnreadEntry(db, ctx, id),
    lastEntry(ctx, id),
    loadDraft(ctx, id),
    readByOther(ctx, enquiry),
    canOf(ctx, enquiry),
  ]);
  return {
    ...sideNow,
    card: toCardView(ctx, Card.parse(enquiry.card), locale),
    createdAt: enquiry.createdAt.toISOString(),
    role: enquiry.askerId === actor.organisation.id ? "asker" : "addressee",
    own: parties.get(side.organisationId) ?? GONE,
    other: parties.get(other.organisationId) ?? GONE,
    labels: labels.map(toLabelView),
    sentToMany: enquiry.flagged && enquiry.addresseeId === actor.organisation.id,
    otherRead,
    unread,
    firstUnreadId,
    lastEntryId,
    draft,
    ...can,
  };
}

async function lastEntry({ db, actor }: ActingCtx, enquiryId: string): Promise<string | null> {
  const where = { AND: [{ enquiryId }, seenBy(actor.organisation.id)] };
  const row = await db.enquiryEntry.findFirst({ where, orderBy: { seq: "desc" }, select: { id: true } });
  return row?.id ?? null;
}

async function loadDraft({ db, actor }: ActingCtx, enquiryId: string): Promise<DraftView | null> {
  const where = { enquiryId_personId: { enquiryId, personId: actor.personId } };
  const row = await db.enquiryDraft.findUnique({ where });
  if (row === null) return null;
  const files = await loadAttachments(db, row.fileIds);
  return {
    text: row.text,
    attachments: row.fileIds.flatMap((fileId) => toAttachmentView(files.get(fileId))),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** The last words of the reader's own side that somebody of the other side has seen. */
async function readByOther({ db }: ActingCtx, { id, side, other }: OwnEnquiry): Promise<EnquiryView["otherRead"]> {
  if (other.readAt === null) return null;
  const row = await db.enquiryEntry.findFirst({
    where: { enquiryId: id, organisationId: side.organisationId, onlyFor: null, seq: { lte: other.readSeq } },
    orderBy: { seq: "desc" },
    select: { id: true },
  });
  return row === null ? null : { entryId: row.id, at: other.readAt.toISOString() };
}

async function canOf(ctx: ActingCtx, { side, other }: OwnEnquiry): Promise<Pick<EnquiryView, "can" | "blocking">> {
  const [writeRefusal, blocking] = await Promise.all([
    refusalTo(ctx.db, ctx, other.organisationId),
    isBlocked(ctx.db, side.organisationId, other.organisationId),
  ]);
  const manages = roleCovers(ctx.actor.organisation.role, "manager");
  const allowed = (action: Parameters<typeof nextSideStatus>[1]) => nextSideStatus(side.status, action) !== null;
  return {
    blocking,
    can: {
      write: writeRefusal === null,
      writeRefusal,
      wait: allowed("wait"),
      finish: allowed("finish"),
      reopen: allowed("reopen"),
      block: manages && !blocking,
      unblock: manages && blocking,
      manageLabels: manages,
      manageReplies: manages,
    },
  };
}
