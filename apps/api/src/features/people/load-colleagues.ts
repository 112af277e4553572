import type { Db, Tx } from "@commonbench/db/client";

export interface Colleague {
  readonly id: string;
  readonly name: string;
}

/** Everybody who works for an organisation. */
export function loadColleagues(db: Db | Tx, organisationId: string): Promise<Colleague[]> {
  return db.person.findMany({
    where: { posts: { some: { organisationId } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
}
