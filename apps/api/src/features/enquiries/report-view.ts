import { ReportCause, ReportStatus } from "@commonbench/domain/enquiries/schemas";
import { z } from "zod";
import { PersonRef } from "#api/features/memberships/view.ts";
import { CardView, EarlierView, EntryView, PartyView } from "./view.ts";

/** In the secretariat's queue; the words are read one report at a time. */
export const ReportRowView = z.object({
  id: z.string(),
  cause: ReportCause,
  status: ReportStatus,
  createdAt: z.string(),
  decidedAt: z.string().nullable(),
  /** Null when the system noticed. */
  reporter: PartyView.nullable(),
  reported: PartyView,
});
export type ReportRowView = z.infer<typeof ReportRowView>;
export const ReportsView = z.object({
  rows: z.array(ReportRowView),
  nextCursor: z.string().nullable(),
  open: z.number().int(),
});
export type ReportsView = z.infer<typeof ReportsView>;

export const ReportView = ReportRowView.extend({
  text: z.string(),
  decisionReason: z.string().nullable(),
  decidedBy: PersonRef.nullable(),
  subject: CardView,
  /** The reported message as it stands, what it said before, and the few shared entries around it. */
  messageId: z.string(),
  earlier: EarlierView.shape.earlier,
  context: z.array(EntryView),
  can: z.object({ dismiss: z.boolean(), warn: z.boolean(), hide: z.boolean() }),
});
export type ReportView = z.infer<typeof ReportView>;
