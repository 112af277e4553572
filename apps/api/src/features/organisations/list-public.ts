import type { Db } from "@commonbench/db/client";

/** Admitted members, whose profiles are public, oldest first. */
export function listPublicOrganisations(
  db: Db,
  skip: number,
  take: number,
): Promise<{ key: string; updatedAt: Date }[]> {
  return db.$queryRaw<{ key: string; updatedAt: Date }[]>`
    select o.slug as key, o.updated_at as "updatedAt" from organisation o join membership m on m.organisation_id = o.id
    where m.status = 'admitted' order by o.id offset ${skip} limit ${take}`;
}

export function countPublicOrganisations(db: Db): Promise<number> {
  return db.organisation.count({ where: { membership: { status: "admitted" } } });
}
