import type { Db } from "@commonbench/db/client";

/** The organisation a new session acts for: the one used last if the person still has a post there, else the first. */
export async function defaultOrganisation(db: Db, personId: string): Promise<string | null> {
  const [posts, last] = await Promise.all([
    db.post.findMany({ where: { personId }, orderBy: { createdAt: "asc" }, select: { organisationId: true } }),
    db.session.findFirst({ where: { personId }, orderBy: { updatedAt: "desc" }, select: { organisationId: true } }),
  ]);
  const known = posts.some((post) => post.organisationId === last?.organisationId);
  return known ? (last?.organisationId ?? null) : (posts[0]?.organisationId ?? null);
}
