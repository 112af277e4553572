import { useState } from "react";
import { t } from "#web/lib/i18n.ts";
import { LinkButton } from "#web/ui/link.tsx";
import { TextField, type TextFieldProps } from "#web/ui/text-field.tsx";

export const PASSWORD_MIN = 10;

/** A password that can be looked at, so that nobody has to type it twice. */
export function PasswordField(props: TextFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <TextField
      size="l"
      required
      maxLength={128}
      {...props}
      type={shown ? "text" : "password"}
      spellCheck={false}
      autoCapitalize="off"
      aside={
        <LinkButton aria-pressed={shown} onClick={() => setShown(!shown)}>
          {shown ? t("people.password-hide") : t("people.password-show")}
        </LinkButton>
      }
    />
  );
}
