import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { EntryFrame } from "#web/features/people/entry-frame.tsx";
import { t } from "#web/lib/i18n.ts";
import { nextPage } from "#web/lib/next-page.ts";
import { paths } from "#web/lib/paths.ts";
import { meQuery } from "#web/lib/session.ts";
import { useParameters } from "#web/lib/use-parameters.ts";
import { buttonClass } from "#web/ui/button.tsx";

/** Where the link of the verification mail ends; `error` is the auth library's. Confirming does not sign in. */
export function VerifiedPage() {
  const { next, error } = useParameters();
  const { data: me } = useSuspenseQuery(meQuery());
  const isOver = error !== undefined;
  return (
    <EntryFrame
      heading={t(isOver ? "people.link-ended" : "people.verified")}
      lead={isOver ? t("people.link-ended-lead") : me === null ? t("people.verified-lead") : undefined}
    >
      {me === null ? (
        <Link
          to="/sign-in"
          search={next === undefined ? {} : { next }}
          className={buttonClass({ look: "ink", size: "l" })}
        >
          {t("people.sign-in")}
        </Link>
      ) : (
        <Link to={nextPage(next, paths.desk)} className={buttonClass({ look: "ink", size: "l" })}>
          {t("people.go-on")}
        </Link>
      )}
    </EntryFrame>
  );
}
