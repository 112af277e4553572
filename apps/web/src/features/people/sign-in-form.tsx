import { useState } from "react";
import { t } from "#web/lib/i18n.ts";
import { auth } from "#web/lib/auth.ts";
import { Button } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { authRefusalText } from "./auth-words.ts";
import { EmailField } from "./email-field.tsx";
import { MailboxLink } from "./mailbox-link.tsx";
import { PasswordField } from "./password-field.tsx";
import { useAuthForm } from "./use-auth-form.ts";

export interface SignInFormProps {
  initial: { email: string; password: string };
  /** Where the link leads that is mailed again to whoever has not confirmed the address. */
  after: string;
  /** Whether mails are shown on this machine. */
  mailbox: boolean;
  onSignedIn: () => Promise<void>;
  onSecondFactor: () => void;
}

export function SignInForm({ initial, after, mailbox, onSignedIn, onSecondFactor }: SignInFormProps) {
  const [email, setEmail] = useState(initial.email);
  const [password, setPassword] = useState(initial.password);
  const { busy, refusal, onSubmit } = useAuthForm(async () => {
    const { data, error } = await auth.signIn.email({ email, password, callbackURL: after });
    if (error) return error;
    if ("twoFactorRedirect" in data && data.twoFactorRedirect) onSecondFactor();
    else await onSignedIn();
    return null;
  });
  return (
    <form onSubmit={onSubmit} className="grid gap-5">
      {refusal && (
        <Callout tone="critical" announce>
          {authRefusalText(refusal)} {refusal.code === "EMAIL_NOT_VERIFIED" && mailbox && <MailboxLink to={email} />}
        </Callout>
      )}
      <EmailField value={email} onChange={setEmail} />
      <PasswordField
        label={t("people.password")}
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button type="submit" look="ink" size="l" full busy={busy}>
        {t("people.sign-in")}
      </Button>
    </form>
  );
}
