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

/** Words shorter than this are beginnings of too many. */
const LEAST_FORGIVEN = 4;

/** Admitted members of whose name some word begins like what is typed; where none does, those that the index finds for it. */
export async function suggestOrganisations(
  ctx: Ctx,
  text: string,
  locale: Locale,
  most: number,
): Promise<SuggestedOrganisation[]> {
  const typed = fold(text).trim();
  if (typed.length < (HAN.test(typed) ? 1 : 2)) return [];
  const named = await loadNamed(ctx, typed, locale, most);
  const rows = named.length === 0 && typed.length >= LEAST_FORGIVEN ? await loadFound(ctx, text, locale, most) : named;
  return rows.map(({ id, slug, name, place_id }) => {
    const place = place_id === null ? undefined : ctx.taxonomy.place(place_id);
    return { id, slug, name, place: place === undefined ? null : ctx.taxonomy.label(place.label, locale) };
  });
}

/** Those whose name begins so come first. */
function loadNamed({ db }: Ctx, folded: string, locale: Locale, most: number): Promise<Row[]> {
  const typed = folded.replaceAll(/[\\%_]/g, "\\$&");
  const within = HAN.test(typed) ? `%${typed}%` : `% ${typed}%`;
  return db.$queryRaw<Row[]>(Prisma.sql`
    select ${columns(locale)}
    from organisation o join membership m on m.organisation_id = o.id
    where m.status = 'admitted' and ' ' || o.search_name like ${within}
    order by o.search_name not like ${`${typed}%`}, length(o.search_name), o.id limit ${most}`);
}

/** The index forgives slips; the rows decide who is still a member. */
async function loadFound({ db, search }: Ctx, text: string, locale: Locale, limit: number): Promise<Row[]> {
  const audience = { membersOnly: false, organisationId: null };
  const { organisations: ids } = await search.glance({ text, typing: true, audience, limit });
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    select ${columns(locale)}
    from organisation o join membership m on m.organisation_id = o.id
    where m.status = 'admitted' and o.id = any(${[...ids]}::uuid[])`);
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

const columns = (locale: Locale): Prisma.Sql => Prisma.sql`o.id, o.slug, ${shownName(locale)} as name,
  (select place_id from premises where organisation_id = o.id order by position limit 1) as place_id`;
