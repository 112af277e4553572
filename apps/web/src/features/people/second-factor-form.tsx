import { useState } from "react";
import { t } from "#web/lib/i18n.ts";
import { auth } from "#web/lib/auth.ts";
import { Button } from "#web/ui/button.tsx";
import { LinkButton } from "#web/ui/link.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { RefusalCallout } from "./refusal-callout.tsx";
import { useAuthForm } from "./use-auth-form.ts";

/** The press before asked for this step, so the code can be typed at once. */
const focus = (field: HTMLInputElement | null): void => field?.focus();

export interface SecondFactorFormProps {
  onSignedIn: () => Promise<void>;
  onStartAgain: () => void;
}

/** The code from the authenticator app, or one of the recovery codes when the phone is gone. */
export function SecondFactorForm({ onSignedIn, onStartAgain }: SecondFactorFormProps) {
  const [code, setCode] = useState("");
  const [isRecovery, setIsRecovery] = useState(false);
  const { busy, refusal, onSubmit } = useAuthForm(async () => {
    const typed = { code: code.replaceAll(/\s/g, "") };
    const { error } = isRecovery
      ? await auth.twoFactor.verifyBackupCode(typed)
      : await auth.twoFactor.verifyTotp(typed);
    if (error === null) await onSignedIn();
    return error;
  });
  return (
    <form onSubmit={onSubmit} className="grid gap-5">
      <RefusalCallout refusal={refusal} />
      <TextField
        key={String(isRecovery)}
        label={isRecovery ? t("people.recovery-code") : t("people.code")}
        size="l"
        ref={focus}
        required
        maxLength={40}
        autoComplete="one-time-code"
        inputMode={isRecovery ? "text" : "numeric"}
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      <Button type="submit" look="ink" size="l" full busy={busy}>
        {t("people.sign-in")}
      </Button>
      <div className="flex flex-wrap justify-between gap-3 text-14">
        <LinkButton
          onClick={() => {
            setIsRecovery(!isRecovery);
            setCode("");
          }}
        >
          {isRecovery ? t("people.use-code") : t("people.use-recovery-code")}
        </LinkButton>
        <LinkButton onClick={onStartAgain}>{t("people.start-again")}</LinkButton>
      </div>
    </form>
  );
}
