import {
  ContactCard,
  EntryKind,
  LabelColour,
  ReportStatus,
  SideStatus,
  SubjectKind,
} from "@commonbench/domain/enquiries/schemas";
import { FileKind } from "@commonbench/domain/files/schemas";
import { ListingKind } from "@commonbench/domain/listings/schemas";
import { OrganisationClass } from "@commonbench/domain/organisations/schemas";
import { REASONS } from "@commonbench/domain/reasons";
import { LocaleSchema } from "@commonbench/domain/text";
import { z } from "zod";
import { Cover, PriceView } from "#api/features/listings/view.ts";
import { PersonRef } from "#api/features/memberships/view.ts";
import { LabelledView } from "#api/features/taxonomy/view.ts";

export const PartyView = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  logo: z.string().nullable(),
});
export type PartyView = z.infer<typeof PartyView>;

/** The subject as it was when it was asked about; labels are in the reader's language. */
export const CardView = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("listing"),
    id: z.string(),
    title: z.string(),
    titleLocale: LocaleSchema,
    listingKind: ListingKind,
    category: LabelledView.nullable(),
    place: LabelledView.nullable(),
    price: PriceView,
    cover: Cover,
  }),
  z.object({
    kind: z.literal("organisation"),
    id: z.string(),
    slug: z.string(),
    title: z.string(),
    titleLocale: LocaleSchema,
    class: OrganisationClass,
    place: LabelledView.nullable(),
  }),
  z.object({
    kind: z.literal("reservation"),
    id: z.string(),
    title: z.string(),
    titleLocale: LocaleSchema,
    number: z.string(),
    startsAt: z.string(),
    endsAt: z.string(),
    timeZone: z.string(),
    listingKind: ListingKind,
    place: LabelledView.nullable(),
    cover: Cover,
  }),
]);
export type CardView = z.infer<typeof CardView>;

const pictures = z.object({ webp: z.string(), avif: z.string() });
/** Photos and PDF are shown in place; whatever else there is has no `url` and is asked for by `attachmentLink`. */
export const AttachmentView = z.object({
  fileId: z.string(),
  name: z.string(),
  bytes: z.number().int(),
  kind: FileKind,
  width: z.number().nullable(),
  height: z.number().nullable(),
  picture: z.object({ small: pictures, large: pictures }).nullable(),
  url: z.string().nullable(),
});
export type AttachmentView = z.infer<typeof AttachmentView>;

/** What happened, other than words. Those about one side's own work are seen by that side only. */
export const EventView = z.discriminatedUnion("type", [
  z.object({ type: z.literal("assigned"), assignee: z.string().nullable() }),
  z.object({ type: z.literal("status"), status: SideStatus }),
  z.object({ type: z.literal("contact-revoked"), name: z.string() }),
  z.object({ type: z.literal("message-hidden") }),
  z.object({ type: z.literal("message-warned"), reason: z.string() }),
  z.object({ type: z.literal("report-decided"), status: ReportStatus }),
  z.object({ type: z.literal("blocked") }),
  z.object({ type: z.literal("unblocked") }),
]);
export type EventView = z.infer<typeof EventView>;

export const EntryView = z.object({
  id: z.string(),
  kind: EntryKind,
  at: z.string(),
  /** Of the reader's organisation. */
  own: z.boolean(),
  /** Seen by the reader's organisation alone. */
  internal: z.boolean(),
  organisation: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** Null when nobody in person wrote, or somebody who has been deleted. */
  person: PersonRef.nullable(),
  text: z.string(),
  via: z.enum(["web", "mail"]),
  version: z.number().int(),
  editedAt: z.string().nullable(),
  /** The secretariat has taken it away; the text is gone. */
  hidden: z.boolean(),
  attachments: z.array(AttachmentView),
  /** Names of files that came with a mail and were not taken. */
  dropped: z.array(z.string()),
  /** `card` is null once it was taken back. */
  contact: z.object({ card: ContactCard.nullable() }).nullable(),
  event: EventView.nullable(),
  can: z.object({ edit: z.boolean(), report: z.boolean(), revoke: z.boolean() }),
  /** Until when `can.edit` holds. */
  editableUntil: z.string().nullable(),
});
export type EntryView = z.infer<typeof EntryView>;

/** Oldest first. `nextCursor` leads to the earlier ones. */
export const EntriesView = z.object({ entries: z.array(EntryView), nextCursor: z.string().nullable() });
export type EntriesView = z.infer<typeof EntriesView>;

export const EarlierView = z.object({
  earlier: z.array(z.object({ version: z.number().int(), text: z.string(), at: z.string() })),
});
export type EarlierView = z.infer<typeof EarlierView>;

