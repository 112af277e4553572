import { Outlet } from "@tanstack/react-router";
import { t } from "#web/lib/i18n.ts";
import { LiveRegion } from "#web/ui/live-region.tsx";
import { ToastRegion } from "#web/ui/toast.tsx";

export function Root() {
  return (
    <>
      <a className="skip" href="#main">
        {t("app.skip")}
      </a>
      <Outlet />
      <ToastRegion />
      <LiveRegion />
    </>
  );
}
