import { z } from "zod";
import { Cursor, Email, Id, line, LocaleSchema, plainText } from "../text.ts";
import { ATTACHMENTS_MAX, MESSAGE_MAX } from "./limits.ts";

/** What an enquiry can be about. */
export const SUBJECT_KINDS = ["listing", "organisation", "reservation"] as const;
export const SubjectKind = z.enum(SUBJECT_KINDS);
export const EnquirySubject = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("listing"), id: Id }),
  z.object({ kind: z.literal("organisation"), id: Id }),
  z.object({ kind: z.literal("reservation"), id: Id }),
]);
export type EnquirySubject = z.infer<typeof EnquirySubject>;

export const SIDE_STATUSES = ["open", "waiting", "done"] as const;
export const SideStatus = z.enum(SIDE_STATUSES);
export type SideStatus = z.infer<typeof SideStatus>;

/** What people do by hand; `send` and `receive` follow from messages. */
export const SIDE_ACTIONS = ["wait", "finish", "reopen"] as const;
export const SideAction = z.enum(SIDE_ACTIONS);
export type SideAction = z.infer<typeof SideAction>;

export const ENTRY_KINDS = ["message", "note", "contact", "event"] as const;
export const EntryKind = z.enum(ENTRY_KINDS);
export type EntryKind = z.infer<typeof EntryKind>;

const Attached = z.array(Id).max(ATTACHMENTS_MAX);
const written = <T extends { text: string; attachments: string[] }>({ text, attachments }: T) =>
  text !== "" || attachments.length > 0;
const nothingWritten = { path: ["text"], error: "too-short" };

const MessageContent = z.object({ text: plainText(MESSAGE_MAX), attachments: Attached.default([]) });

/** `messageId` is made by the client, so that a repeated call is the same message. */
export const AskEnquiryInput = MessageContent.extend({
  messageId: Id,
  subject: EnquirySubject,
  locale: LocaleSchema,
}).refine(written, nothingWritten);
export type AskEnquiryInput = z.infer<typeof AskEnquiryInput>;

export const SendMessageInput = MessageContent.extend({ messageId: Id, id: Id, locale: LocaleSchema }).refine(
  written,
  nothingWritten,
);
export type SendMessageInput = z.infer<typeof SendMessageInput>;

export const EditMessageInput = z.object({
  messageId: Id,
  text: plainText(MESSAGE_MAX, 1),
  version: z.number().int().min(1),
  locale: LocaleSchema,
});
export type EditMessageInput = z.infer<typeof EditMessageInput>;

export const WriteNoteInput = z.object({
  messageId: Id,
  id: Id,
  text: plainText(MESSAGE_MAX, 1),
  locale: LocaleSchema,
});
export type WriteNoteInput = z.infer<typeof WriteNoteInput>;

/** An empty draft is deleted. */
export const SaveDraftInput = MessageContent.extend({ id: Id });
export type SaveDraftInput = z.infer<typeof SaveDraftInput>;

export const EnquiryInput = z.object({ id: Id });
export type EnquiryInput = z.infer<typeof EnquiryInput>;

export const GetEnquiryInput = z.object({ id: Id, locale: LocaleSchema });
export type GetEnquiryInput = z.infer<typeof GetEnquiryInput>;

export const GetSubjectInput = z.object({ subject: EnquirySubject, locale: LocaleSchema });
export type GetSubjectInput = z.infer<typeof GetSubjectInput>;

/** Newest last; `before` is the cursor that leads to the earlier ones. */
export const ListEntriesInput = z.object({
  id: Id,
  cursor: Cursor.nullish(),
  limit: z.number().int().min(1).max(100).default(50),
  locale: LocaleSchema,
});
export type ListEntriesInput = z.infer<typeof ListEntriesInput>;

export const ListEnquiriesInput = z.object({
  status: SideStatus.optional(),
  /** Whose they are: the reader's, nobody's, or a colleague's. */
  assignee: z.union([z.enum(["me", "nobody"]), Id]).optional(),
  labelId: Id.optional(),
  unread: z.boolean().optional(),
  /** The other side. */
  organisationId: Id.optional(),
  text: line(100).optional(),
  cursor: Cursor.nullish(),
  limit: z.number().int().min(1).max(100).default(30),
  locale: LocaleSchema,
});
export type ListEnquiriesInput = z.infer<typeof ListEnquiriesInput>;

/** Up to and with this entry. */
export const ReadEnquiryInput = z.object({ id: Id, entryId: Id });
export type ReadEnquiryInput = z.infer<typeof ReadEnquiryInput>;

