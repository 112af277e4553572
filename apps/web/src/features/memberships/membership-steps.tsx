import { formatDateTime } from "#web/lib/format-time.ts";
import { t, type MessageId } from "#web/lib/i18n.ts";
import { Section } from "#web/ui/section.tsx";
import { Trail } from "#web/ui/trail.tsx";
import type { OwnMembership } from "./membership-summary.tsx";

const STEPS: Readonly<Record<string, MessageId>> = {
  "membership.applied": "memberships.did-applied",
  "membership.reviewed": "memberships.did-reviewed",
  "membership.asked": "memberships.did-asked",
  "membership.answered": "memberships.did-answered",
  "membership.admitted": "memberships.did-admitted",
  "membership.declined": "memberships.did-declined",
  "membership.suspended": "memberships.did-suspended",
  "membership.lifted": "memberships.did-lifted",
  "membership.left": "memberships.did-left",
  "membership.expelled": "memberships.did-expelled",
};

/** Every decision so far, with its reason. */
export function MembershipSteps({ steps }: { steps: OwnMembership["steps"] }) {
  return (
    <Section look="work" heading={t("memberships.so-far")}>
      <Trail
        entries={steps.map(({ id, at, action, reason, person }) => ({
          key: id,
          at: formatDateTime(at, { weekday: false }),
          dateTime: at,
          sentence: `${t(STEPS[action] ?? "memberships.did-reviewed")}${person === null ? "" : t("memberships.by", { person })}`,
          reason: reason && <span className="whitespace-pre-line">{reason}</span>,
          changed: action !== "membership.asked" && action !== "membership.answered",
        }))}
      />
    </Section>
  );
}
