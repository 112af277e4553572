import { useState } from "react";
import { t } from "#web/lib/i18n.ts";
import { FormDialog } from "#web/ui/form-dialog.tsx";
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
  const [password, setPassword] = useState("");
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<AuthRefusal | null>(null);
  const close = () => {
    if (busy) return;
    setPassword("");
    setRefusal(null);
    onClose();
  };
  const submit = async (): Promise<void> => {
    setBusy(true);
    const refused = await onPassword(password);
    setBusy(false);
    setRefusal(refused);
    if (refused) return;
    setPassword("");
    onClose();
  };
  return (
    <FormDialog
      {...{ open, title, description, critical, busy }}
      submit={confirm}
      onSubmit={() => void submit()}
      onClose={close}
    >
      <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        size="m"
        label={t("people.password")}
        autoComplete="current-password"
        error={refusal ? authRefusalText(refusal) : undefined}
        value={password}
        onChange={({ target }) => setPassword(target.value)}
      />
    </FormDialog>
  );
}
