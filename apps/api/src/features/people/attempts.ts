import type { Db } from "@commonbench/db/client";
import { createHash } from "node:crypto";

/** Counts this attempt and answers how many there were in the window, in the table of the auth library's own limits. */
export async function attemptsOf(db: Db, what: string, minutes: number): Promise<number> {
  const key = createHash("sha256").update(what).digest("hex");
  const now = Date.now();
  const windowStart = now - minutes * 60_000;
  const [row] = await db.$queryRaw<{ count: number }[]>`
    insert into rate_limit as known (id, key, count, last_request) values (gen_random_uuid(), ${key}, 1, ${now})
    on conflict (key) do update set
      count = case when known.last_request < ${windowStart} then 1 else known.count + 1 end,
      last_request = case when known.last_request < ${windowStart} then ${now} else known.last_request end
    returning count`;
  return row?.count ?? 0;
}
