import type { Locale } from "@commonbench/taxonomy/types";
import en from "./messages/en.json" with { type: "json" };
import pt from "./messages/pt.json" with { type: "json" };
import zhHans from "./messages/zh-Hans.json" with { type: "json" };
import zhHant from "./messages/zh-Hant.json" with { type: "json" };

/** A mail in words: one paragraph a line of `body`; `{name}` is filled in. */
export interface MailWords {
  /** The event as one sentence, for lists. */
  readonly line?: string;
  readonly subject: string;
  readonly body: readonly string[];
  readonly action?: string;
}

export type MailTemplate = keyof typeof en;

/** Typed as records of English's keys, so a template missing in one language does not compile. */
export const MAIL_MESSAGES: Readonly<Record<Locale, Readonly<Record<MailTemplate, MailWords>>>> = {
  en,
  "zh-Hans": zhHans,
  "zh-Hant": zhHant,
  pt,
};
