import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { CheckMail } from "#web/features/people/check-mail.tsx";
import { EntryFrame } from "#web/features/people/entry-frame.tsx";
import { SignUpForm } from "#web/features/people/sign-up-form.tsx";
import { verifiedPath } from "#web/features/people/verified-path.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { trpc } from "#web/lib/trpc.ts";
import { useParameters } from "#web/lib/use-parameters.ts";
import { linkClass } from "#web/ui/link.tsx";

export function SignUpPage() {
  const { next } = useParameters();
  const { data: entrance } = useSuspenseQuery(trpc.alliance.entrance.queryOptions({ locale }));
  const [sentTo, setSentTo] = useState<string | null>(null);
  const after = verifiedPath(next);
  if (sentTo !== null) {
    return (
      <EntryFrame heading={t("people.check-mail")} lead={t("people.check-mail-lead", { email: sentTo })}>
        <CheckMail email={sentTo} after={after} mailbox={entrance.mailbox} />
      </EntryFrame>
    );
  }
  return (
    <EntryFrame
      heading={t("people.sign-up")}
      lead={t("people.sign-up-lead")}
      foot={
        <p>
          {t("people.have-account")}{" "}
          <Link to="/sign-in" search={next === undefined ? {} : { next }} className={linkClass()}>
            {t("people.sign-in")}
          </Link>
        </p>
      }
    >
      <SignUpForm after={after} onSent={setSentTo} />
    </EntryFrame>
  );
}
