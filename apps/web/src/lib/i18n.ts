import { setupI18n, type Messages } from "@lingui/core";
import type { Areas } from "#web/locales/areas.ts";
import { locale, rememberLocale } from "#web/lib/page-locale.ts";
import { isLocale, locales, type Locale } from "#web/locales/locales.ts";

export { isLocale, locale, locales, rememberLocale, type Locale };

/** `<area>.<key>`, checked against the English files. */
export type MessageId = { [Area in keyof Areas]: `${Area}.${keyof Areas[Area] & string}` }[keyof Areas];
export type MessageValues = Record<string, string | number | Date | null | undefined>;

/** What each language is called by those who read it. */
export const localeNames: Record<Locale, string> = {
  en: "English",
  "zh-Hans": "简体中文",
  "zh-Hant": "繁體中文",
  pt: "Português",
};

const tags: Record<Locale, string> = { en: "en-GB", "zh-Hans": "zh-Hans-CN", "zh-Hant": "zh-Hant-HK", pt: "pt-PT" };

/** The same language as Intl wants it. */
export const intlLocale: string = tags[locale];

type Address = Pick<Location, "pathname" | "search" | "hash">;

/** The address of a page in another language. */
export function localeHref(other: Locale, { pathname, search, hash }: Address): string {
  const [, first, ...rest] = pathname.split("/");
  const path = isLocale(first) ? rest : [first, ...rest];
  return `/${[other, ...path].join("/")}${search}${hash}`;
}

const i18n = setupI18n({ missing: (_locale, id) => id });

interface HeadingFace {
  family: string;
  url: string;
}
interface MessagesModule {
  default: Messages;
  face?: HeadingFace;
}

const messagesOf: Record<Locale, () => Promise<MessagesModule>> = {
  en: () => import("virtual:messages/en"),
  "zh-Hans": () => import("virtual:messages/zh-Hans"),
  "zh-Hant": () => import("virtual:messages/zh-Hant"),
  pt: () => import("virtual:messages/pt"),
};

const restOf: Record<Locale, () => Promise<MessagesModule>> = {
  en: () => import("virtual:messages/en/rest"),
  "zh-Hans": () => import("virtual:messages/zh-Hans/rest"),
  "zh-Hant": () => import("virtual:messages/zh-Hant/rest"),
  pt: () => import("virtual:messages/pt/rest"),
};

/** What the frame and the first pages do not say; brought together with the code of every other page. */
export async function loadRestOfMessages(): Promise<void> {
  const { default: messages } = await restOf[locale]();
  i18n.load(locale, messages);
}

/** Awaited once, before the first render: no component shows a text that has not come. */
export async function loadMessages(): Promise<HeadingFace | undefined> {
  const { default: messages, face } = await messagesOf[locale]();
  i18n.load(locale, messages);
  i18n.activate(locale, intlLocale);
  return face;
}

export const t = (id: MessageId, values?: MessageValues): string => i18n._(id, values);
