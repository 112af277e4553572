import type { Db, Tx } from "@commonbench/db/client";
import { type Locale, LocaleSchema } from "@commonbench/domain/text";
import { type Titles, TITLES, titleFor } from "./titles.ts";

const MOST = 500;

/** The machines and labs of an organisation that are or were offered, by title. */
export async function loadBookable(
  db: Db | Tx,
  organisationId: string,
  reader: Locale,
): Promise<{ id: string; title: string; units: number | null }[]> {
  const rows = await db.$queryRaw<{ id: string; titles: Titles; locale: string; units: number | null }[]>`
    select l.id, l.locale, l.units, ${TITLES} as titles from listing l
    where l.organisation_id = ${organisationId}::uuid and l.kind in ('equipment', 'lab')
      and l.status in ('published', 'paused')
    order by l.id limit ${MOST}`;
  return rows
    .map(({ id, titles, locale, units }) => {
      return { id, units, title: titleFor(titles, reader, LocaleSchema.parse(locale)).title };
    })
    .toSorted((a, b) => a.title.localeCompare(b.title, reader));
}
