import { useSuspenseQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { InvitationTable } from "#web/features/invitations/invitation-table.tsx";
import { InviteForm } from "#web/features/invitations/invite-form.tsx";
import { LeaveOrganisation } from "#web/features/organisations/leave-organisation.tsx";
import { PeopleTable } from "#web/features/organisations/people-table.tsx";
import { WithOrganisation } from "#web/features/organisations/with-organisation.tsx";
import { t } from "#web/lib/i18n.ts";
import { trpc } from "#web/lib/trpc.ts";
import { Section } from "#web/ui/section.tsx";
import { SkeletonRows } from "#web/ui/skeleton.tsx";
import { WorkPage } from "#web/ui/work-page.tsx";

export function PeoplePage() {
  return (
    <WithOrganisation title={t("app.people")}>
      {(organisation) => <People organisation={organisation} />}
    </WithOrganisation>
  );
}

function People({ organisation }: { organisation: { name: string } }) {
  const { data } = useSuspenseQuery(trpc.organisations.people.queryOptions());
  const { people, can } = data;
  return (
    <WorkPage
      title={t("app.people")}
      context={t("organisations.people-context", { count: people.length, organisation: organisation.name })}
    >
      <div className="grid max-w-240 gap-9">
        <Section look="work" heading={t("organisations.people")}>
          <PeopleTable people={people} />
        </Section>
        {can.invite && (
          <>
            <Section look="work" heading={t("organisations.invite")} context={t("organisations.invite-context")}>
              <InviteForm mayInviteOwner={can.inviteOwner} />
            </Section>
            <Section look="work" heading={t("organisations.invitations")}>
              <Suspense fallback={<SkeletonRows rows={2} />}>
                <Invitations />
              </Suspense>
            </Section>
          </>
        )}
        <Section look="work" heading={t("organisations.leave-heading")}>
          <LeaveOrganisation organisation={organisation.name} canLeave={can.leave} />
        </Section>
      </div>
    </WorkPage>
  );
}

function Invitations() {
  const { data: invitations } = useSuspenseQuery(trpc.invitations.list.queryOptions());
  return <InvitationTable invitations={invitations} />;
}
