import { Prisma } from "@commonbench/db/client";
import { type Locale, textFor } from "@commonbench/domain/text";
import { LOCALES } from "@commonbench/taxonomy/types";

/** Titles by language as they come out of `TITLES`: null where there is no text. */
export type Titles = Readonly<Partial<Record<Locale, string | null>>>;

/** Only the titles of `listing l`, so that a list does not carry whole descriptions. */
export const TITLES = Prisma.sql`jsonb_build_object('en', l.text #> '{en,title}', 'zh-Hans', l.text #> '{zh-Hans,title}',
  'zh-Hant', l.text #> '{zh-Hant,title}', 'pt', l.text #> '{pt,title}')`;

/** The title for a reader, and in which language it is. Empty while a draft has none. */
export function titleFor(
  titles: Titles,
  reader: Locale,
  original: Locale,
): { title: string; titleLocale: Locale; isTranslation: boolean } {
  const filled: Partial<Record<Locale, string>> = {};
  for (const locale of LOCALES) {
    const title = titles[locale];
    if (title) filled[locale] = title;
  }
  const found = textFor(filled, reader, original);
  if (found === null) return { title: "", titleLocale: original, isTranslation: false };
  return { title: found.value, titleLocale: found.locale, isTranslation: found.locale !== original };
}
