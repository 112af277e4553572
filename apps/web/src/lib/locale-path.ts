import { locale } from "./i18n.ts";

/** An address below the language, for mails and other places that are not router links. */
export const localePath = (path: string): string => `/${locale}${path}`;
