import { Prisma } from "@commonbench/db/client";
import type { ListOrganisationsInput } from "@commonbench/domain/organisations/schemas";
import { fold } from "@commonbench/taxonomy/fold";
import type { Taxonomy } from "@commonbench/taxonomy/taxonomy";
import { LOCALES, type Locale } from "@commonbench/taxonomy/types";

// ICU's order of letters: pinyin for Simplified, strokes for Traditional Chinese.
const COLLATIONS: Readonly<Record<Locale, Prisma.Sql>> = {
  en: Prisma.sql`collate "en-x-icu"`,
  "zh-Hans": Prisma.sql`collate "zh-Hans-x-icu"`,
  "zh-Hant": Prisma.sql`collate "zh-Hant-x-icu"`,
  pt: Prisma.sql`collate "pt-x-icu"`,
};

export const collation = (locale: Locale): Prisma.Sql => COLLATIONS[locale];

const NEAR: Readonly<Record<Locale, Locale>> = { "zh-Hans": "zh-Hant", "zh-Hant": "zh-Hans", en: "pt", pt: "en" };

/** The same order of preference as `displayName`. */
export function shownName(locale: Locale): Prisma.Sql {
  const others = LOCALES.map((each) => Prisma.sql`o.names->>${each}`);
  return Prisma.sql`coalesce(o.names->>${locale}, o.names->>${NEAR[locale]}, o.names->>o.locale, ${Prisma.join(others)}, o.legal_name)`;
}

/** What narrows the facets too: admitted, words, stages and places. */
export function broadFilter(taxonomy: Taxonomy, { text, stages, places }: ListOrganisationsInput): Prisma.Sql {
  const conditions = [Prisma.sql`m.status = 'admitted'`];
  for (const word of fold(text ?? "")
    .split(" ")
    .filter((each) => each !== "")) {
    conditions.push(Prisma.sql`o.search_name like ${`%${word.replaceAll(/[\\%_]/g, "\\$&")}%`}`);
  }
  if (stages !== undefined && stages.length > 0) conditions.push(Prisma.sql`o.stages && ${stages}::text[]`);
  if (places !== undefined && places.length > 0) {
    const within = places.flatMap((id) => placesWithin(taxonomy, id));
    conditions.push(
      Prisma.sql`exists (select 1 from premises p where p.organisation_id = o.id and p.place_id = any(${within}::text[]))`,
    );
  }
  return Prisma.join(conditions, " and ");
}

/** The filters that have a facet of their own. */
export function narrowFilter({ classes, jurisdictions }: ListOrganisationsInput): Prisma.Sql {
  const conditions = [Prisma.sql`true`];
  if (classes !== undefined && classes.length > 0) conditions.push(Prisma.sql`o.class = any(${classes}::text[])`);
  if (jurisdictions !== undefined && jurisdictions.length > 0)
    conditions.push(Prisma.sql`o.jurisdiction = any(${jurisdictions}::text[])`);
  return Prisma.join(conditions, " and ");
}

function placesWithin(taxonomy: Taxonomy, id: string): string[] {
  return [id, ...taxonomy.placesIn(id).flatMap((place) => placesWithin(taxonomy, place.id))];
}
