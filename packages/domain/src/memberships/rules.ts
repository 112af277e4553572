import { transition } from "../lifecycle.ts";
import type { OrganisationClass } from "../organisations/schemas.ts";
import type { Decision, MembershipStatus } from "./schemas.ts";

export type MembershipAction = Decision | "apply" | "answer" | "leave";

/**
 * The whole life of a membership. Membership is voluntary: `leave` stands wherever there is something to leave.
 * An expelled organisation cannot apply again; lifting that is a matter for the alliance's appeal, not for this table.
 */
export const MEMBERSHIP_LIFECYCLE = {
  applied: { review: "under-review", ask: "under-review", admit: "admitted", decline: "declined", leave: "withdrawn" },
  "under-review": { ask: "under-review", answer: "under-review", admit: "admitted", decline: "declined", leave: "withdrawn" },
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

/** Working days after which an application that waits for the secretariat counts as late. */
export const REVIEW_DAYS = 10;
