import { Link } from "@tanstack/react-router";
import { StartListingForm } from "#web/features/listings/edit/start-listing-form.tsx";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { useMe } from "#web/lib/session.ts";
import { buttonClass } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { WorkPage } from "#web/ui/work-page.tsx";

export function StartListingPage() {
  const me = useMe();
  return (
    <WorkPage title={t("listings.new-listing")}>
      {me?.organisation === null ? (
        <EmptyState
          why={t("listings.start-no-organisation")}
          next={t("listings.start-no-organisation-next")}
          action={
            <Link to={paths.foundOrganisation} className={buttonClass({ look: "ink" })}>
              {t("app.found-organisation")}
            </Link>
          }
        />
      ) : (
        <StartListingForm />
      )}
    </WorkPage>
  );
}
