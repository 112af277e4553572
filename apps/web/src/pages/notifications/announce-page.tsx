import { AnnounceForm } from "#web/features/notifications/announce-form.tsx";
import { t } from "#web/lib/i18n.ts";
import { WorkPage } from "#web/ui/work-page.tsx";

/** Where the secretariat tells everybody something. */
export function AnnouncePage() {
  return (
    <WorkPage title={t("app.announce")} context={t("secretariat.announce-lead")}>
      <div className="max-w-160">
        <AnnounceForm />
      </div>
    </WorkPage>
  );
}
