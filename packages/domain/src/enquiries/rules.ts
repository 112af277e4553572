import { transition } from "../lifecycle.ts";
import type { MembershipStatus } from "../memberships/schemas.ts";
import type { Reason } from "../reasons.ts";
import type { EntryKind, ReportDecision, ReportStatus, SideAction, SideStatus } from "./schemas.ts";

export type SideMove = SideAction | "send" | "receive";

/** Where an enquiry stands for one of its two organisations. A message of either side moves both. */
export const SIDE_LIFECYCLE = {
  open: { send: "waiting", receive: "open", wait: "waiting", finish: "done" },
  waiting: { send: "waiting", receive: "open", finish: "done", reopen: "open" },
  done: { send: "waiting", receive: "open", reopen: "open" },
} as const satisfies Record<SideStatus, Partial<Record<SideMove, SideStatus>>>;

/** The status after a move; null when the table does not allow it. */
export function nextSideStatus(status: SideStatus, move: SideMove): SideStatus | null {
  return transition<SideStatus, SideMove>(SIDE_LIFECYCLE, status, move);
}

/** Why an organisation of this standing may not write. Visitors and applicants may: to enquire is open to everybody. */
export function standingRefusal(membership: MembershipStatus | null): Reason | null {
  if (membership === "suspended") return "enquiries.suspended";
  return membership === "expelled" ? "enquiries.expelled" : null;
}

export interface WriteFacts {
  readonly membership: MembershipStatus | null;
  /** The other side has blocked this one. */
  readonly blocked: boolean;
}

/** Why nothing can be written to the other side now. Being blocked is not told as such. */
export function writeRefusal({ membership, blocked }: WriteFacts): Reason | null {
  return standingRefusal(membership) ?? (blocked ? "enquiries.not-reachable" : null);
}

export const EDIT_MINUTES = 5;
const MINUTE = 60_000;

export interface EditFacts {
  readonly kind: EntryKind;
  readonly own: boolean;
  readonly hidden: boolean;
  readonly createdAt: Date;
  readonly now: Date;
}

/** Whoever wrote a message or note may change its words for five minutes; the last instant counts. */
export function editRefusal({ kind, own, hidden, createdAt, now }: EditFacts): Reason | null {
  if (!own || hidden || (kind !== "message" && kind !== "note")) return "enquiries.not-editable";
  return now.getTime() - createdAt.getTime() <= EDIT_MINUTES * MINUTE ? null : "enquiries.edit-too-late";
}

/** New enquiries that one organisation may begin in 24 hours. */
export const ENQUIRIES_A_DAY = { member: 40, visitor: 10 } as const;

export function enquiriesADay(membership: MembershipStatus | null): number {
  return membership === "admitted" ? ENQUIRIES_A_DAY.member : ENQUIRIES_A_DAY.visitor;
}

/** The same words to so many others in 24 hours raise a flag; from then on they go out one by one, and at last not at all. */
export const SAME_TEXT = { flagged: 3, most: 8, minutesBetween: 10 } as const;
/** Shorter texts are greetings that anybody sends. */
export const SAME_TEXT_LETTERS = 12;

export interface PaceFacts {
  readonly membership: MembershipStatus | null;
  /** Enquiries begun in the last 24 hours. */
  readonly begun: number;
  /** Other organisations that got the same words in that time, and when the last of them did. */
  readonly sameText: number;
  readonly lastSameText: Date | null;
  readonly now: Date;
}

export type Pace =
  | { readonly refusal: null; readonly flagged: boolean }
  | { readonly refusal: "enquiries.too-many-today" | "enquiries.same-text"; readonly retryAfterSeconds: number | null };

/** Whether one more enquiry may go out now. */
export function paceOf({ membership, begun, sameText, lastSameText, now }: PaceFacts): Pace {
  if (begun >= enquiriesADay(membership)) return { refusal: "enquiries.too-many-today", retryAfterSeconds: null };
  if (sameText < SAME_TEXT.flagged) return { refusal: null, flagged: false };
  if (sameText >= SAME_TEXT.most) return { refusal: "enquiries.same-text", retryAfterSeconds: null };
  const since = lastSameText === null ? Number.POSITIVE_INFINITY : now.getTime() - lastSameText.getTime();
  const wait = SAME_TEXT.minutesBetween * MINUTE - since;
  if (wait > 0) return { refusal: "enquiries.same-text", retryAfterSeconds: Math.ceil(wait / 1000) };
  return { refusal: null, flagged: true };
}

export const REPORT_LIFECYCLE = {
  open: { dismiss: "dismissed", warn: "warned", hide: "hidden" },
  dismissed: {},
  warned: {},
  hidden: {},
} as const satisfies Record<ReportStatus, Partial<Record<ReportDecision, ReportStatus>>>;

/** A report is decided once. */
export function nextReportStatus(status: ReportStatus, decision: ReportDecision): ReportStatus | null {
  return transition<ReportStatus, ReportDecision>(REPORT_LIFECYCLE, status, decision);
}

/** How each step is called in the trail. */
export const ENQUIRY_TRAIL = {
  report: "enquiry.reported",
  examine: "enquiry.report-examined",
  dismiss: "enquiry.report-dismissed",
  warn: "enquiry.report-warned",
  hide: "enquiry.message-hidden",
  block: "organisation.blocked",
  unblock: "organisation.unblocked",
} as const;
