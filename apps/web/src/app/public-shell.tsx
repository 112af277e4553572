import { Link, Outlet, useLocation } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { allianceName } from "#web/lib/alliance.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { useMe } from "#web/lib/session.ts";
import { buttonClass } from "#web/ui/button.tsx";
import { linkClass } from "#web/ui/link.tsx";
import { Brand } from "./brand.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { NarrowMenu } from "./narrow-menu.tsx";
import { PUBLIC_PLACES } from "./places.ts";

// Only signed-in people need the menu and what it is made of.
const AccountMenu = lazy(() => import("./account-menu.tsx").then((module) => ({ default: module.AccountMenu })));

export function PublicShell() {
  const { pathname } = useLocation();
  // Search has panes that scroll on their own, so the page itself has no foot.
  const panes = pathname === paths.search;
  return (
    <div className={panes ? "flex h-dvh flex-col max-wide:h-auto max-wide:min-h-dvh" : "flex min-h-dvh flex-col"}>
      <Header wide={panes} />
      <div className={panes ? "min-h-0 flex-1" : "flex-1"}>
        <Outlet />
      </div>
      {!panes && <Footer />}
    </div>
  );
}

function Header({ wide }: { wide: boolean }) {
  const me = useMe();
  return (
    <header data-print="none" className="sticky top-0 z-(--z-header) border-b border-line bg-page">
      <div className={wide ? "flex h-14 items-center gap-7 px-6 max-medium:px-4" : "wrap flex h-14 items-center gap-7"}>
        <Brand />
        <nav aria-label={t("app.main-navigation")} className="flex gap-5.5 text-14 whitespace-nowrap text-ink-muted max-wide:hidden">
          {PUBLIC_PLACES.map(({ label, ...place }) => (
            <Link
              key={label}
              {...place}
              className="border-b-2 border-transparent py-4.5 leading-tight hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink"
            >
              {t(label)}
            </Link>
          ))}
        </nav>
        <div className="ms-auto flex items-center gap-3">
          <LanguageSwitch className="max-medium:hidden" />
          {me === null && (
            <Link to="/sign-in" className={`${buttonClass({ look: "quiet", size: "s" })} max-medium:hidden`}>
              {t("app.sign-in")}
            </Link>
          )}
          <Link to={paths.startListing} className={`${buttonClass({ look: "ink", size: "s" })} max-medium:hidden`}>
            {t("app.list-a-resource")}
          </Link>
          {me && (
            <Suspense fallback={<span className="size-7" />}>
              <AccountMenu me={me} />
            </Suspense>
          )}
          <NarrowMenu signedIn={me !== null && me !== undefined} />
        </div>
      </div>
    </header>
  );
}

function Footer() {
  return (
    <footer data-print="none" className="mt-16 border-t border-line-strong pt-7 pb-9 text-13 text-ink-muted">
      <div className="wrap flex flex-wrap justify-between gap-x-10 gap-y-3">
        <p className="max-w-[34em]">{t("app.footer", { alliance: allianceName })}</p>
        <nav aria-label={t("app.foot-navigation")} className="flex flex-wrap gap-x-6 gap-y-1">
          <Link to={paths.organisations} className={linkClass("quiet")}>
            {t("app.members")}
          </Link>
          <Link to={paths.join} className={linkClass("quiet")}>
            {t("app.join")}
          </Link>
          <Link to={paths.codeOfConduct} className={linkClass("quiet")}>
            {t("app.code-of-conduct")}
          </Link>
        </nav>
      </div>
    </footer>
  );
}
