import type { Db, Prisma, Tx } from "@commonbench/db/client";
import { notFound } from "@commonbench/domain/errors";

const select = {
  id: true,
  slug: true,
  version: true,
  legalName: true,
  names: true,
  locale: true,
  about: true,
  class: true,
  jurisdiction: true,
  registrationNumber: true,
  stages: true,
  website: true,
  logoFileId: true,
  places: { orderBy: { position: "asc" } },
  credentials: { orderBy: [{ validFrom: "desc" }, { id: "asc" }] },
  membership: { select: { status: true, admittedAt: true } },
} satisfies Prisma.OrganisationSelect;

export type OrganisationRow = Prisma.OrganisationGetPayload<{ select: typeof select }>;
export type CredentialRow = OrganisationRow["credentials"][number];

export function findOrganisation(
  db: Db | Tx,
  where: { id: string } | { slug: string },
): Promise<OrganisationRow | null> {
  return db.organisation.findUnique({ where, select });
}

export async function loadOrganisation(db: Db | Tx, id: string): Promise<OrganisationRow> {
  return (await findOrganisation(db, { id })) ?? notFound();
}

/** Loads it and keeps others from changing it until the transaction ends. */
export async function lockOrganisation(tx: Tx, id: string): Promise<OrganisationRow> {
  await tx.$queryRaw`select 1 from organisation where id = ${id}::uuid for update`;
  return loadOrganisation(tx, id);
}

interface ListingCount {
  kind: string;
  count: number;
}

/** Published listings by kind, as many as the reader may see. */
export function countListings(db: Db | Tx, organisationId: string, membersOnly: boolean): Promise<ListingCount[]> {
  return db.$queryRaw<ListingCount[]>`
    select kind, count(*)::int as count from listing
    where organisation_id = ${organisationId}::uuid and status = 'published' and (visibility = 'everybody' or ${membersOnly})
    group by kind`;
}
