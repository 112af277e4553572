import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { DemoAccounts } from "#web/features/people/demo-accounts.tsx";
import { EntryFrame } from "#web/features/people/entry-frame.tsx";
import { SecondFactorForm } from "#web/features/people/second-factor-form.tsx";
import { SignInForm } from "#web/features/people/sign-in-form.tsx";
import { verifiedPath } from "#web/features/people/verified-path.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { nextPage } from "#web/lib/next-page.ts";
import { paths } from "#web/lib/paths.ts";
import { forgetEverything } from "#web/lib/session.ts";
import { trpc } from "#web/lib/trpc.ts";
import { useParameters } from "#web/lib/use-parameters.ts";
import { linkClass } from "#web/ui/link.tsx";

export function SignInPage() {
  const { next } = useParameters();
  const navigate = useNavigate();
  const { data: entrance } = useSuspenseQuery(trpc.alliance.entrance.queryOptions({ locale }));
  const [filled, setFilled] = useState({ email: "", password: "" });
  const [asksCode, setAsksCode] = useState(false);
  const enter = async () => {
    await forgetEverything();
    await navigate({ href: nextPage(next, paths.desk) });
  };
  if (asksCode) {
    return (
      <EntryFrame heading={t("people.second-factor")} lead={t("people.second-factor-lead")}>
        <SecondFactorForm onSignedIn={enter} onStartAgain={() => setAsksCode(false)} />
      </EntryFrame>
    );
  }
  return (
    <EntryFrame
      heading={t("people.sign-in")}
      foot={
        <>
          <p>
            {t("people.new-here")}{" "}
            <Link to="/sign-up" search={next === undefined ? {} : { next }} className={linkClass()}>
              {t("people.sign-up")}
            </Link>
          </p>
          <p>
            <Link to={paths.forgotPassword} className={linkClass()}>
              {t("people.forgot-password")}
            </Link>
          </p>
        </>
      }
      aside={
        entrance.demo && (
          <DemoAccounts
            accounts={entrance.demo.accounts}
            onChoose={(email) => setFilled({ email, password: entrance.demo?.password ?? "" })}
          />
        )
      }
    >
      <SignInForm
        key={filled.email}
        initial={filled}
        after={verifiedPath(next)}
        mailbox={entrance.mailbox}
        onSignedIn={enter}
        onSecondFactor={() => setAsksCode(true)}
      />
    </EntryFrame>
  );
}
