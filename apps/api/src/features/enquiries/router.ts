import {
  ActOnEnquiryInput,
  AskEnquiryInput,
  AssignEnquiryInput,
  AttachmentInput,
  BlockOrganisationInput,
  DecideReportInput,
  EditMessageInput,
  EnquiryInput,
  GetEnquiryInput,
  OpenReportInput,
  GetSubjectInput,
  LabelEnquiryInput,
  LabelInput,
  ListEnquiriesInput,
  ListEntriesInput,
  ListReportsInput,
  MessageInput,
  OrganisationInput,
  ReaderInput,
  ReadEnquiryInput,
  ReplyInput,
  ReportMessageInput,
  SaveDraftInput,
  SaveLabelInput,
  SaveReplyInput,
  SendMessageInput,
  ShareContactInput,
  WatchEnquiriesInput,
  WriteNoteInput,
} from "@commonbench/domain/enquiries/schemas";
import { acting, person, router } from "#api/trpc.ts";
import { actOnEnquiry } from "./act-on-enquiry.ts";
import { askEnquiry } from "./ask-enquiry.ts";
import { assignEnquiry } from "./assign-enquiry.ts";
import { blockOrganisation } from "./block-organisation.ts";
import { countUnread } from "./count-unread.ts";
import { decideReport } from "./decide-report.ts";
import { BlocksView, SavedRepliesView, SavedReplyView } from "./desk-view.ts";
import { editMessage } from "./edit-message.ts";
import { getEnquiry } from "./get-enquiry.ts";

import { getSubject } from "./get-subject.ts";
import { labelEnquiry } from "./label-enquiry.ts";
import { linkAttachment } from "./link-attachment.ts";
import { listBlocks } from "./list-blocks.ts";
import { listColleagues } from "./list-colleagues.ts";
import { listEarlier } from "./list-earlier.ts";
import { listEnquiries } from "./list-enquiries.ts";
import { listEntries } from "./list-entries.ts";
import { listLabels } from "./list-labels.ts";
import { listReplies } from "./list-replies.ts";
import { listReports } from "./list-reports.ts";
import { openReport } from "./open-report.ts";
import { readEnquiry } from "./read-enquiry.ts";
import { removeLabel } from "./remove-label.ts";
import { removeReply } from "./remove-reply.ts";
import { reportMessage } from "./report-message.ts";
import { revokeContact } from "./revoke-contact.ts";
import { ReportsView, ReportView } from "./report-view.ts";
import { saveDraft } from "./save-draft.ts";
import { saveLabel } from "./save-label.ts";
import { saveReply } from "./save-reply.ts";
import { sendMessage } from "./send-message.ts";
import { shareContact } from "./share-contact.ts";
import { showTyping } from "./show-typing.ts";
import { unblockOrganisation } from "./unblock-organisation.ts";
import * as views from "./view.ts";
import { watchEnquiries } from "./watch-enquiries.ts";
import { writeNote } from "./write-note.ts";

