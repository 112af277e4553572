import { LOCALES, type Locale } from "@commonbench/taxonomy/types";
import { z } from "zod";

export const LocaleSchema = z.enum(LOCALES);
export type { Locale };

// Control characters break mails, logs and PostgreSQL (NUL); bidirectional overrides let a text lie about itself.
const FORBIDDEN_CHARACTERS = /(?![\t\n\r])\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFEFF]|\p{Surrogate}/u;

/** Text that people typed: trimmed, NFC, without control or direction-override characters, at most `max` UTF-16 units. */
export function plainText(max: number, min = 0) {
  return z
    .string()
    .max(max)
    .refine((text) => !FORBIDDEN_CHARACTERS.test(text), { error: "forbidden-characters" })
    .transform((text) => text.normalize("NFC").replaceAll(/\r\n?/g, "\n").trim())
    .refine((text) => text.length >= min, { error: "too-short", params: { min } });
}

/** One line of it. */
export function line(max: number, min = 0) {
  return plainText(max, min).transform((text) => text.replaceAll(/\s+/g, " "));
}

/** The same thing in up to four languages. */
export function translated<T extends z.ZodType>(value: T) {
  return z.partialRecord(LocaleSchema, value);
}

/** The text for a reader: in the reader's language if there is one, else the original, else any. */
export function textFor<T>(
  texts: Partial<Record<Locale, T>>,
  reader: Locale,
  original: Locale,
): { locale: Locale; value: T } | null {
  const near: Record<Locale, Locale | null> = { "zh-Hans": "zh-Hant", "zh-Hant": "zh-Hans", en: null, pt: null };
  for (const locale of [reader, near[reader], original, ...LOCALES]) {
    if (locale === null) continue;
    const value = texts[locale];
    if (value !== undefined) return { locale, value };
  }
  return null;
}

/** An id of ours: UUID. */
export const Id = z.uuid();
/** An id of the taxonomy: kebab-case; whether it exists is checked against the taxonomy. */
export const TaxonomyId = z
  .string()
  .min(1)
  .max(60)
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/);

export const WebAddress = z
  .string()
  .trim()
  .max(300)
  .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), { error: "web-address" });

export const Email = z
  .email()
  .max(254)
  .transform((text) => text.toLowerCase());

/** Opaque to clients: what a page needs to continue a list. */
export const Cursor = z.string().max(500);

export const Latitude = z.number().min(-90).max(90);
export const Longitude = z.number().min(-180).max(180);
export const TimeZone = z
  .string()
  .max(60)
  .refine((zone) => isTimeZone(zone), { error: "time-zone" });

/** Asking for one by name is slow, and people's settings are read with every notice. */
let usual: ReadonlySet<string> | undefined;

function isTimeZone(zone: string): boolean {
  usual ??= new Set(Intl.supportedValuesOf("timeZone"));
  if (usual.has(zone)) return true;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
