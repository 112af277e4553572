import { useState } from "react";
import { auth } from "#web/lib/auth.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { Button } from "#web/ui/button.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { EmailField } from "./email-field.tsx";
import { PASSWORD_MIN, PasswordField } from "./password-field.tsx";
import { RefusalCallout } from "./refusal-callout.tsx";
import { useAuthForm } from "./use-auth-form.ts";

export function SignUpForm({ after, onSent }: { after: string; onSent: (email: string) => void }) {
  const [fields, setFields] = useState({ name: "", email: "", password: "" });
  const change = (name: keyof typeof fields) => (event: { target: { value: string } }) =>
    setFields({ ...fields, [name]: event.target.value });
  const { busy, refusal, onSubmit } = useAuthForm(async () => {
    // The language of this page becomes the language of the mails.
    const account = { ...fields, callbackURL: after, locale };
    const { error } = await auth.signUp.email(account);
    if (error === null) onSent(fields.email);
    return error;
  });
  const left = PASSWORD_MIN - fields.password.length;
  return (
    <form onSubmit={onSubmit} className="grid gap-5">
      <RefusalCallout refusal={refusal} />
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
      <EmailField value={fields.email} onChange={(email) => setFields({ ...fields, email })} />
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
