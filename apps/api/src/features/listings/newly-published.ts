import type { Db } from "@commonbench/db/client";

const MOST = 2000;

/** Ids of listings published since, newest first; past 2,000 the earliest are left out. */
export async function newlyPublished(db: Db, since: Date): Promise<string[]> {
  const rows = await db.listing.findMany({
    where: { status: "published", publishedAt: { gte: since } },
    orderBy: { publishedAt: "desc" },
    select: { id: true },
    take: MOST,
  });
  return rows.map(({ id }) => id);
}

/** When the newest of the published listings was published. */
export async function newestPublication(db: Db): Promise<Date | null> {
  const newest = await db.listing.findFirst({
    where: { status: "published", publishedAt: { not: null } },
    orderBy: { publishedAt: "desc" },
    select: { publishedAt: true },
  });
  return newest?.publishedAt ?? null;
}
