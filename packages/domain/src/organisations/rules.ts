import { LOCALES } from "@commonbench/taxonomy/types";
import { Temporal } from "temporal-polyfill";
import { dateOf, dayAt as dayNumberAt } from "../availability/zone.ts";
import { type Locale, textFor } from "../text.ts";
import type { MembershipStatus } from "../memberships/schemas.ts";
import type { CredentialState } from "./schemas.ts";

/** A credential that ends within this many days asks for its renewal. */
export const EXPIRING_DAYS = 60;

/** The alliance works in UTC+8 without daylight saving; a certificate's days are days there. */
const ALLIANCE_ZONE = "Asia/Shanghai";

/** The calendar day at an instant where the alliance works: 2026-03-31. */
export function dayAt(now: Date): string {
  return dateOf(dayNumberAt(ALLIANCE_ZONE, now.getTime()));
}

/** Both ends of the validity count; dates and `today` are ISO days. */
export function credentialState(validFrom: string, validTo: string | null, today: string): CredentialState {
  if (validFrom > today) return "upcoming";
  if (validTo === null) return "valid";
  if (validTo < today) return "expired";
  const renewBy = Temporal.PlainDate.from(today).add({ days: EXPIRING_DAYS }).toString();
  return validTo <= renewBy ? "expiring" : "valid";
}

/** Where a name lacks the reader's language, one in letters they read. */
const NEAR: Readonly<Record<Locale, Locale>> = { "zh-Hans": "zh-Hant", "zh-Hant": "zh-Hans", en: "pt", pt: "en" };

/** The name for a reader; the legal name where no display name was given. */
export function displayName(
  organisation: { names: Partial<Record<Locale, string>>; locale: Locale; legalName: string },
  reader: Locale,
): string {
  const { names, locale, legalName } = organisation;
  return names[reader] ?? textFor(names, NEAR[reader], locale)?.value ?? legalName;
}

/** The readable part of the organisation's address, from the first name in Latin letters; null when there is none. */
export function slugFrom(names: Partial<Record<Locale, string>>, legalName: string): string | null {
  const candidates = [names.en, names.pt, legalName, ...LOCALES.map((locale) => names[locale])];
  for (const candidate of candidates) {
    const slug = latinSlug(candidate ?? "");
    if (slug.length >= 3) return slug;
  }
  return null;
}

/** Empty when a letter has no Latin form: "周大福 Ltd" must not become "ltd". */
function latinSlug(name: string): string {
  const plain = name.normalize("NFKD").replaceAll(/\p{M}/gu, "").replaceAll(/['’]/g, "").toLowerCase();
  if (/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(plain)) return "";
  return plain
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 60)
    .replace(/-+$/, "");
}

/** The first address that is not taken: base, base-2, base-3 ... */
export function freeSlug(base: string, taken: ReadonlySet<string>): string {
  let slug = base;
  for (let number = 2; taken.has(slug); number++) slug = `${base}-${number}`;
  return slug;
}

/** The class is part of what was admitted; it may change while no application or membership stands. */
export function mayChangeClass(membership: MembershipStatus | null): boolean {
  return membership === null || membership === "declined" || membership === "withdrawn";
}
