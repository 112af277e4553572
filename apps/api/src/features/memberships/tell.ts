import type { Tx } from "@commonbench/db/client";
import { MEMBERSHIP_TRAIL, type MembershipAction } from "@commonbench/domain/memberships/rules";
import type { Decision, MembershipStatus } from "@commonbench/domain/memberships/schemas";
import type { PersonCtx } from "#api/context.ts";
import type { MailTemplate } from "#api/features/mail/messages.ts";
import { postMail } from "#api/features/mail/post.ts";
import { mailTerm } from "#api/features/mail/terms.ts";
import { loadManagers, loadSecretariat, type Recipient } from "#api/features/people/load-recipients.ts";
import { recordTrail } from "#api/features/trail/record.ts";
import { type MembershipRow, organisationName } from "./load.ts";

/** Which letter the organisation gets about a step. */
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
} as const satisfies Record<MembershipAction, MailTemplate | null>;

/** Which letter the secretariat gets. */
const TO_DESK = { apply: "membership-to-review", answer: "membership-answer", leave: "membership-left" } as const;

export interface Step {
  readonly action: MembershipAction;
  readonly from: MembershipStatus | null;
  readonly to: MembershipStatus;
  /** Why, or for an answer what was answered. */
  readonly reason: string;
}

/** Writes the step into the trail and to both sides, each person in their own language. */
export async function tellStep(tx: Tx, ctx: PersonCtx, membership: MembershipRow, step: Step): Promise<void> {
  await recordTrail(tx, ctx, {
    subject: "membership",
    subjectId: membership.id,
    action: MEMBERSHIP_TRAIL[step.action],
    organisationId: membership.organisationId,
    data: { number: membership.number, from: step.from, to: step.to },
    ...(step.reason === "" ? {} : { reason: step.reason }),
  });
  const template = TO_ORGANISATION[step.action];
  const managers = template === null ? [] : await loadManagers(tx, membership.organisationId);
  for (const recipient of managers) {
    if (template !== null)
      await letter(tx, ctx, membership, step, { template, recipient, link: organisationLink(step.action, recipient) });
  }
  for (const recipient of await loadDesk(tx, membership.assigneeId)) {
    const deskTemplate = isDecision(step.action) ? "membership-decided" : TO_DESK[step.action];
    await letter(tx, ctx, membership, step, {
      template: deskTemplate,
      recipient,
      link: fileLink(membership, recipient),
    });
  }
}

/** Tells a person of the secretariat that the file is theirs now. */
export async function tellAssignee(
  tx: Tx,
  ctx: PersonCtx,
  membership: MembershipRow,
  recipient: Recipient,
): Promise<void> {
  await postMail(tx, ctx, {
    to: recipient.email,
    locale: recipient.locale,
    template: "membership-assigned",
    values: {
      organisation: organisationName(membership.organisation, recipient.locale),
      number: membership.number,
      person: ctx.actor.name,
    },
    link: fileLink(membership, recipient),
  });
}

interface Letter {
  readonly template: MailTemplate;
  readonly recipient: Recipient;
  readonly link: string;
}

async function letter(
  tx: Tx,
  ctx: PersonCtx,
  membership: MembershipRow,
  step: Step,
  { template, recipient, link }: Letter,
) {
  const { locale, email } = recipient;
  await postMail(tx, ctx, {
    to: email,
    locale,
    template,
    link,
    values: {
      organisation: organisationName(membership.organisation, locale),
      number: membership.number,
      person: ctx.actor.name,
      reason: step.reason,
      decision: isDecision(step.action) ? mailTerm(locale, `decision-${step.action}`) : "",
    },
  });
}

/** Whoever has the file; as long as nobody has it, everybody of the secretariat. */
async function loadDesk(tx: Tx, assigneeId: string | null): Promise<Recipient[]> {
  const secretariat = await loadSecretariat(tx);
  const assignee = secretariat.filter(({ personId }) => personId === assigneeId);
  return assignee.length > 0 ? assignee : secretariat;
}

function isDecision(action: MembershipAction): action is Decision {
  return action !== "apply" && action !== "answer" && action !== "leave";
}

function organisationLink(action: MembershipAction, { locale }: Recipient): string {
  return action === "admit" || action === "lift" ? `/${locale}/desk` : `/${locale}/desk/membership`;
}

function fileLink({ id }: MembershipRow, { locale }: Recipient): string {
  return `/${locale}/secretariat/memberships/${id}`;
}
