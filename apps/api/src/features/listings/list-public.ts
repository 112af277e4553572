import type { Db } from "@commonbench/db/client";

export interface PublicAddress {
  /** What its address is made of. */
  readonly key: string;
  readonly updatedAt: Date;
}

/** Published listings that everybody may see, oldest first, so that a full page of them stays as it is. */
export function listPublicListings(db: Db, skip: number, take: number): Promise<PublicAddress[]> {
  return db.$queryRaw<PublicAddress[]>`
    select id::text as key, updated_at as "updatedAt" from listing
    where status = 'published' and visibility = 'everybody' order by id offset ${skip} limit ${take}`;
}

export function countPublicListings(db: Db): Promise<number> {
  return db.listing.count({ where: { status: "published", visibility: "everybody" } });
}

/** Whether everybody could once read it, and nobody will again: then search engines may forget it. */
export async function isGone(db: Db, id: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ gone: boolean }[]>`
    select status in ('closed', 'removed') as gone from listing
    where id::text = ${id} and published_at is not null and visibility = 'everybody'`;
  return row?.gone ?? false;
}
