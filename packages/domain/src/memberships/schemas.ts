import { z } from "zod";
import { Cursor, Id, line, LocaleSchema, plainText } from "../text.ts";

export const MEMBERSHIP_STATUSES = [
  "applied",
  "under-review",
  "admitted",
  "declined",
  "suspended",
  "withdrawn",
  "expelled",
] as const;
export const MembershipStatus = z.enum(MEMBERSHIP_STATUSES);
export type MembershipStatus = z.infer<typeof MembershipStatus>;

export const DOCUMENTS_MAX = 10;

export const OwnMembershipInput = z.object({ locale: LocaleSchema });
export type OwnMembershipInput = z.infer<typeof OwnMembershipInput>;

export const JoinAllianceInput = z.object({
  codeVersion: z.string().min(1).max(20),
  statement: plainText(2000),
  sponsorOrganisationId: Id.nullable(),
  documents: z.array(Id).max(DOCUMENTS_MAX),
});
export type JoinAllianceInput = z.infer<typeof JoinAllianceInput>;

export const AnswerInput = z.object({ message: plainText(2000, 1), documents: z.array(Id).max(DOCUMENTS_MAX) });
export type AnswerInput = z.infer<typeof AnswerInput>;

const reason = plainText(2000);

/** What the secretariat can do with a membership; `reason` goes to the organisation by mail and into the trail. */
export const DECISIONS = ["review", "ask", "admit", "decline", "suspend", "lift", "expel"] as const;
export const Decision = z.enum(DECISIONS);
export type Decision = z.infer<typeof Decision>;

export const DecideInput = z.object({ id: Id, decision: Decision, reason, version: z.number().int().min(1) });
export type DecideInput = z.infer<typeof DecideInput>;

export const AssignInput = z.object({ id: Id, personId: Id.nullable() });
export type AssignInput = z.infer<typeof AssignInput>;

export const LeaveInput = z.object({ reason });
export type LeaveInput = z.infer<typeof LeaveInput>;

/** `open` waits for a decision, `mine` is open and assigned to the caller, `decided` is settled one way or another. */
export const QUEUES = ["open", "mine", "decided", "all"] as const;
export const Queue = z.enum(QUEUES);
export type Queue = z.infer<typeof Queue>;

export const ListMembershipsInput = z.object({
  queue: Queue.default("open"),
  status: MembershipStatus.optional(),
  /** Part of the number or of any name of the organisation. */
  text: line(100).optional(),
  cursor: Cursor.nullish(),
  limit: z.number().int().min(1).max(100).default(50),
  locale: LocaleSchema,
});
export type ListMembershipsInput = z.infer<typeof ListMembershipsInput>;

export const MembershipFileInput = z.object({ id: Id, locale: LocaleSchema });
export type MembershipFileInput = z.infer<typeof MembershipFileInput>;

export const ListAdmittedInput = z.object({ text: line(100).default(""), locale: LocaleSchema });
export type ListAdmittedInput = z.infer<typeof ListAdmittedInput>;
