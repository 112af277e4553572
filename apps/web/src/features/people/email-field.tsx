import { t } from "#web/lib/i18n.ts";
import { TextField } from "#web/ui/text-field.tsx";

/** The address under which somebody has an account. */
export const EmailField = ({ value, onChange }: { value: string; onChange: (email: string) => void }) => (
  <TextField
    label={t("people.email")}
    size="l"
    type="email"
    autoComplete="username"
    required
    maxLength={254}
    value={value}
    onChange={({ target }) => onChange(target.value)}
  />
);