export const LabelView = z.object({ id: z.string(), name: z.string(), colour: LabelColour });
export type LabelView = z.infer<typeof LabelView>;

export const DraftView = z.object({
  text: z.string(),
  attachments: z.array(AttachmentView),
  updatedAt: z.string(),
});
export type DraftView = z.infer<typeof DraftView>;

/** The thread but for its entries, as one side sees it. */
export const EnquiryView = z.object({
  id: z.string(),
  card: CardView,
  createdAt: z.string(),
  /** Which of the two asked. */
  role: z.enum(["asker", "addressee"]),
  own: PartyView,
  other: PartyView,
  status: SideStatus,
  assignee: PersonRef.nullable(),
  labels: z.array(LabelView),
  /** The same text went to several organisations; told to those who got it. */
  sentToMany: z.boolean(),
  /** How far the other side has read: the last own entry that somebody there has seen. */
  otherRead: z.object({ entryId: z.string(), at: z.string() }).nullable(),
  unread: z.number().int(),
  firstUnreadId: z.string().nullable(),
  lastEntryId: z.string().nullable(),
  draft: DraftView.nullable(),
  /** The reader's organisation has blocked the other. */
  blocking: z.boolean(),
  can: z.object({
    write: z.boolean(),
    /** Why nothing can be written to the other side; null when it can. */
    writeRefusal: z.enum(REASONS).nullable(),
    wait: z.boolean(),
    finish: z.boolean(),
    reopen: z.boolean(),
    block: z.boolean(),
    unblock: z.boolean(),
    manageLabels: z.boolean(),
    manageReplies: z.boolean(),
  }),
});
export type EnquiryView = z.infer<typeof EnquiryView>;

export const InboxRowView = z.object({
  id: z.string(),
  subject: z.object({ kind: SubjectKind, id: z.string(), title: z.string() }),
  other: PartyView,
  status: SideStatus,
  assignee: PersonRef.nullable(),
  labels: z.array(LabelView),
  sentToMany: z.boolean(),
  lastAt: z.string(),
  /** The last words; of the thread, or with a search the last that match. */
  last: z.object({ kind: EntryKind, own: z.boolean(), person: z.string().nullable(), text: z.string() }).nullable(),
  unread: z.number().int(),
  hasDraft: z.boolean(),
});
export type InboxRowView = z.infer<typeof InboxRowView>;

export const InboxView = z.object({
  rows: z.array(InboxRowView),
  nextCursor: z.string().nullable(),
  /** Of the whole inbox, whatever the filters. */
  counts: z.object({
    open: z.number().int(),
    waiting: z.number().int(),
    done: z.number().int(),
    mine: z.number().int(),
    nobodys: z.number().int(),
    unread: z.number().int(),
  }),
});
export type InboxView = z.infer<typeof InboxView>;

/** What one learns before asking: of whom, about what, whether it is possible, and what has been asked already. */
export const SubjectView = z.object({
  card: CardView,
  organisation: PartyView,
  can: z.object({ ask: z.boolean(), askRefusal: z.enum(REASONS).nullable() }),
  threads: z.array(z.object({ id: z.string(), status: SideStatus, lastAt: z.string() })),
});
export type SubjectView = z.infer<typeof SubjectView>;

export const SentView = z.object({ enquiryId: z.string(), entry: EntryView });
export type SentView = z.infer<typeof SentView>;

/** What is left of an enquiry after a write; pages read the rest again. */
export const SideView = z.object({ id: z.string(), status: SideStatus, assignee: PersonRef.nullable() });
export type SideView = z.infer<typeof SideView>;

export const UnreadView = z.object({ threads: z.number().int() });
export const DraftSavedView = z.object({ updatedAt: z.string().nullable() });
export const ReadView = z.object({ unread: z.number().int() });
export const DoneView = z.object({ id: z.string() });
export const ColleaguesView = z.object({ people: z.array(PersonRef) });
export const LabelsView = z.object({ labels: z.array(LabelView), can: z.object({ manage: z.boolean() }) });
export type LabelsView = z.infer<typeof LabelsView>;
export const LinkView = z.object({ url: z.string(), expiresAt: z.string() });
export type LinkView = z.infer<typeof LinkView>;

/**
 * What an open page hears. `catch-up` comes first and whenever something may have been missed: read anew what is shown.
 * `entry` belongs to the thread named in the input and is tracked by its id; `changed` to any thread of the inbox.
 */
export type LiveEvent =
  | { readonly type: "catch-up" }
  | { readonly type: "entry"; readonly enquiryId: string; readonly entry: EntryView }
  | { readonly type: "typing"; readonly enquiryId: string; readonly own: boolean; readonly name: string }
  | { readonly type: "changed"; readonly enquiryId: string; readonly what: "entry" | "edit" | "read" | "state" };
