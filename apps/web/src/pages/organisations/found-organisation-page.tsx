import { useNavigate } from "@tanstack/react-router";
import { FoundOrganisationForm } from "#web/features/organisations/found-organisation-form.tsx";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { forgetEverything } from "#web/lib/session.ts";
import { toast } from "#web/ui/toast.tsx";
import { WorkPage } from "#web/ui/work-page.tsx";

export function FoundOrganisationPage() {
  const navigate = useNavigate();
  const go = async () => {
    toast(t("organisations.added"));
    await forgetEverything();
    await navigate({ to: paths.ownOrganisation });
  };
  return (
    <WorkPage title={t("organisations.add")}>
      <p className="mb-6 max-w-measure text-14 text-ink-muted">{t("organisations.add-lead")}</p>
      <FoundOrganisationForm onFounded={go} />
    </WorkPage>
  );
}
