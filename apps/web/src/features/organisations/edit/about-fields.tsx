import { localeNames, locales, t } from "#web/lib/i18n.ts";
import { Foreign } from "#web/ui/language-mark.tsx";
import { Tabs } from "#web/ui/tabs.tsx";
import { TextArea } from "#web/ui/text-area.tsx";
import { useOrganisationEditor } from "./context.ts";

/** The same text in each language that somebody wrote it in; one's own first. */
export function AboutFields() {
  const { draft, set, error } = useOrganisationEditor();
  const order = [draft.locale, ...locales.filter((locale) => locale !== draft.locale)];
  return (
    <Tabs
      tabs={order.map((locale) => ({
        value: locale,
        label: (
          <span className="inline-flex items-baseline gap-1.5">
            <Foreign lang={locale}>{localeNames[locale]}</Foreign>
            <span className="text-12 text-ink-faint">
              {draft.about[locale]?.trim() ? t("organisations.written") : t("organisations.not-written")}
            </span>
          </span>
        ),
        panel: (
          <TextArea
            hideLabel
            lang={locale}
            label={t("organisations.about-in", { language: localeNames[locale] })}
            hint={t("organisations.about-hint")}
            error={error(`about.${locale}`)}
            rows={8}
            maxLength={4000}
            value={draft.about[locale] ?? ""}
            onChange={({ target }) => set({ about: { ...draft.about, [locale]: target.value } })}
          />
        ),
      }))}
    />
  );
}
