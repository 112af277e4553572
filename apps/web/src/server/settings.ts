import type { PageSettings } from "@commonbench/api/web/renderer";
import { locale } from "#web/lib/i18n.ts";
import type { Locale } from "#web/locales/locales.ts";

let settings: PageSettings = { origin: "", allianceName: "", timeZone: "UTC" };

export function settle(given: PageSettings): void {
  settings = given;
}

/** A whole address on this site, as other sites must write it; without a language: wherever the reader's leads. */
export const addressOf = (path: string, language: Locale | null = locale): string =>
  `${settings.origin}${language === null ? "" : `/${language}`}${path}`;

/** An address of the server's own, such as a picture. */
export const siteAddress = (path: string): string => `${settings.origin}${path}`;
