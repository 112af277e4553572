import { useSuspenseQuery } from "@tanstack/react-query";
import { Suspense, useState } from "react";
import { AccountTabs } from "#web/features/people/account-tabs.tsx";
import { ChangePasswordForm } from "#web/features/people/change-password-form.tsx";
import { RecoveryCodes } from "#web/features/people/recovery-codes.tsx";
import { SecondFactorSection } from "#web/features/people/second-factor-section.tsx";
import { SessionsSection } from "#web/features/people/sessions-section.tsx";
import { t } from "#web/lib/i18n.ts";
import { meQuery } from "#web/lib/session.ts";
import { Section } from "#web/ui/section.tsx";
import { SkeletonRows } from "#web/ui/skeleton.tsx";
import { WorkPage } from "#web/ui/work-page.tsx";

export function SecurityPage() {
  const { data: me } = useSuspenseQuery(meQuery());
  // Alone on the page while they are shown, so that nothing else is printed with them.
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  if (me === null) return null;
  const { person } = me;
  if (codes !== null) {
    return (
      <WorkPage title={t("people.security")}>
        <RecoveryCodes codes={codes} email={person.email} onDone={() => setCodes(null)} />
      </WorkPage>
    );
  }
  return (
    <WorkPage title={t("people.security")} context={person.email}>
      <AccountTabs />
      <div className="grid max-w-240 gap-9">
        <SecondFactorSection person={person} onCodes={setCodes} />
        <Section look="work" heading={t("people.change-password")}>
          <ChangePasswordForm email={person.email} />
        </Section>
        <Suspense fallback={<SkeletonRows rows={3} />}>
          <SessionsSection />
        </Suspense>
      </div>
    </WorkPage>
  );
}
