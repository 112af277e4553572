import type { Jurisdiction } from "./schemas.ts";

const USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/**
 * Mainland unified social credit code: 17 characters and a check character, modulo 31 with weights 3^i.
 * Source: GB 32100-2015, appendix A.
 */
export function isUnifiedSocialCreditCode(code: string): boolean {
  if (!/^[0-9A-HJ-NP-RTUWXY]{18}$/.test(code)) return false;
  return uscCheckCharacter(code.slice(0, 17)) === code[17];
}

/** The 18th character for the first 17. */
export function uscCheckCharacter(first17: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of first17) {
    sum += USCC_ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return USCC_ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/**
 * Upper case, without the spaces and hyphens that people type between groups. Of a Hong Kong certificate number only
 * the eight digits of the business stay: the branch, month, year and check digit behind them change with every renewal.
 */
export function normaliseRegistrationNumber(jurisdiction: Jurisdiction, number: string): string {
  const plain = number.toUpperCase().replaceAll(/[\s-]/g, "");
  return jurisdiction === "hong-kong" ? plain.replace(/^(\d{8})\d{8}$/, "$1") : plain;
}

/**
 * Whether a normalised number has the form of its register: mainland USCC with check character; Hong Kong Business
 * Registration number, 8 digits; Macao commercial register
 * or taxpayer number, 4 to 10 digits with an optional suffix of two letters. Elsewhere anything of 3 to 30 characters.
 */
export function isRegistrationNumber(jurisdiction: Jurisdiction, number: string): boolean {
  switch (jurisdiction) {
    case "mainland":
      return isUnifiedSocialCreditCode(number);
    case "hong-kong":
      return /^\d{8}$/.test(number);
    case "macao":
      return /^\d{4,10}(SO|CO|EI)?$/.test(number);
    case "other":
      return /^[\p{L}\d./]{3,30}$/u.test(number);
    default:
      return jurisdiction satisfies never;
  }
}
