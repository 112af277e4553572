import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { EntryChoice } from "#web/features/people/entry-choice.tsx";
import { EntryFrame } from "#web/features/people/entry-frame.tsx";
import { allianceName } from "#web/lib/alliance.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { meQuery } from "#web/lib/session.ts";
import { queryClient, trpc } from "#web/lib/trpc.ts";
import { useParameters } from "#web/lib/use-parameters.ts";
import { Button, buttonClass } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";

/** Where the link that a new server prints leads: whoever holds it becomes the secretariat, once. */
export function FoundPage() {
  const { token } = useParameters();
  const { data: founding } = useSuspenseQuery(trpc.alliance.founding.queryOptions());
  const { data: me } = useSuspenseQuery(meQuery());
  const found = useMutation(
    trpc.alliance.found.mutationOptions({ onSuccess: () => queryClient.invalidateQueries(trpc.people.pathFilter()) }),
  );
  if (found.isSuccess) return <Founded />;
  if (!founding.open) {
    return (
      <EntryFrame heading={t("people.founded-already")} lead={t("people.founded-already-lead")}>
        <Link to={me === null ? paths.home : paths.desk} className={buttonClass({ size: "l" })}>
          {t("people.go-on")}
        </Link>
      </EntryFrame>
    );
  }
  const heading = t("people.found", { alliance: allianceName });
  if (token === undefined || token === "") {
    return (
      <EntryFrame heading={heading} lead={t("people.found-no-token")}>
        <Link to={paths.home} className={buttonClass({ size: "l" })}>
          {t("app.home")}
        </Link>
      </EntryFrame>
    );
  }
  if (me === null) {
    return (
      <EntryFrame heading={heading} lead={t("people.found-sign-in")}>
        <EntryChoice next={`${paths.found}?token=${encodeURIComponent(token)}`} isNew />
      </EntryFrame>
    );
  }
  const { name, email } = me.person;
  return (
    <EntryFrame heading={heading} lead={t("people.found-lead")} foot={<p>{t("people.found-as", { name, email })}</p>}>
      <div className="grid gap-5">
        {found.isError && (
          <Callout tone="critical" announce>
            {failureText(found.error)}
          </Callout>
        )}
        <Button look="ink" size="l" full busy={found.isPending} onClick={() => found.mutate({ token })}>
          {t("people.found-confirm")}
        </Button>
      </div>
    </EntryFrame>
  );
}

/** The account that admits members deserves more than a password. */
const Founded = () => (
  <EntryFrame heading={t("people.founded")} lead={t("people.founded-lead")}>
    <div className="flex flex-wrap gap-3">
      <Link to={paths.queue} className={buttonClass({ look: "ink", size: "l" })}>
        {t("app.work-queue")}
      </Link>
      <Link to={paths.security} className={buttonClass({ size: "l" })}>
        {t("people.ask-enable")}
      </Link>
    </div>
  </EntryFrame>
);
