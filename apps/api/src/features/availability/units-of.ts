import type { Db, Tx } from "@commonbench/db/client";

/** On which units reservations or offers are, by their id. */
export async function loadUnitsOf(
  db: Db | Tx,
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, readonly number[]>> {
  if (subjectIds.length === 0) return new Map();
  const rows = await db.occupancy.findMany({
    where: { subjectId: { in: [...subjectIds] } },
    distinct: ["subjectId", "unit"],
    orderBy: { unit: "asc" },
    select: { subjectId: true, unit: true },
  });
  const units = Map.groupBy(rows, ({ subjectId }) => subjectId);
  return new Map([...units].map(([id, of]) => [id, of.map(({ unit }) => unit)]));
}
