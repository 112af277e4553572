import { intlLocale } from "#web/lib/i18n.ts";

const names = new Intl.DisplayNames(intlLocale, { type: "region", fallback: "none" });
const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
/** Codes with a name that are no country: unions, and what ISO keeps for private use or for nobody. */
const NOT_COUNTRIES = /^(AA|EU|EZ|UN|ZZ|Q[M-Z]|X[A-JL-Z])$/;

/** An ISO 3166 code in the reader's language; anything else as it is. */
export const countryName = (code: string): string => (/^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code);

let listed: { code: string; name: string }[] | undefined;

/** Every country that the browser can name, in the order of the reader's language. */
export function countries(): { code: string; name: string }[] {
  listed ??= LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
    .filter((code) => !NOT_COUNTRIES.test(code))
    .flatMap((code) => {
      const name = names.of(code);
      return name === undefined ? [] : [{ code, name }];
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, intlLocale));
  return listed;
}
