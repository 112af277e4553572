import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { EntryFrame } from "#web/features/people/entry-frame.tsx";
import { PASSWORD_MIN, PasswordField } from "#web/features/people/password-field.tsx";
import { RefusalCallout } from "#web/features/people/refusal-callout.tsx";
import { useAuthForm } from "#web/features/people/use-auth-form.ts";
import { auth } from "#web/lib/auth.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { useParameters } from "#web/lib/use-parameters.ts";
import { Button, buttonClass } from "#web/ui/button.tsx";
import { toast } from "#web/ui/toast.tsx";

export function ResetPasswordPage() {
  const { token } = useParameters();
  const navigate = useNavigate();
  const [password, setPassword] = useState("");
  const { busy, refusal, onSubmit } = useAuthForm(async () => {
    const { error } = await auth.resetPassword({ newPassword: password, token });
    if (error !== null) return error;
    toast(t("people.password-changed"));
    await navigate({ to: "/sign-in" });
    return null;
  });
  if (token === undefined) {
    return (
      <EntryFrame heading={t("people.link-ended")} lead={t("people.reset-link-ended")}>
        <Link to={paths.forgotPassword} className={buttonClass({ look: "ink", size: "l" })}>
          {t("people.send-reset")}
        </Link>
      </EntryFrame>
    );
  }
  return (
    <EntryFrame heading={t("people.new-password")} lead={t("people.new-password-lead")}>
      <form onSubmit={onSubmit} className="grid gap-5">
        <RefusalCallout refusal={refusal} />
        <PasswordField
          label={t("people.new-password")}
          hint={t("people.password-hint", { min: PASSWORD_MIN })}
          autoComplete="new-password"
          minLength={PASSWORD_MIN}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Button type="submit" look="ink" size="l" full busy={busy}>
          {t("people.save-password")}
        </Button>
      </form>
    </EntryFrame>
  );
}