/** `was` is whom the caller saw there: of two who take it at once, one is told. */
export const AssignEnquiryInput = z.object({ id: Id, personId: Id.nullable(), was: Id.nullable() });
export type AssignEnquiryInput = z.infer<typeof AssignEnquiryInput>;

export const ActOnEnquiryInput = z.object({ id: Id, action: SideAction });
export type ActOnEnquiryInput = z.infer<typeof ActOnEnquiryInput>;

export const LABELS_PER_ORGANISATION = 40;
export const LABEL_COLOURS = ["grey", "green", "blue", "violet", "red", "amber"] as const;
export const LabelColour = z.enum(LABEL_COLOURS);
export const LabelEnquiryInput = z.object({ id: Id, labelIds: z.array(Id).max(LABELS_PER_ORGANISATION) });
export type LabelEnquiryInput = z.infer<typeof LabelEnquiryInput>;
export const SaveLabelInput = z.object({ id: Id.optional(), name: line(30, 1), colour: LabelColour });
export type SaveLabelInput = z.infer<typeof SaveLabelInput>;
export const LabelInput = z.object({ id: Id });
export type LabelInput = z.infer<typeof LabelInput>;

export const REPLIES_PER_ORGANISATION = 200;
export const SaveReplyInput = z.object({
  id: Id.optional(),
  locale: LocaleSchema,
  title: line(60, 1),
  text: plainText(4000, 1),
});
export type SaveReplyInput = z.infer<typeof SaveReplyInput>;
export const ReplyInput = z.object({ id: Id });
export type ReplyInput = z.infer<typeof ReplyInput>;

/** Details that somebody chooses to give to the other side. */
export const ContactCard = z.object({
  name: line(80, 1),
  role: line(80).default(""),
  email: Email.nullable().default(null),
  phone: line(40).default(""),
  wechat: line(40).default(""),
  whatsapp: line(40).default(""),
});
export type ContactCard = z.infer<typeof ContactCard>;
export const ShareContactInput = z.object({ messageId: Id, id: Id, card: ContactCard, locale: LocaleSchema });
export type ShareContactInput = z.infer<typeof ShareContactInput>;
export const MessageInput = z.object({ messageId: Id, locale: LocaleSchema });
export type MessageInput = z.infer<typeof MessageInput>;

/** `same-text` is raised by the system when one text goes to many. */
export const REPORT_CAUSES = ["fraud", "insult", "advertising", "personal-data", "other"] as const;
export const ReportCause = z.enum([...REPORT_CAUSES, "same-text"]);
export type ReportCause = z.infer<typeof ReportCause>;
export const ReportMessageInput = z.object({ messageId: Id, cause: z.enum(REPORT_CAUSES), text: plainText(2000) });
export type ReportMessageInput = z.infer<typeof ReportMessageInput>;

export const REPORT_STATUSES = ["open", "dismissed", "warned", "hidden"] as const;
export const ReportStatus = z.enum(REPORT_STATUSES);
export type ReportStatus = z.infer<typeof ReportStatus>;
/** `hide` takes the message away from both sides; `warn` leaves it and tells its writer. */
export const ReportDecision = z.enum(["dismiss", "warn", "hide"]);
export type ReportDecision = z.infer<typeof ReportDecision>;
export const ListReportsInput = z.object({
  open: z.boolean().default(true),
  cursor: Cursor.nullish(),
  limit: z.number().int().min(1).max(100).default(30),
  locale: LocaleSchema,
});
export type ListReportsInput = z.infer<typeof ListReportsInput>;
export const OpenReportInput = z.object({ id: Id, locale: LocaleSchema });
export type OpenReportInput = z.infer<typeof OpenReportInput>;
export const DecideReportInput = z.object({ id: Id, decision: ReportDecision, reason: plainText(2000, 1) });
export type DecideReportInput = z.infer<typeof DecideReportInput>;

export const BlockOrganisationInput = z.object({ organisationId: Id, reason: plainText(500).default("") });
export type BlockOrganisationInput = z.infer<typeof BlockOrganisationInput>;
export const OrganisationInput = z.object({ organisationId: Id });
export type OrganisationInput = z.infer<typeof OrganisationInput>;
export const ReaderInput = z.object({ locale: LocaleSchema });
export type ReaderInput = z.infer<typeof ReaderInput>;

export const AttachmentInput = z.object({ fileId: Id });
export type AttachmentInput = z.infer<typeof AttachmentInput>;

/** `id`: the thread that is open on the page. `lastEventId`: the entry seen last, from which to catch up. */
export const WatchEnquiriesInput = z.object({
  id: Id.nullish(),
  lastEventId: z.string().max(100).nullish(),
  locale: LocaleSchema,
});
export type WatchEnquiriesInput = z.infer<typeof WatchEnquiriesInput>;
