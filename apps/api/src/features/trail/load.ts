import { type Db, Prisma } from "@commonbench/db/client";
import { displayName } from "@commonbench/domain/organisations/rules";
import { OrganisationNames } from "@commonbench/domain/organisations/schemas";
import { type Locale, LocaleSchema } from "@commonbench/domain/text";
import { TrailSubject } from "@commonbench/domain/trail/schemas";
import type { TrailEntryView } from "./view.ts";

export interface TrailFilter {
  /** An entry concerns all of these: two different ones have nothing in common. */
  readonly organisationIds?: readonly string[];
  readonly subject?: TrailSubject | undefined;
  readonly subjectId?: string | undefined;
  readonly from?: string | undefined;
  readonly before?: string | undefined;
  /** The last entry of the page before. */
  readonly after?: Pick<TrailEntryView, "at" | "id"> | null;
  readonly limit: number;
}

interface TrailRow {
  id: string;
  at: Date;
  person_id: string | null;
  person_name: string | null;
  subject: string;
  subject_id: string;
  action: string;
  reason: string | null;
  data: Record<string, unknown>;
  organisation_id: string | null;
  slug: string | null;
  legal_name: string | null;
  names: unknown;
  locale: string | null;
}

/** Newest first; with the names of people and organisations, in one statement. */
export async function loadTrail(
  db: Pick<Db, "$queryRaw">,
  filter: TrailFilter,
  reader: Locale,
): Promise<TrailEntryView[]> {
  const conditions = [
    ...(filter.organisationIds ?? []).map((id) => Prisma.sql`t.organisation_id = ${id}::uuid`),
    ...(filter.subject === undefined ? [] : [Prisma.sql`t.subject = ${filter.subject}`]),
    ...(filter.subjectId === undefined ? [] : [Prisma.sql`t.subject_id = ${filter.subjectId}::uuid`]),
    ...(filter.from === undefined ? [] : [Prisma.sql`t.at >= ${filter.from}::timestamptz`]),
    ...(filter.before === undefined ? [] : [Prisma.sql`t.at < ${filter.before}::timestamptz`]),
    ...(filter.after ? [Prisma.sql`(t.at, t.id) < (${filter.after.at}::timestamptz, ${filter.after.id}::uuid)`] : []),
  ];
  const where = conditions.length === 0 ? Prisma.empty : Prisma.sql`where ${Prisma.join(conditions, " and ")}`;
  const rows = await db.$queryRaw<TrailRow[]>`
    select t.id, t.at, t.person_id, p.name as person_name, t.subject, t.subject_id, t.action, t.reason, t.data,
           t.organisation_id, o.slug, o.legal_name, o.names, o.locale
    from trail_entry t
    left join person p on p.id = t.person_id
    left join organisation o on o.id = t.organisation_id
    ${where}
    order by t.at desc, t.id desc
    limit ${filter.limit}`;
  return rows.map((row) => entryView(row, reader));
}

function entryView(row: TrailRow, reader: Locale): TrailEntryView {
  return {
    id: row.id,
    at: row.at.toISOString(),
    person: row.person_id === null ? null : { name: row.person_name },
    organisation: organisationOf(row, reader),
    subject: TrailSubject.parse(row.subject),
    subjectId: row.subject_id,
    action: row.action,
    reason: row.reason,
    data: row.data,
  };
}

function organisationOf(row: TrailRow, reader: Locale): TrailEntryView["organisation"] {
  if (row.organisation_id === null || row.slug === null || row.legal_name === null) return null;
  const names = OrganisationNames.parse(row.names);
  const name = displayName({ names, legalName: row.legal_name, locale: LocaleSchema.parse(row.locale) }, reader);
  return { id: row.organisation_id, slug: row.slug, name };
}
