import type { ListingDocument, Version } from "@commonbench/search/search";
import type { Rows } from "@commonbench/search/walk";
import type { Parts } from "#api/context.ts";
import { indexKey as organisationKey } from "#api/features/organisations/enqueue-index.ts";
import { waitingKeys } from "#api/queue.ts";
import { indexKey } from "./enqueue-index.ts";
import { indexListings } from "./jobs.ts";

const FIRST = "00000000-0000-0000-0000-000000000000";

/** Published listings beside the index. */
export function listingRows(parts: Parts): Rows<ListingDocument> {
  const { db } = parts;
  return {
    versions: (afterId, limit) => db.$queryRaw<Version[]>`
      select l.id, l.search_version + o.search_version as version from listing l join organisation o on o.id = l.organisation_id
      where l.status = 'published' and l.id > ${afterId ?? FIRST}::uuid order by l.id limit ${limit}`,
    awaited: (ids) => awaited(parts, ids),
    bring: (shelf, ids) => indexListings(parts, ids, shelf),
    async outgrow(held) {
      const lifted = await db.$queryRaw<{ id: string }[]>`
        update listing l set search_version = h.version + 1 - o.search_version
        from jsonb_to_recordset(${JSON.stringify(held)}::jsonb) as h(id text, version int), organisation o
        where l.id::text = h.id and o.id = l.organisation_id and l.search_version + o.search_version < h.version
        returning l.id`;
      return new Set(lifted.map(({ id }) => id));
    },
  };
}

/** A listing is brought by a job of its own or by one of its organisation. */
async function awaited({ db }: Parts, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.$queryRaw<{ id: string; owner: string }[]>`
    select id, organisation_id as owner from listing where id = any(${[...ids]}::uuid[])`;
  const owners = new Map(rows.map(({ id, owner }) => [id, organisationKey(owner)]));
  const keys = await waitingKeys(db, [...new Set([...ids.map(indexKey), ...owners.values()])]);
  return new Set(ids.filter((id) => keys.has(indexKey(id)) || keys.has(owners.get(id) ?? "")));
}

/** How many listings have a document. */
export async function countListingRows({ db }: Parts): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from listing where status = 'published'`;
  return row?.count ?? 0;
}
