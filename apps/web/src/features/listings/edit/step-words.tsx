import { Languages } from "lucide-react";
import { localeNames, locales, t, type Locale } from "#web/lib/i18n.ts";
import { Icon } from "#web/ui/icon.tsx";
import { Foreign } from "#web/ui/language-mark.tsx";
import { Tabs } from "#web/ui/tabs.tsx";
import { TextArea } from "#web/ui/text-area.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { At } from "./at.tsx";
import { textOf, TEXT_FIELDS, withText, type TextField as Field } from "./content.ts";
import { useListingForm } from "./form.ts";

const LIMITS: Readonly<Record<Field, number>> = {
  title: 120,
  summary: 240,
  description: 8000,
  included: 2000,
  terms: 2000,
};
const ROWS: Readonly<Record<Field, number>> = { title: 1, summary: 2, description: 9, included: 4, terms: 4 };
const LONG = ["description", "included", "terms"] as const;
const isLong = (field: Field): field is (typeof LONG)[number] => LONG.some((each) => each === field);

/** The original first; each translation beside it. */
export function StepWords() {
  const { content } = useListingForm();
  const order = [content.locale, ...locales.filter((locale) => locale !== content.locale)];
  return (
    <Tabs
      tabs={order.map((locale) => ({
        value: locale,
        label: (
          <TabName locale={locale} original={locale === content.locale} filled={content.text[locale] !== undefined} />
        ),
        panel: locale === content.locale ? <Original /> : <Translation locale={locale} />,
      }))}
    />
  );
}

const TabName = ({ locale, original, filled }: { locale: Locale; original: boolean; filled: boolean }) => (
  <span className="inline-flex items-center gap-1.5">
    {original && <Icon of={Languages} size={14} />}
    <Foreign lang={locale}>{localeNames[locale]}</Foreign>
    <span className="text-12 text-ink-faint">
      {original ? t("listings.original") : filled ? t("listings.translated") : t("listings.not-translated")}
    </span>
  </span>
);

function Original() {
  const { content } = useListingForm();
  return (
    <div className="grid max-w-measure gap-5">
      {LONG.map((field) => (
        <Words key={field} locale={content.locale} field={field} />
      ))}
    </div>
  );
}

function Translation({ locale }: { locale: Locale }) {
  const { content } = useListingForm();
  const original = textOf(content, content.locale);
  const fields = TEXT_FIELDS.filter((field) => original[field] !== "" || textOf(content, locale)[field] !== "");
  return (
    <div className="grid gap-6">
      <p className="max-w-measure text-13 text-ink-muted">
        {t("listings.translation-hint", { language: localeNames[locale] })}
      </p>
      {fields.map((field) => (
        <div key={field} className="grid grid-cols-2 gap-x-8 gap-y-3 border-t border-line pt-4 max-medium:grid-cols-1">
          <div className="text-13">
            <p className="mb-1.5 font-mid">{t(`listings.${field}`)}</p>
            <p lang={content.locale} className="whitespace-pre-line text-ink-muted">
              {original[field] || t("listings.nothing-written")}
            </p>
          </div>
          <Words locale={locale} field={field} />
        </div>
      ))}
    </div>
  );
}

function Words({ locale, field }: { locale: Locale; field: Field }) {
  const { content, draft, error } = useListingForm();
  const path = `text.${locale}.${field}`;
  const isOriginal = locale === content.locale;
  const shared = {
    lang: locale,
    label: isOriginal
      ? t(`listings.${field}`)
      : t("listings.field-in", { field: t(`listings.${field}`), language: localeNames[locale] }),
    hint: isOriginal && isLong(field) ? t(`listings.${field}-hint`) : undefined,
    optional: isOriginal,
    error: error(path),
    maxLength: LIMITS[field],
    value: textOf(content, locale)[field],
    onChange: ({ target }: { target: { value: string } }) =>
      draft.change((now) => withText(now, locale, { [field]: target.value })),
  };
  return (
    <At field={path}>{field === "title" ? <TextField {...shared} /> : <TextArea {...shared} rows={ROWS[field]} />}</At>
  );
}
