import { Languages } from "lucide-react";
import { Fragment } from "react";
import { locale, localeNames, t, type Locale } from "#web/lib/i18n.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { Icon } from "#web/ui/icon.tsx";
import { Foreign } from "#web/ui/language-mark.tsx";
import { LinkButton } from "#web/ui/link.tsx";
import { T } from "#web/ui/rich-text.tsx";

interface ReadingLanguageProps {
  listing: Pick<Outputs["listings"]["get"], "originalLocale" | "locales">;
  reading: Locale;
  onRead?: (lang: Locale) => void;
}

/** Says in which language a member wrote, and leads from the original to a translation and back. */
export function ReadingLanguage({ listing: { originalLocale, locales }, reading, onRead }: ReadingLanguageProps) {
  const translated = reading !== originalLocale;
  if (!translated && reading === locale) return null;
  const others = translated ? [originalLocale] : locales.filter((lang) => lang !== reading);
  const name = (lang: Locale) =>
    onRead && lang !== reading ? (
      <LinkButton look="accent" lang={lang} onClick={() => onRead(lang)}>
        {localeNames[lang]}
      </LinkButton>
    ) : (
      <Foreign lang={lang}>{localeNames[lang]}</Foreign>
    );
  return (
    <span className="inline-flex items-center gap-1.5">
      <Icon of={Languages} className="text-ink-faint" />
      <span>
        <T
          id={translated ? "listings.translated-from" : "ui.original-in"}
          parts={{ language: () => name(originalLocale) }}
        />
        {!translated && others.length > 0 && onRead && (
          <T
            id="listings.also-in"
            parts={{
              languages: () =>
                others.map((lang, index) => (
                  <Fragment key={lang}>
                    {index > 0 && t("ui.list-comma")}
                    {name(lang)}
                  </Fragment>
                )),
            }}
          />
        )}
      </span>
    </span>
  );
}
