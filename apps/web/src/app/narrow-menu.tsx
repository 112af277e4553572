import { Link, useLocation } from "@tanstack/react-router";
import { Menu, X } from "lucide-react";
import { useState } from "react";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { buttonClass } from "#web/ui/button.tsx";
import { cx } from "#web/ui/cx.ts";
import { Icon } from "#web/ui/icon.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { PUBLIC_PLACES } from "./places.ts";

/** The places to go where the header has no room for them, on wide pages too when something else takes that room. It closes by itself when the address changes. */
export function NarrowMenu({ signedIn, always = false }: { signedIn: boolean; always?: boolean }) {
  const { href } = useLocation();
  const [openAt, setOpenAt] = useState<string | null>(null);
  const isOpen = openAt === href;
  const row = "block border-b border-line py-3 text-16";
  return (
    <div
      className={always ? undefined : "wide:hidden"}
      onKeyDown={(event) => event.key === "Escape" && setOpenAt(null)}
      onBlur={(event) =>
        event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget) && setOpenAt(null)
      }
    >
      <button
        type="button"
        aria-expanded={isOpen}
        aria-label={t("app.menu")}
        className={cx(buttonClass({ look: "quiet", size: "s" }), "target w-(--control-s) px-0!")}
        onClick={() => setOpenAt(isOpen ? null : href)}
      >
        <Icon of={isOpen ? X : Menu} size={20} />
      </button>
      {isOpen && (
        <nav
          aria-label={t("app.main-navigation")}
          className="absolute inset-x-0 top-full h-[calc(100dvh-56px)] overflow-y-auto bg-page px-4 py-3 wide:start-auto wide:end-4 wide:h-auto wide:w-72 wide:rounded-3 wide:bg-raised wide:shadow-menu"
        >
          {PUBLIC_PLACES.map(({ label, ...place }) => (
            <Link key={label} {...place} className={row}>
              {t(label)}
            </Link>
          ))}
          <Link to={paths.startListing} className={row}>
            {t("app.list-a-resource")}
          </Link>
          {signedIn ? (
            <Link to={paths.desk} className={row}>
              {t("app.my-desk")}
            </Link>
          ) : (
            <Link to={paths.signIn()} className={row}>
              {t("app.sign-in")}
            </Link>
          )}
          <LanguageSwitch className="pt-5" />
        </nav>
      )}
    </div>
  );
}
