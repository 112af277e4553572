import { useState, type SubmitEvent } from "react";
import { t } from "#web/lib/i18n.ts";
import { auth } from "#web/lib/auth.ts";
import { Button } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { type AuthRefusal, authRefusalText } from "./auth-words.ts";
import { MailboxLink } from "./mailbox-link.tsx";
import { PasswordField } from "./password-field.tsx";

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
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<AuthRefusal | null>(null);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setRefusal(null);
    const { data, error } = await auth.signIn.email({ email, password, callbackURL: after });
    if (error) setRefusal(error);
    else if ("twoFactorRedirect" in data && data.twoFactorRedirect) onSecondFactor();
    else await onSignedIn();
    setBusy(false);
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="grid gap-5">
      {refusal && (
        <Callout tone="critical" announce>
          {authRefusalText(refusal)} {refusal.code === "EMAIL_NOT_VERIFIED" && mailbox && <MailboxLink to={email} />}
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
