import { basename } from "node:path";
import { isLocale, type Locale } from "#web/locales/locales.ts";

const folder = basename(import.meta.dirname);
if (!isLocale(folder)) throw new Error(`the code that renders pages lies in a folder without a language: ${folder}`);

/** On the server every language runs its own copy of the code, out of a folder with its name. */
export const locale: Locale = folder;

/** Only a browser has a reader who chooses. */
export const rememberLocale = (): void => undefined;