export const enquiries = router({
  inbox: acting
    .input(ListEnquiriesInput)
    .output(views.InboxView)
    .query(({ ctx, input }) => listEnquiries(ctx, input)),
  unread: acting.output(views.UnreadView).query(({ ctx }) => countUnread(ctx)),
  subject: acting
    .input(GetSubjectInput)
    .output(views.SubjectView)
    .query(({ ctx, input }) => getSubject(ctx, input)),
  get: acting
    .input(GetEnquiryInput)
    .output(views.EnquiryView)
    .query(({ ctx, input }) => getEnquiry(ctx, input)),
  entries: acting
    .input(ListEntriesInput)
    .output(views.EntriesView)
    .query(({ ctx, input }) => listEntries(ctx, input)),
  earlier: acting
    .input(MessageInput)
    .output(views.EarlierView)
    .query(({ ctx, input }) => listEarlier(ctx, input)),
  attachmentLink: acting
    .input(AttachmentInput)
    .output(views.LinkView)
    .query(({ ctx, input }) => linkAttachment(ctx, input)),
  live: acting.input(WatchEnquiriesInput).subscription(({ ctx, input, signal }) => watchEnquiries(ctx, input, signal)),

  ask: acting
    .input(AskEnquiryInput)
    .output(views.SentView)
    .mutation(({ ctx, input }) => askEnquiry(ctx, input)),
  send: acting
    .input(SendMessageInput)
    .output(views.SentView)
    .mutation(({ ctx, input }) => sendMessage(ctx, input)),
  edit: acting
    .input(EditMessageInput)
    .output(views.SentView)
    .mutation(({ ctx, input }) => editMessage(ctx, input)),
  note: acting
    .input(WriteNoteInput)
    .output(views.SentView)
    .mutation(({ ctx, input }) => writeNote(ctx, input)),
  saveDraft: acting
    .input(SaveDraftInput)
    .output(views.DraftSavedView)
    .mutation(({ ctx, input }) => saveDraft(ctx, input)),
  read: acting
    .input(ReadEnquiryInput)
    .output(views.ReadView)
    .mutation(({ ctx, input }) => readEnquiry(ctx, input)),
  type: acting
    .input(EnquiryInput)
    .output(views.DoneView)
    .mutation(({ ctx, input }) => showTyping(ctx, input)),
  assign: acting
    .input(AssignEnquiryInput)
    .output(views.SideView)
    .mutation(({ ctx, input }) => assignEnquiry(ctx, input)),
  act: acting
    .input(ActOnEnquiryInput)
    .output(views.SideView)
    .mutation(({ ctx, input }) => actOnEnquiry(ctx, input)),
  colleagues: acting.output(views.ColleaguesView).query(({ ctx }) => listColleagues(ctx)),

  labels: acting.output(views.LabelsView).query(({ ctx }) => listLabels(ctx)),
  saveLabel: acting
    .input(SaveLabelInput)
    .output(views.LabelView)
    .mutation(({ ctx, input }) => saveLabel(ctx, input)),
  removeLabel: acting
    .input(LabelInput)
    .output(views.DoneView)
    .mutation(({ ctx, input }) => removeLabel(ctx, input)),
  label: acting
    .input(LabelEnquiryInput)
    .output(views.DoneView)
    .mutation(({ ctx, input }) => labelEnquiry(ctx, input)),
  replies: acting.output(SavedRepliesView).query(({ ctx }) => listReplies(ctx)),
  saveReply: acting
    .input(SaveReplyInput)
    .output(SavedReplyView)
    .mutation(({ ctx, input }) => saveReply(ctx, input)),
  removeReply: acting
    .input(ReplyInput)
    .output(views.DoneView)
    .mutation(({ ctx, input }) => removeReply(ctx, input)),

  shareContact: acting
    .input(ShareContactInput)
    .output(views.SentView)
    .mutation(({ ctx, input }) => shareContact(ctx, input)),
  revokeContact: acting
    .input(MessageInput)
    .output(views.SentView)
    .mutation(({ ctx, input }) => revokeContact(ctx, input)),
  blocks: acting
    .input(ReaderInput)
    .output(BlocksView)
    .query(({ ctx, input }) => listBlocks(ctx, input)),
  block: acting
    .input(BlockOrganisationInput)
    .output(views.DoneView)
    .mutation(({ ctx, input }) => blockOrganisation(ctx, input)),
  unblock: acting
    .input(OrganisationInput)
    .output(views.DoneView)
    .mutation(({ ctx, input }) => unblockOrganisation(ctx, input)),
  report: acting
    .input(ReportMessageInput)
    .output(views.DoneView)
    .mutation(({ ctx, input }) => reportMessage(ctx, input)),

  reports: person
    .input(ListReportsInput)
    .output(ReportsView)
    .query(({ ctx, input }) => listReports(ctx, input)),
  openReport: person
    .input(OpenReportInput)
    .output(ReportView)
    .mutation(({ ctx, input }) => openReport(ctx, input)),
  decideReport: person
    .input(DecideReportInput)
    .output(views.DoneView)
    .mutation(({ ctx, input }) => decideReport(ctx, input)),
});
