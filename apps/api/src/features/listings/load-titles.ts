import type { Tx } from "@commonbench/db/client";
import { type Locale, LocaleSchema } from "@commonbench/domain/text";
import { type Titles, TITLES, titleFor } from "./titles.ts";

interface Row {
  id: string;
  titles: Titles;
  locale: string;
}

type TitleOf = (reader: Locale) => string;

/** Titles of listings by id, for any reader's language; for those whom the listing concerns, in whatever state it is. */
export async function loadTitles(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, TitleOf>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRaw<Row[]>`
    select l.id, l.locale, ${TITLES} as titles from listing l where l.id = any(${[...ids]}::uuid[])`;
  return new Map(rows.map((row) => [row.id, titleOf(row)]));
}

/**
 * Of these listings the ones that somebody may find now, in the given order: published, and for members only to people
 * who have a post in this admitted organisation, or in the one that offers it.
 */
export async function loadTitlesFor(
  tx: Tx,
  { personId, organisationId }: { readonly personId: string; readonly organisationId: string | null },
  ids: readonly string[],
): Promise<{ id: string; title: TitleOf }[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select l.id, l.locale, ${TITLES} as titles from listing l
    left join post on post.organisation_id = ${organisationId}::uuid and post.person_id = ${personId}::uuid
    left join membership m on m.organisation_id = post.organisation_id
    where l.id = any(${[...ids]}::uuid[]) and l.status = 'published'
      and (l.visibility = 'everybody' or m.status = 'admitted' or post.organisation_id = l.organisation_id)
    order by array_position(${[...ids]}::uuid[], l.id)`;
  return rows.map((row) => ({ id: row.id, title: titleOf(row) }));
}

function titleOf({ titles, locale }: Row): TitleOf {
  const original = LocaleSchema.parse(locale);
  return (reader) => titleFor(titles, reader, original).title;
}
