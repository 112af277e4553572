import { isLocale, localeNames, locales, t } from "#web/lib/i18n.ts";
import { Select } from "#web/ui/select.tsx";
import { TextArea } from "#web/ui/text-area.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { At } from "./at.tsx";
import { CategoryPicker } from "./category-picker.tsx";
import { CategorySuggestions, useSettled } from "./category-suggestions.tsx";
import { textOf, withOriginal, withText } from "./content.ts";
import { useListingForm } from "./form.ts";

const TITLE_MAX = 120;
const SUMMARY_MAX = 240;

export function StepWhat() {
  const { content, kind, draft, error } = useListingForm();
  const { locale } = content;
  const text = textOf(content, locale);
  const [title, settle] = useSettled(text.title);
  const write = (change: Partial<typeof text>): void => draft.change((now) => withText(now, now.locale, change));
  return (
    <div className="grid gap-5">
      <CategoryPicker />
      <At field="locale">
        <Select
          label={t("listings.written-in")}
          hint={t("listings.written-in-hint")}
          className="max-w-60"
          options={locales.map((each) => ({ value: each, label: localeNames[each] }))}
          value={locale}
          onChange={({ target }) => {
            const { value } = target;
            if (isLocale(value)) draft.change((now) => withOriginal(now, value));
          }}
        />
      </At>
      <At field={`text.${locale}.title`}>
        <TextField
          lang={locale}
          label={t("listings.title")}
          hint={t(`listings.title-hint-${kind}`)}
          error={error(`text.${locale}.title`)}
          aside={text.title.length > TITLE_MAX - 40 ? `${text.title.length} / ${TITLE_MAX}` : undefined}
          maxLength={TITLE_MAX}
          value={text.title}
          onChange={({ target }) => {
            write({ title: target.value });
            settle(target.value);
          }}
        />
      </At>
      <CategorySuggestions title={title} />
      <At field={`text.${locale}.summary`}>
        <TextArea
          optional
          lang={locale}
          rows={2}
          label={t("listings.summary")}
          hint={t("listings.summary-hint")}
          error={error(`text.${locale}.summary`)}
          maxLength={SUMMARY_MAX}
          value={text.summary}
          onChange={({ target }) => write({ summary: target.value })}
        />
      </At>
    </div>
  );
}
