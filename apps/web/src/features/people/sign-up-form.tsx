import { useState, type SubmitEvent } from "react";
import { auth } from "#web/lib/auth.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { Button } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { type AuthRefusal, authRefusalText } from "./auth-words.ts";
import { PASSWORD_MIN, PasswordField } from "./password-field.tsx";

export function SignUpForm({ after, onSent }: { after: string; onSent: (email: string) => void }) {
  const [fields, setFields] = useState({ name: "", email: "", password: "" });
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<AuthRefusal | null>(null);
  const change = (name: keyof typeof fields) => (event: { target: { value: string } }) =>
    setFields({ ...fields, [name]: event.target.value });
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    // The language of this page becomes the language of the mails.
    const account = { ...fields, callbackURL: after, locale };
    const { error } = await auth.signUp.email(account);
    setBusy(false);
    setRefusal(error);
    if (error === null) onSent(fields.email);
  };
  const left = PASSWORD_MIN - fields.password.length;
  return (
    <form onSubmit={(event) => void submit(event)} className="grid gap-5">
      {refusal && (
        <Callout tone="critical" announce>
          {authRefusalText(refusal)}
        </Callout>
      )}
      <TextField
        label={t("people.name")}
        hint={t("people.name-hint")}
        size="l"
        autoComplete="name"
        required
        maxLength={80}
        value={fields.name}
        onChange={change("name")}
      />
      <TextField
        label={t("people.email")}
        size="l"
        type="email"
        autoComplete="username"
        required
        maxLength={254}
        value={fields.email}
        onChange={change("email")}
      />
      <PasswordField
        label={t("people.password")}
        hint={left > 0 ? t("people.password-hint", { min: PASSWORD_MIN }) : t("people.password-long-enough")}
        autoComplete="new-password"
        minLength={PASSWORD_MIN}
        value={fields.password}
        onChange={change("password")}
      />
      <Button type="submit" look="ink" size="l" full busy={busy}>
        {t("people.create-account")}
      </Button>
    </form>
  );
}
