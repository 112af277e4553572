import type { Parts } from "../context.ts";
import { indexListings } from "../features/listings/jobs.ts";

const PAGE = 500;

/** Pages through the listings by id and lets the job bring each into, or out of, the index. Searches go on meanwhile. */
export async function rebuildSearch(parts: Parts, say: (line: string) => void): Promise<void> {
  const { rows } = await parts.pool.query<{ count: number }>("select count(*)::int as count from listing");
  const total = rows[0]?.count ?? 0;
  let done = 0;
  for (let after = "00000000-0000-0000-0000-000000000000"; ;) {
    const page = await parts.pool.query<{ id: string }>("select id from listing where id > $1 order by id limit $2", [
      after,
      PAGE,
    ]);
    const last = page.rows.at(-1);
    if (last === undefined) break;
    await indexListings(parts, { listingIds: page.rows.map(({ id }) => id) });
    after = last.id;
    done += page.rows.length;
    say(`${done} of ${total} listings`);
  }
  say("The search index holds what the listings say.");
}
