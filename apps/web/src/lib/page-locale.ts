import { isLocale, type Locale } from "#web/locales/locales.ts";

const remembered = "locale";

/** The language of a reader who has not chosen one by the address: the last choice, else what the browser asks for. */
function preferredLocale(): Locale {
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

/** Keeps the reader's choice for addresses without a language. */
export function rememberLocale(choice: Locale): void {
  localStorage.setItem(remembered, choice);
  // The server reads this one, for addresses without a language.
  document.cookie = `locale=${choice};path=/;max-age=31536000;samesite=lax`;
}
