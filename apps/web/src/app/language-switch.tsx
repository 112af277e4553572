import { locale, localeHref, localeNames, locales, rememberLocale } from "#web/lib/i18n.ts";
import { t } from "#web/lib/i18n.ts";
import { cx } from "#web/ui/cx.ts";
import { useLocation } from "@tanstack/react-router";

const SHORT = { en: "EN", "zh-Hans": "简", "zh-Hant": "繁", pt: "PT" } as const;

/** The same page in another language: plain links, so that they can be copied and opened beside. */
export function LanguageSwitch({ className }: { className?: string }) {
  const { pathname, searchStr, hash } = useLocation();
  const here = { pathname, search: searchStr, hash: hash && `#${hash}` };
  return (
    <div role="group" aria-label={t("app.language")} className={cx("language-switch flex gap-0.5 text-13", className)}>
      {locales.map((other) => (
        <a
          key={other}
          lang={other}
          hrefLang={other}
          title={localeNames[other]}
          href={localeHref(other, here)}
          aria-current={other === locale ? "true" : undefined}
          onClick={() => rememberLocale(other)}
          className={cx(
            "target border-b-2 px-2 py-1 leading-tight",
            other === locale ? "border-ink text-ink" : "border-transparent text-ink-muted hover:text-ink",
          )}
        >
          {SHORT[other]}
        </a>
      ))}
    </div>
  );
}
