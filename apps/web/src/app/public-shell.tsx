import { Link, Outlet, useLocation } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { lazy, Suspense, useRef, useState } from "react";
import { allianceName } from "#web/lib/alliance.ts";
import { loadRestOfMessages, t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { useMe } from "#web/lib/session.ts";
import { useKeys } from "#web/lib/use-keys.ts";
import { buttonClass, IconButton } from "#web/ui/button.tsx";
import { cx } from "#web/ui/cx.ts";
import { Icon } from "#web/ui/icon.tsx";
import { linkClass } from "#web/ui/link.tsx";
import { Brand } from "./brand.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { NarrowMenu } from "./narrow-menu.tsx";
import { PUBLIC_PLACES } from "./places.ts";

const SearchBar = lazy(() =>
  import("#web/features/listings/search-form.tsx").then((module) => ({ default: module.SearchBar })),
);
const SearchBox = lazy(() =>
  import("#web/features/listings/search-box.tsx").then((module) => ({ default: module.SearchBox })),
);
// Only signed-in people need the menu and what it is made of.
const Bell = lazy(async () => {
  const [module] = await Promise.all([import("#web/features/notifications/bell.tsx"), loadRestOfMessages()]);
  return { default: module.Bell };
});
const AccountMenu = lazy(() => import("./account-menu.tsx").then((module) => ({ default: module.AccountMenu })));

export function PublicShell() {
  const { pathname } = useLocation();
  // Results fill the page to its foot, beside filters and a map that stay in place.
  const results = pathname === paths.search;
  // The home page has the search in its middle.
  const box = !results && pathname !== paths.home;
  return (
    <div className="flex min-h-dvh flex-col">
      <Header results={results} box={box} />
      {/* At least a screen, so that the foot does not jump when a page has come. */}
      <div className="min-h-[calc(100dvh-57px)] flex-1">
        <Outlet />
      </div>
      {!results && <Footer />}
    </div>
  );
}

function Header({ results, box }: { results: boolean; box: boolean }) {
  const me = useMe();
  const [finding, setFinding] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  useKeys(box ? { "/": () => setFinding(true) } : {});
  // Stands in the menu too, so it gives way where the search needs the room.
  const spare = results ? "max-wide:hidden" : "max-medium:hidden";
  return (
    <header
      data-print="none"
      className={cx(
        "sticky top-0 z-(--z-header) border-b border-line bg-page",
        results && "max-medium:static max-medium:pb-2.5",
      )}
    >
      <div
        className={cx(
          "flex min-h-14 items-center gap-7 max-wide:gap-4",
          results ? "px-6 max-medium:flex-wrap max-medium:gap-y-1.5 max-medium:px-4 max-medium:pt-1.5" : "wrap",
        )}
      >
        <Brand />
        {results ? (
          <div className="flex min-w-0 flex-1 max-medium:order-last max-medium:basis-full">
            <Suspense
              fallback={
                <div className="h-9.5 max-w-160 flex-1 rounded-2 border border-line-control bg-raised coarse:h-11" />
              }
            >
              <SearchBar />
            </Suspense>
          </div>
        ) : finding && box ? (
          <Suspense fallback={<div className="h-9.5 max-w-110 flex-1 rounded-2 border border-line-control" />}>
            <SearchBox
              onLeave={() => setFinding(false)}
              onEscape={() => (setFinding(false), opener.current?.focus())}
            />
          </Suspense>
        ) : (
          <PublicNav />
        )}
        <div className="ms-auto flex items-center gap-3 max-medium:gap-1">
          {box && (
            <IconButton
              ref={opener}
              icon={Search}
              size="s"
              label={t("search.search")}
              aria-keyshortcuts="/"
              className="max-medium:hidden"
              onClick={() => setFinding(true)}
            />
          )}
          <LanguageSwitch className={spare} />
          {me === null && (
            <Link to={paths.signIn()} className={cx(buttonClass({ look: "quiet", size: "s" }), spare)}>
              {t("app.sign-in")}
            </Link>
          )}
          <Link to={paths.startListing} className={cx(buttonClass({ look: "ink", size: "s" }), spare)}>
            {t("app.list-a-resource")}
          </Link>
          {me && (
            <Suspense fallback={<span className="size-9" />}>
              <Bell />
              <AccountMenu me={me} />
            </Suspense>
          )}
          {!results && (
            <Link
              to={paths.search}
              aria-label={t("app.find")}
              className={cx(buttonClass({ look: "quiet", size: "s" }), "target w-(--control-s) px-0! medium:hidden")}
            >
              <Icon of={Search} size={20} />
            </Link>
          )}
          <NarrowMenu signedIn={me !== null && me !== undefined} always={results} />
        </div>
      </div>
    </header>
  );
}

const PublicNav = () => (
  <nav
    aria-label={t("app.main-navigation")}
    className="flex gap-5.5 text-14 whitespace-nowrap text-ink-muted max-wide:hidden"
  >
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
);

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
