import type { Locale } from "@commonbench/taxonomy/types";
import en from "./terms/en.json" with { type: "json" };
import pt from "./terms/pt.json" with { type: "json" };
import zhHans from "./terms/zh-Hans.json" with { type: "json" };
import zhHant from "./terms/zh-Hant.json" with { type: "json" };

export type MailTerm = keyof typeof en;

const TERMS: Readonly<Record<Locale, Readonly<Record<MailTerm, string>>>> = {
  en,
  "zh-Hans": zhHans,
  "zh-Hant": zhHant,
  pt,
};

/** A word of ours inside a mail. */
export function mailTerm(locale: Locale, term: MailTerm): string {
  return TERMS[locale][term];
}

export function fillTerm(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}
