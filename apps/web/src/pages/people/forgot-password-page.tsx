import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState, type SubmitEvent } from "react";
import { type AuthRefusal, authRefusalText } from "#web/features/people/auth-words.ts";
import { EntryFrame } from "#web/features/people/entry-frame.tsx";
import { MailboxLink } from "#web/features/people/mailbox-link.tsx";
import { auth } from "#web/lib/auth.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { localePath } from "#web/lib/locale-path.ts";
import { paths } from "#web/lib/paths.ts";
import { trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { linkClass } from "#web/ui/link.tsx";
import { TextField } from "#web/ui/text-field.tsx";

export function ForgotPasswordPage() {
  const { data: entrance } = useSuspenseQuery(trpc.alliance.entrance.queryOptions({ locale }));
  const [email, setEmail] = useState("");
  const [busy, setBusy] = useState(false);
  const [isSent, setIsSent] = useState(false);
  const [refusal, setRefusal] = useState<AuthRefusal | null>(null);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const { error } = await auth.requestPasswordReset({ email, redirectTo: localePath(paths.resetPassword) });
    setRefusal(error);
    setIsSent(error === null);
    setBusy(false);
  };
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
      <form onSubmit={(event) => void submit(event)} className="grid gap-5">
        {refusal && (
          <Callout tone="critical" announce>
            {authRefusalText(refusal)}
          </Callout>
        )}
        {isSent && (
          <Callout announce heading={t("people.reset-sent")}>
            {t("people.reset-sent-lead", { email })} {entrance.mailbox && <MailboxLink to={email} />}
          </Callout>
        )}
        <TextField
          label={t("people.email")}
          size="l"
          type="email"
          autoComplete="username"
          required
          maxLength={254}
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <Button type="submit" look="ink" size="l" full busy={busy}>
          {t("people.send-reset")}
        </Button>
      </form>
    </EntryFrame>
  );
}
