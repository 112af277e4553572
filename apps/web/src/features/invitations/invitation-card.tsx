import { formatDate } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { Avatar } from "#web/ui/avatar.tsx";
import { Facts } from "#web/ui/facts.tsx";

export type InvitationCardView = Outputs["invitations"]["get"];

/** Who invites, as what, whom, until when. */
export function InvitationCard({ invitation }: { invitation: InvitationCardView }) {
  const { organisation, role, email, state, expiresAt } = invitation;
  return (
    <div className="mb-7">
      <p className="mb-3 flex items-center gap-3 text-16 font-mid">
        <Avatar name={organisation.name} src={organisation.logo} />
        {organisation.name}
      </p>
      <Facts
        className="border-t border-line text-14"
        facts={[
          { term: t("people.invitation-role"), value: t(`people.role-${role}`) },
          { term: t("people.invitation-to"), value: email },
          ...(state === "open" ? [{ term: t("people.invitation-until"), value: formatDate(expiresAt) }] : []),
        ]}
      />
    </div>
  );
}
