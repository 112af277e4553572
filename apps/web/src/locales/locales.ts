/** The languages of the product, in the order people see them. */
export const locales = ["en", "zh-Hans", "zh-Hant", "pt"] as const;
export type Locale = (typeof locales)[number];

export const isLocale = (value: string | undefined): value is Locale => locales.some((locale) => locale === value);
