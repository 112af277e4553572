import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { AcceptInvitation } from "#web/features/invitations/accept-invitation.tsx";
import { InvitationCard, type InvitationCardView } from "#web/features/invitations/invitation-card.tsx";
import { EntryChoice } from "#web/features/people/entry-choice.tsx";
import { EntryFrame } from "#web/features/people/entry-frame.tsx";
import { locale, t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { forgetEverything, type Me, meQuery } from "#web/lib/session.ts";
import { failureOf, trpc } from "#web/lib/trpc.ts";
import { Button, buttonClass } from "#web/ui/button.tsx";
import { SkeletonRows } from "#web/ui/skeleton.tsx";

/** Where the link of an invitation leads: one sentence on where it stands, and what can be done now. */
export function InvitationPage() {
  const { token } = useParams({ from: "/public/invitations/$token" });
  const { data: me } = useSuspenseQuery(meQuery());
  const invitation = useQuery(trpc.invitations.get.queryOptions({ token, locale }));
  if (invitation.isError) {
    if (failureOf(invitation.error).status !== 404) throw invitation.error;
    return (
      <EntryFrame heading={t("people.invitation-unknown")} lead={t("people.invitation-unknown-lead")}>
        <Link to={me === null ? paths.home : paths.desk} className={buttonClass({ size: "l" })}>
          {me === null ? t("app.home") : t("app.my-desk")}
        </Link>
      </EntryFrame>
    );
  }
  if (invitation.data === undefined) {
    return (
      <main id="main" className="wrap py-14">
        <SkeletonRows rows={3} />
      </main>
    );
  }
  return <Known token={token} invitation={invitation.data} me={me} />;
}

interface KnownProps {
  token: string;
  invitation: InvitationCardView;
  me: Me | null;
}

function Known({ token, invitation, me }: KnownProps) {
  const { state, organisation, forYou, can } = invitation;
  const isOver = state !== "open";
  const heading = isOver
    ? t(`people.invitation-${state}`)
    : t("people.invitation-heading", { organisation: organisation.name });
  return (
    <EntryFrame heading={heading} lead={leadOf(invitation, me)}>
      <InvitationCard invitation={invitation} />
      {isOver ? (
        <Link to={me === null ? paths.signIn() : paths.desk} className={buttonClass({ look: "ink", size: "l" })}>
          {me === null ? t("people.sign-in") : t("app.my-desk")}
        </Link>
      ) : me === null ? (
        <EntryChoice next={paths.invitation(token)} isNew />
      ) : can.accept ? (
        <AcceptInvitation token={token} organisation={organisation.name} />
      ) : (
        forYou === false && <ChangeAccount token={token} />
      )}
    </EntryFrame>
  );
}

function leadOf({ state, email, forYou }: InvitationCardView, me: Me | null): string {
  if (state !== "open") return t(`people.invitation-${state}-lead`);
  if (me === null) return t("people.invitation-sign-in", { email });
  return forYou === false
    ? t("people.invitation-other", { email, own: me.person.email })
    : t("people.invitation-lead", { own: me.person.email });
}

/** The link stays; only the account in this browser is the wrong one. */
function ChangeAccount({ token }: { token: string }) {
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const change = async () => {
    setBusy(true);
    const { auth } = await import("#web/lib/auth.ts");
    await auth.signOut();
    await forgetEverything();
    await navigate({ to: "/sign-in", search: { next: paths.invitation(token) } });
  };
  return (
    <Button look="ink" size="l" full busy={busy} onClick={() => void change()}>
      {t("people.invitation-change")}
    </Button>
  );
}
