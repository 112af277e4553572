import type { Parts } from "#api/context.ts";
import { transactions } from "#api/tx.ts";
import { enqueueIndex } from "./enqueue-index.ts";

const DAY_MS = 24 * 60 * 60_000;
/** More than the day between two runs, so that one run missed does no harm. */
const LOOK_BACK_DAYS = 3;

/** What time alone changes: sessions that have begun. */
export async function indexDueListings({ db, now }: Parts): Promise<void> {
  const at = now();
  const since = new Date(at.getTime() - LOOK_BACK_DAYS * DAY_MS);
  const due = await db.$queryRaw<{ id: string }[]>`
    select distinct l.id from listing l join training_session s on s.listing_id = l.id
    where l.status = 'published' and s.starts_at > ${since} and s.starts_at <= ${at}`;
  const tx = transactions(db);
  const ids = due.map(({ id }) => id);
  await tx((each) => enqueueIndex(each, ids));
}
