import { Link } from "@tanstack/react-router";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { tabClass, TabLinks } from "#web/ui/tabs.tsx";

/** The pages of one's own account. */
export const AccountTabs = () => (
  <TabLinks label={t("app.account")} className="mb-6">
    <Link to={paths.account} activeOptions={{ exact: true }} className={tabClass}>
      {t("people.profile")}
    </Link>
    <Link to={paths.security} className={tabClass}>
      {t("people.security")}
    </Link>
    <Link to={paths.notificationSettings} className={tabClass}>
      {t("app.notifications")}
    </Link>
  </TabLinks>
);
