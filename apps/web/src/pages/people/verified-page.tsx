import { Link } from "@tanstack/react-router";
import { EntryFrame } from "#web/features/people/entry-frame.tsx";
import { t } from "#web/lib/i18n.ts";
import { useParameters } from "#web/lib/use-parameters.ts";
import { buttonClass } from "#web/ui/button.tsx";

/** Where the link of the verification mail ends; `error` is the auth library's. */
export function VerifiedPage() {
  const { next, error } = useParameters();
  if (error !== undefined) {
    return (
      <EntryFrame heading={t("people.link-ended")} lead={t("people.link-ended-lead")}>
        <Link to="/sign-in" className={buttonClass({ look: "ink", size: "l" })}>
          {t("people.sign-in")}
        </Link>
      </EntryFrame>
    );
  }
  return (
    <EntryFrame heading={t("people.verified")} lead={t("people.verified-lead")}>
      <Link
        to="/sign-in"
        search={next === undefined ? {} : { next }}
        className={buttonClass({ look: "ink", size: "l" })}
      >
        {t("people.sign-in")}
      </Link>
    </EntryFrame>
  );
}
