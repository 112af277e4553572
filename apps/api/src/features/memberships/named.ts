import type { Prisma } from "@commonbench/db/client";
import type { Taxonomy } from "@commonbench/taxonomy/taxonomy";
import { type Locale, LOCALES } from "@commonbench/taxonomy/types";

/** Organisations with the text in any of their names. */
export function named(text: string): Prisma.OrganisationWhereInput {
  const pattern = literally(text);
  const inNames = LOCALES.map((locale) => ({
    names: { path: [locale], string_contains: pattern, mode: "insensitive" } as const,
  }));
  return { OR: [{ legalName: { contains: pattern, mode: "insensitive" } }, ...inNames] };
}

/** Prisma hands the text to LIKE as it is, where `%` and `_` would stand for anything. */
export function literally(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`);
}

export const placeSelect = { orderBy: { position: "asc" }, take: 1, select: { placeId: true } } as const;

/** Where an organisation works first of all; null while it has named no premises. */
export function placeLabel(taxonomy: Taxonomy, places: readonly { placeId: string }[], locale: Locale): string | null {
  const [first] = places;
  const place = first === undefined ? undefined : taxonomy.place(first.placeId);
  return place === undefined ? null : taxonomy.label(place.label, locale);
}
