import { Prisma } from "@commonbench/db/client";
import {
  Jurisdiction,
  type ListOrganisationsInput,
  ORGANISATION_CLASSES,
  OrganisationClass,
  JURISDICTIONS,
} from "@commonbench/domain/organisations/schemas";
import type { Locale } from "@commonbench/taxonomy/types";
import { z } from "zod";
import { seesMembersOnly } from "#api/actor.ts";
import type { Ctx } from "#api/context.ts";
import { readCursor, writeCursor } from "#api/cursor.ts";
import { photoUrl } from "#api/features/files/url.ts";
import { broadFilter, collation, narrowFilter, shownName } from "./list-sql.ts";
import { stageLink } from "./stage-view.ts";
import type { OrganisationCardView, OrganisationListView } from "./view.ts";

interface CardRow {
  id: string;
  slug: string;
  name: string;
  class: string;
  jurisdiction: string;
  stages: string[];
  place_id: string | null;
  admitted_at: Date;
  logo_file_id: string | null;
  listings: number;
}

/** Language, name and id of a page's last row. */
type Position = readonly [Locale, string, string];

interface CellRow {
  class: OrganisationClass;
  jurisdiction: Jurisdiction;
  count: number;
}

/** The directory: admitted members by name in the reader's own order of letters. */
export async function listOrganisations(ctx: Ctx, input: ListOrganisationsInput): Promise<OrganisationListView> {
  const { cursor, limit, locale } = input;
  // Names and their order differ by language, so a cursor holds for one.
  const after = readCursor(z.tuple([z.literal(locale), z.string().max(200), z.uuid()]), cursor);
  const broad = broadFilter(ctx.taxonomy, input);
  const [rows, cells] = await Promise.all([loadCards(ctx, input, broad, after), countCells(ctx, broad)]);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const matching = cells.filter(
    (cell) => fits(input.classes, cell.class) && fits(input.jurisdictions, cell.jurisdiction),
  );
  return {
    organisations: page.map((row) => toCard(ctx, input, row)),
    total: sum(matching),
    nextCursor: rows.length > limit && last !== undefined ? writeCursor([locale, last.name, last.id]) : null,
    facets: {
      classes: counted(ORGANISATION_CLASSES, (value) =>
        cells.filter((cell) => cell.class === value && fits(input.jurisdictions, cell.jurisdiction)),
      ),
      jurisdictions: counted(JURISDICTIONS, (value) =>
        cells.filter((cell) => cell.jurisdiction === value && fits(input.classes, cell.class)),
      ),
    },
  };
}

const fits = <T>(chosen: readonly T[] | undefined, value: T) =>
  chosen === undefined || chosen.length === 0 || chosen.includes(value);
const sum = (cells: readonly CellRow[]) => cells.reduce((total, { count }) => total + count, 0);

function counted<T>(values: readonly T[], cellsOf: (value: T) => CellRow[]): { value: T; count: number }[] {
  return values.map((value) => ({ value, count: sum(cellsOf(value)) })).filter(({ count }) => count > 0);
}

function loadCards(
  { db, actor }: Ctx,
  input: ListOrganisationsInput,
  broad: Prisma.Sql,
  after: Position | null,
): Promise<CardRow[]> {
  const order = collation(input.locale);
  const from =
    after === null ? Prisma.empty : Prisma.sql`where (name ${order}, id) > (${after[1]} ${order}, ${after[2]}::uuid)`;
  const membersOnly = seesMembersOnly(actor);
  return db.$queryRaw<CardRow[]>`
    select card.*,
      (select place_id from premises where organisation_id = card.id order by position limit 1) as place_id,
      (select count(*)::int from listing where organisation_id = card.id and status = 'published' and (visibility = 'everybody' or ${membersOnly})) as listings
    from (
      select o.id, o.slug, ${shownName(input.locale)} as name, o.class, o.jurisdiction, o.stages, o.logo_file_id, m.admitted_at
      from organisation o join membership m on m.organisation_id = o.id
      where ${broad} and ${narrowFilter(input)}
    ) card ${from}
    order by name ${order}, id limit ${input.limit + 1}`;
}

/** Both facets and the total from one count by class and jurisdiction. */
function countCells({ db }: Ctx, broad: Prisma.Sql): Promise<CellRow[]> {
  return db.$queryRaw<CellRow[]>`
    select o.class, o.jurisdiction, count(*)::int as count
    from organisation o join membership m on m.organisation_id = o.id
    where ${broad} group by o.class, o.jurisdiction`;
}

function toCard({ taxonomy }: Ctx, { locale }: ListOrganisationsInput, row: CardRow): OrganisationCardView {
  const place = row.place_id === null ? undefined : taxonomy.place(row.place_id);
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    class: OrganisationClass.parse(row.class),
    jurisdiction: Jurisdiction.parse(row.jurisdiction),
    stages: row.stages.flatMap((id) => taxonomy.stage(id) ?? []).map((stage) => stageLink({ taxonomy, locale }, stage)),
    place: place === undefined ? null : { id: place.id, label: taxonomy.label(place.label, locale) },
    memberSince: row.admitted_at.toISOString(),
    logo: row.logo_file_id === null ? null : photoUrl(row.logo_file_id, "small"),
    listings: row.listings,
  };
}
