import type { Locale } from "@commonbench/domain/text";
import type { Label } from "./sheet-model.ts";
import en from "./words/en.json" with { type: "json" };
import pt from "./words/pt.json" with { type: "json" };
import zhHans from "./words/zh-Hans.json" with { type: "json" };
import zhHant from "./words/zh-Hant.json" with { type: "json" };

export type PaperWord = keyof typeof en;

/** Typed as records of English's keys, so a word missing in one language does not compile. */
const WORDS: Readonly<Record<Locale, Readonly<Record<PaperWord, string>>>> = {
  en,
  "zh-Hans": zhHans,
  "zh-Hant": zhHant,
  pt,
};

type Values = Readonly<Record<string, string>>;

/** A word or sentence of a paper; `{name}` is filled in. */
export function word(locale: Locale, key: PaperWord, values: Values = {}): string {
  return WORDS[locale][key].replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** For whoever keeps books in another language than the paper's: English beside it. */
export function label(locale: Locale, key: PaperWord, values: Values = {}): Label {
  const text = word(locale, key, values);
  const also = word("en", key, values);
  return { text, also: locale === "en" || also === text ? "" : also };
}
