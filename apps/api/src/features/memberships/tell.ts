import type { Tx } from "@commonbench/db/client";
import { MEMBERSHIP_TRAIL, type MembershipAction } from "@commonbench/domain/memberships/rules";
import type { Decision, MembershipStatus } from "@commonbench/domain/memberships/schemas";
import type { PersonCtx } from "#api/context.ts";
import { notify } from "#api/features/notifications/notify.ts";
import { recordTrail } from "#api/features/trail/record.ts";
import type { MembershipRow } from "./load.ts";

/** Which event a step is to the organisation. */
const TO_ORGANISATION = {
  apply: "membership-applied",
  answer: null,
  leave: "membership-leave",
  review: "membership-review",
  ask: "membership-ask",
  admit: "membership-admit",
  decline: "membership-decline",
  suspend: "membership-suspend",
  lift: "membership-lift",
  expel: "membership-expel",
} as const satisfies Record<MembershipAction, string | null>;

/** Which it is to the secretariat. */
const TO_DESK = { apply: "membership-to-review", answer: "membership-answer", leave: "membership-left" } as const;

export interface Step {
  readonly action: MembershipAction;
  readonly from: MembershipStatus | null;
  readonly to: MembershipStatus;
  /** Why, or for an answer what was answered. */
  readonly reason: string;
}

/** Writes the step into the trail and tells both sides. */
export async function tellStep(tx: Tx, ctx: PersonCtx, membership: MembershipRow, step: Step): Promise<void> {
  const { organisationId, number, assigneeId } = membership;
  const { action, reason } = step;
  await recordTrail(tx, ctx, {
    subject: "membership",
    subjectId: membership.id,
    action: MEMBERSHIP_TRAIL[action],
    organisationId,
    data: { number, from: step.from, to: step.to },
    ...(reason === "" ? {} : { reason }),
  });
  const payload = eventOf(ctx, membership, reason);
  const event = TO_ORGANISATION[action];
  if (event !== null) await notify(tx, ctx, event, payload, { kind: "managers", organisationId });
  const desk = { kind: "secretariat", assigneeId } as const;
  if (isDecision(action)) await notify(tx, ctx, "membership-decided", { ...payload, decision: action }, desk);
  else await notify(tx, ctx, TO_DESK[action], payload, desk);
}

/** Tells a person of the secretariat that the file is theirs now. */
export async function tellAssignee(tx: Tx, ctx: PersonCtx, membership: MembershipRow, personId: string): Promise<void> {
  const payload = eventOf(ctx, membership, "");
  await notify(tx, ctx, "membership-assigned", payload, { kind: "secretariat", assigneeId: personId });
}

function eventOf({ actor: { personId } }: PersonCtx, { id, organisationId, number }: MembershipRow, reason: string) {
  return { membershipId: id, organisationId, number, personId, reason };
}

function isDecision(action: MembershipAction): action is Decision {
  return action !== "apply" && action !== "answer" && action !== "leave";
}
