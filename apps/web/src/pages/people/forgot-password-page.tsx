import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { EmailField } from "#web/features/people/email-field.tsx";
import { EntryFrame } from "#web/features/people/entry-frame.tsx";
import { MailboxLink } from "#web/features/people/mailbox-link.tsx";
import { RefusalCallout } from "#web/features/people/refusal-callout.tsx";
import { useAuthForm } from "#web/features/people/use-auth-form.ts";
import { auth } from "#web/lib/auth.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { localePath } from "#web/lib/locale-path.ts";
import { paths } from "#web/lib/paths.ts";
import { trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { linkClass } from "#web/ui/link.tsx";

export function ForgotPasswordPage() {
  const { data: entrance } = useSuspenseQuery(trpc.alliance.entrance.queryOptions({ locale }));
  const [email, setEmail] = useState("");
  const [isSent, setIsSent] = useState(false);
  const { busy, refusal, onSubmit } = useAuthForm(async () => {
    const { error } = await auth.requestPasswordReset({ email, redirectTo: localePath(paths.resetPassword) });
    setIsSent(error === null);
    return error;
  });
  return (
    <EntryFrame
      heading={t("people.forgot-password")}
      lead={t("people.forgot-lead")}
      foot={
        <Link to="/sign-in" className={linkClass()}>
          {t("people.back-to-sign-in")}
        </Link>
      }
    >
      <form onSubmit={onSubmit} className="grid gap-5">
        <RefusalCallout refusal={refusal} />
        {isSent && (
          <Callout announce heading={t("people.reset-sent")}>
            {t("people.reset-sent-lead", { email })} {entrance.mailbox && <MailboxLink to={email} />}
          </Callout>
        )}
        <EmailField value={email} onChange={setEmail} />
        <Button type="submit" look="ink" size="l" full busy={busy}>
          {t("people.send-reset")}
        </Button>
      </form>
    </EntryFrame>
  );
}
