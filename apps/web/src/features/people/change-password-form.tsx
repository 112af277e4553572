import { useRef, useState } from "react";
import { auth } from "#web/lib/auth.ts";
import { t } from "#web/lib/i18n.ts";
import { queryClient } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { Checkbox } from "#web/ui/checkbox.tsx";
import { toast } from "#web/ui/toast.tsx";
import { authRefusalText } from "./auth-words.ts";
import { PASSWORD_MIN, PasswordField } from "./password-field.tsx";
import { RefusalCallout } from "./refusal-callout.tsx";
import { useAuthForm } from "./use-auth-form.ts";

const EMPTY = { current: "", next: "" };

export function ChangePasswordForm({ email }: { email: string }) {
  const form = useRef<HTMLFormElement>(null);
  const [fields, setFields] = useState(EMPTY);
  const [endsOthers, setEndsOthers] = useState(true);
  const { busy, refusal, onSubmit } = useAuthForm(async () => {
    const { error } = await auth.changePassword({
      currentPassword: fields.current,
      newPassword: fields.next,
      revokeOtherSessions: endsOthers,
    });
    if (error?.code === "INVALID_PASSWORD") form.current?.querySelector<HTMLInputElement>("[name=current]")?.focus();
    if (error) return error;
    setFields(EMPTY);
    toast(t("people.password-saved"));
    await queryClient.invalidateQueries();
    return null;
  });
  const isCurrentWrong = refusal?.code === "INVALID_PASSWORD";
  const left = PASSWORD_MIN - fields.next.length;
  return (
    <form ref={form} onSubmit={onSubmit} className="grid max-w-100 gap-5">
      <RefusalCallout refusal={isCurrentWrong ? null : refusal} />
      <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        size="m"
        name="current"
        label={t("people.current-password")}
        error={isCurrentWrong ? authRefusalText(refusal) : undefined}
        autoComplete="current-password"
        value={fields.current}
        onChange={({ target }) => setFields({ ...fields, current: target.value })}
      />
      <PasswordField
        size="m"
        name="next"
        label={t("people.new-password")}
        hint={left > 0 ? t("people.password-hint", { min: PASSWORD_MIN }) : t("people.password-long-enough")}
        autoComplete="new-password"
        minLength={PASSWORD_MIN}
        value={fields.next}
        onChange={({ target }) => setFields({ ...fields, next: target.value })}
      />
      <Checkbox
        label={t("people.password-end-others")}
        checked={endsOthers}
        onChange={({ target }) => setEndsOthers(target.checked)}
      />
      <Button type="submit" className="justify-self-start" busy={busy}>
        {t("people.save-password")}
      </Button>
    </form>
  );
}
