import type { Db, Tx } from "@commonbench/db/client";
import { Jurisdiction } from "@commonbench/domain/organisations/schemas";

/** Where organisations are registered, by id. */
export async function loadJurisdictions(
  db: Db | Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Jurisdiction>> {
  const rows = await db.organisation.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, jurisdiction: true },
  });
  return new Map(rows.map(({ id, jurisdiction }) => [id, Jurisdiction.parse(jurisdiction)]));
}
