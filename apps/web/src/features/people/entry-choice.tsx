import { Link } from "@tanstack/react-router";
import { t } from "#web/lib/i18n.ts";
import { buttonClass } from "#web/ui/button.tsx";

/** Sign in or sign up, and come back. `isNew`: most who come here have no account yet. */
export function EntryChoice({ next, isNew = false }: { next: string; isNew?: boolean }) {
  return (
    <div className="flex flex-wrap gap-3">
      <Link to="/sign-up" search={{ next }} className={buttonClass({ look: isNew ? "ink" : "outlined", size: "l" })}>
        {t("people.sign-up")}
      </Link>
      <Link to="/sign-in" search={{ next }} className={buttonClass({ look: isNew ? "outlined" : "ink", size: "l" })}>
        {t("people.sign-in")}
      </Link>
    </div>
  );
}
