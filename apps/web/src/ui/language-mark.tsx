import { Languages } from "lucide-react";
import type { ReactNode } from "react";
import { loadFaces } from "#web/lib/fonts.ts";
import { isLocale, locale, localeNames } from "#web/lib/i18n.ts";
import { Icon } from "./icon.tsx";
import { holdUnits } from "./line-breaks.ts";
import { T } from "./rich-text.tsx";

const nameOf = (lang: string): string =>
  isLocale(lang) ? localeNames[lang] : (new Intl.DisplayNames(lang, { type: "language" }).of(lang) ?? lang);

/** Words in another language than the page: right face, right voice. */
export function Foreign({ lang, children }: { lang: string; children: ReactNode }) {
  const words = typeof children === "string" ? holdUnits(children) : children;
  if (lang === locale) return words;
  loadFaces(lang);
  return <span lang={lang}>{words}</span>;
}

/** Says that a text stands in the language it was written in, since nobody has translated it. */
export function OriginalMark({ lang }: { lang: string }) {
  if (lang === locale) return null;
  return (
    <span className="inline-flex items-center gap-1.5 text-12 text-ink-faint">
      <Icon of={Languages} size={14} />
      <span>
        <T id="ui.original-in" parts={{ language: () => <Foreign lang={lang}>{nameOf(lang)}</Foreign> }} />
      </span>
    </span>
  );
}
