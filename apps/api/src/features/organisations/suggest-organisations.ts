import { Prisma } from "@commonbench/db/client";
import { fold } from "@commonbench/taxonomy/fold";
import type { Locale } from "@commonbench/taxonomy/types";
import type { Ctx } from "#api/context.ts";
import { shownName } from "./list-sql.ts";

interface Row {
  id: string;
  slug: string;
  name: string;
  place_id: string | null;
}

export interface SuggestedOrganisation {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly place: string | null;
}

const HAN = /\p{Script=Han}/u;

/** Admitted members of whose name some word begins like what is typed; those whose name begins so come first. */
export async function suggestOrganisations(
  { db, taxonomy }: Ctx,
  text: string,
  locale: Locale,
  most: number,
): Promise<SuggestedOrganisation[]> {
  const typed = fold(text)
    .trim()
    .replaceAll(/[\\%_]/g, "\\$&");
  if (typed.length < (HAN.test(typed) ? 1 : 2)) return [];
  const within = HAN.test(typed) ? `%${typed}%` : `% ${typed}%`;
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    select o.id, o.slug, ${shownName(locale)} as name,
      (select place_id from premises where organisation_id = o.id order by position limit 1) as place_id
    from organisation o join membership m on m.organisation_id = o.id
    where m.status = 'admitted' and ' ' || o.search_name like ${within}
    order by o.search_name not like ${`${typed}%`}, length(o.search_name), o.id limit ${most}`);
  return rows.map(({ id, slug, name, place_id }) => {
    const place = place_id === null ? undefined : taxonomy.place(place_id);
    return { id, slug, name, place: place === undefined ? null : taxonomy.label(place.label, locale) };
  });
}
