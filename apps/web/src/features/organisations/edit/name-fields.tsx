import { localeNames, locales, type Locale } from "#web/lib/i18n.ts";
import { t } from "#web/lib/i18n.ts";
import { FieldError } from "#web/ui/field.tsx";
import { TextField } from "#web/ui/text-field.tsx";

type Names = Partial<Record<Locale, string>>;

export interface NameFieldsProps {
  names: Names;
  onChange: (names: Names) => void;
  error: (path: string) => string | undefined;
}

/** The name in up to four languages; one is enough. */
export function NameFields({ names, onChange, error }: NameFieldsProps) {
  const whole = error("names");
  return (
    <fieldset className="grid gap-3">
      <legend className="sr-only">{t("organisations.names")}</legend>
      <div className="grid grid-cols-2 gap-x-6 gap-y-4 max-medium:grid-cols-1">
        {locales.map((locale) => (
          <TextField
            key={locale}
            lang={locale}
            label={<span lang={locale}>{localeNames[locale]}</span>}
            error={error(`names.${locale}`)}
            aria-invalid={whole ? true : undefined}
            maxLength={100}
            value={names[locale] ?? ""}
            onChange={({ target }) => onChange({ ...names, [locale]: target.value })}
          />
        ))}
      </div>
      {whole && <FieldError>{whole}</FieldError>}
    </fieldset>
  );
}
