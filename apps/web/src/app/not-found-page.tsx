import { Link } from "@tanstack/react-router";
import { allianceName } from "#web/lib/alliance.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { buttonClass } from "#web/ui/button.tsx";
import { NotFoundDrawing } from "#web/ui/drawings/not-found-drawing.tsx";

export function NotFoundPage() {
  return (
    <main id="main" className="wrap grid justify-items-start gap-3 py-14">
      <title>{`${t("app.not-found-title")} - ${allianceName}`}</title>
      <NotFoundDrawing />
      <h1 className="display text-28">{t("app.not-found-title")}</h1>
      <p className="max-w-measure text-ink-muted">{t("app.not-found-next")}</p>
      <p className="mt-3 flex flex-wrap gap-2">
        <Link to={paths.search} className={buttonClass({ look: "ink" })}>
          {t("app.find")}
        </Link>
        <Link to={paths.home} className={buttonClass()}>
          {t("app.home")}
        </Link>
      </p>
    </main>
  );
}
