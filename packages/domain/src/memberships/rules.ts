import { transition } from "../lifecycle.ts";
import type { OrganisationClass } from "../organisations/schemas.ts";
import type { Reason } from "../reasons.ts";
import type { Decision, MembershipStatus } from "./schemas.ts";

export type MembershipAction = Decision | "apply" | "answer" | "leave";

/**
 * The whole life of a membership. Membership is voluntary: `leave` stands wherever there is something to leave.
 * An expelled organisation cannot apply again; lifting that is a matter for the alliance's appeal, not for this table.
 */
export const MEMBERSHIP_LIFECYCLE = {
  applied: { review: "under-review", ask: "under-review", admit: "admitted", decline: "declined", leave: "withdrawn" },
  "under-review": {
    ask: "under-review",
    answer: "under-review",
    admit: "admitted",
    decline: "declined",
    leave: "withdrawn",
  },
  admitted: { suspend: "suspended", leave: "withdrawn", expel: "expelled" },
  suspended: { lift: "admitted", leave: "withdrawn", expel: "expelled" },
  declined: { apply: "applied" },
  withdrawn: { apply: "applied" },
  expelled: {},
} as const satisfies Record<MembershipStatus, Partial<Record<MembershipAction, MembershipStatus>>>;

/** The status after an action; null when the action is not allowed now. */
export function nextMembershipStatus(status: MembershipStatus, action: MembershipAction): MembershipStatus | null {
  return transition<MembershipStatus, MembershipAction>(MEMBERSHIP_LIFECYCLE, status, action);
}

/** These touch somebody's rights, so they are refused without a reason. */
const NEEDS_REASON: ReadonlySet<Decision> = new Set(["ask", "decline", "suspend", "lift", "expel"]);

export function needsReason(decision: Decision): boolean {
  return NEEDS_REASON.has(decision);
}

/** Visitors use the public part without joining; every other class may join. */
export function classMayJoin(organisationClass: OrganisationClass): boolean {
  return organisationClass !== "visitor";
}

/** Whether an application still waits for a decision, of whichever side. */
export function isOpen(status: MembershipStatus): boolean {
  return status === "applied" || status === "under-review";
}

/** Whose move it is; null when nothing waits. */
export function waitsFor(status: MembershipStatus, awaitingAnswer: boolean): "secretariat" | "organisation" | null {
  if (!isOpen(status)) return null;
  return awaitingAnswer ? "organisation" : "secretariat";
}

export interface ApplicationFacts {
  readonly class: OrganisationClass;
  /** Null for a first application. */
  readonly status: MembershipStatus | null;
  readonly codeVersion: string;
  readonly currentCodeVersion: string;
  /** Null without a sponsor; `status` of one that never applied is null. */
  readonly sponsor: { readonly status: MembershipStatus | null } | null;
}

/** Why an application cannot be made, the plainest reason first. */
export function applicationRefusal(facts: ApplicationFacts): Reason | null {
  if (!classMayJoin(facts.class)) return "memberships.class-cannot-join";
  if (facts.status !== null && nextMembershipStatus(facts.status, "apply") === null)
    return "memberships.not-allowed-now";
  if (facts.codeVersion !== facts.currentCodeVersion) return "memberships.code-version-old";
  if (facts.sponsor !== null && facts.sponsor.status !== "admitted") return "memberships.sponsor-not-admitted";
  return null;
}

export function answerRefusal(status: MembershipStatus, awaitingAnswer: boolean): Reason | null {
  if (nextMembershipStatus(status, "answer") === null) return "memberships.not-allowed-now";
  return awaitingAnswer ? null : "memberships.not-awaiting-answer";
}

export function decisionRefusal(status: MembershipStatus, decision: Decision, reason: string): Reason | null {
  if (nextMembershipStatus(status, decision) === null) return "memberships.not-allowed-now";
  return needsReason(decision) && reason === "" ? "memberships.reason-needed" : null;
}

/** Shown to people, in files and in letters: A-2026-0147. Counts on through the years. */
export function membershipNumber(year: number, count: number): string {
  return `A-${year}-${String(count).padStart(4, "0")}`;
}

/** How each step is called in the trail. */
export const MEMBERSHIP_TRAIL = {
  apply: "membership.applied",
  review: "membership.reviewed",
  ask: "membership.asked",
  answer: "membership.answered",
  admit: "membership.admitted",
  decline: "membership.declined",
  suspend: "membership.suspended",
  lift: "membership.lifted",
  leave: "membership.left",
  expel: "membership.expelled",
} as const satisfies Record<MembershipAction, string>;

/** Kept from the organisation: who in the secretariat has the file. */
export const ASSIGNED_TRAIL = "membership.assigned";
