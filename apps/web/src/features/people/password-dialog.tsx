import { useId, useState, type SubmitEvent } from "react";
import { t } from "#web/lib/i18n.ts";
import { Button } from "#web/ui/button.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { authRefusalText, type AuthRefusal } from "./auth-words.ts";
import { PasswordField } from "./password-field.tsx";

export interface PasswordDialogProps {
  open: boolean;
  title: string;
  description: string;
  confirm: string;
  critical?: boolean;
  email: string;
  onClose: () => void;
  /** Closes when nothing is refused. */
  onPassword: (password: string) => Promise<AuthRefusal | null>;
}

/** Asks for the password once more, before what a borrowed screen must not do. */
export function PasswordDialog(props: PasswordDialogProps) {
  const { open, title, description, confirm, critical, email, onClose, onPassword } = props;
  const form = useId();
  const [password, setPassword] = useState("");
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<AuthRefusal | null>(null);
  const close = () => {
    if (busy) return;
    setPassword("");
    setRefusal(null);
    onClose();
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const refused = await onPassword(password);
    setBusy(false);
    setRefusal(refused);
    if (refused) return;
    setPassword("");
    onClose();
  };
  return (
    <Dialog
      {...{ open, title, description }}
      onOpenChange={close}
      footer={
        <>
          <Button onClick={close}>{t("people.cancel")}</Button>
          <Button type="submit" form={form} look={critical ? "critical" : "ink"} busy={busy}>
            {confirm}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)}>
        <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
        <PasswordField
          size="m"
          label={t("people.password")}
          autoComplete="current-password"
          error={refusal ? authRefusalText(refusal) : undefined}
          value={password}
          onChange={({ target }) => setPassword(target.value)}
        />
      </form>
    </Dialog>
  );
}
