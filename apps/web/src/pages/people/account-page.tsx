import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { AccountTabs } from "#web/features/people/account-tabs.tsx";
import { AppearanceChoice } from "#web/features/people/appearance-choice.tsx";
import { OwnOrganisations } from "#web/features/people/own-organisations.tsx";
import { ProfileForm } from "#web/features/people/profile-form.tsx";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { meQuery } from "#web/lib/session.ts";
import { linkClass } from "#web/ui/link.tsx";
import { Section } from "#web/ui/section.tsx";
import { WorkPage } from "#web/ui/work-page.tsx";

export function AccountPage() {
  const { data: me } = useSuspenseQuery(meQuery());
  if (me === null) return null;
  return (
    <WorkPage title={t("app.account")} context={me.person.email}>
      <AccountTabs />
      <div className="grid max-w-240 gap-x-12 gap-y-8 wide:grid-cols-2">
        <Section look="work" heading={t("people.you")}>
          <ProfileForm key={me.person.id} person={me.person} />
        </Section>
        <div className="grid content-start gap-8">
          <Section
            look="work"
            heading={t("people.your-organisations")}
            far={
              <Link to={paths.foundOrganisation} className={linkClass()}>
                {t("app.found-organisation")}
              </Link>
            }
          >
            <OwnOrganisations me={me} />
          </Section>
          <Section look="work" heading={t("app.appearance")}>
            <AppearanceChoice />
          </Section>
        </div>
      </div>
    </WorkPage>
  );
}
