import { setupI18n, type Messages } from "@lingui/core";
import type { Areas } from "#web/locales/areas.ts";
import { loadFaces, loadHeadingFace } from "#web/lib/fonts.ts";
import { isLocale, locales, type Locale } from "#web/locales/locales.ts";

export { isLocale, locales, type Locale };

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
const remembered = "locale";

/** The language of a reader who has not chosen one by the address: the last choice, else what the browser asks for. */
export function preferredLocale(): Locale {
  const stored = localStorage.getItem(remembered) ?? undefined;
  if (isLocale(stored)) return stored;
  for (const language of navigator.languages) {
    // Some systems append what is no language tag ("en-US@posix"), and Intl throws at it.
    const { language: code, script } = new Intl.Locale(language.split(/[@._]/)[0] || "en").maximize();
    if (code === "zh") return script === "Hant" ? "zh-Hant" : "zh-Hans";
    if (isLocale(code)) return code;
  }
  return "en";
}

const addressed = globalThis.location?.pathname.split("/")[1];

/** The language of this page load. It never changes without a new page. */
export const locale: Locale = isLocale(addressed) ? addressed : globalThis.location ? preferredLocale() : "en";
/** The same language as Intl wants it. */
export const intlLocale: string = tags[locale];

/** The address of this very page in another language. */
export function localeHref(other: Locale, { pathname, search, hash }: Location = location): string {
  const [, first, ...rest] = pathname.split("/");
  const path = isLocale(first) ? rest : [first, ...rest];
  return `/${[other, ...path].join("/")}${search}${hash}`;
}

/** Keeps the reader's choice for addresses without a language. */
export function rememberLocale(choice: Locale): void {
  localStorage.setItem(remembered, choice);
  // The server reads this one, for addresses without a language.
  document.cookie = `locale=${choice};path=/;max-age=31536000;samesite=lax`;
}

const i18n = setupI18n({ missing: (_locale, id) => id });

interface MessagesModule {
  default: Messages;
  face?: { family: string; url: string };
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
export async function loadMessages(): Promise<void> {
  const { default: messages, face } = await messagesOf[locale]();
  i18n.load(locale, messages);
  i18n.activate(locale, intlLocale);
  document.documentElement.lang = locale;
  loadFaces(locale);
  if (face) loadHeadingFace(face);
}

export const t = (id: MessageId, values?: MessageValues): string => i18n._(id, values);
