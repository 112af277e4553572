import type { OrganisationDocument, Version } from "@commonbench/search/search";
import type { Rows } from "@commonbench/search/walk";
import type { Parts } from "#api/context.ts";
import { waitingKeys } from "#api/queue.ts";
import { indexKey } from "./enqueue-index.ts";
import { indexOrganisations } from "./jobs.ts";

const FIRST = "00000000-0000-0000-0000-000000000000";

/** Admitted organisations beside the index. */
export function organisationRows(parts: Parts): Rows<OrganisationDocument> {
  const { db } = parts;
  return {
    versions: (afterId, limit) => db.$queryRaw<Version[]>`
      select o.id, o.search_version as version from organisation o join membership m on m.organisation_id = o.id
      where m.status = 'admitted' and o.id > ${afterId ?? FIRST}::uuid order by o.id limit ${limit}`,
    async awaited(ids) {
      const keys = await waitingKeys(db, ids.map(indexKey));
      return new Set(ids.filter((id) => keys.has(indexKey(id))));
    },
    bring: (shelf, ids) => indexOrganisations(parts, ids, shelf),
    async outgrow(held) {
      const lifted = await db.$queryRaw<{ id: string }[]>`
        update organisation o set search_version = h.version + 1
        from jsonb_to_recordset(${JSON.stringify(held)}::jsonb) as h(id text, version int)
        where o.id::text = h.id and o.search_version < h.version returning o.id`;
      return new Set(lifted.map(({ id }) => id));
    },
  };
}

/** How many organisations have a document. */
export async function countOrganisationRows({ db }: Parts): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from membership where status = 'admitted'`;
  return row?.count ?? 0;
}
