import { dayAt } from "@commonbench/domain/organisations/rules";
import type { Parts } from "#api/context.ts";
import { indexListings } from "./jobs.ts";

const DAY_MS = 24 * 60 * 60_000;
/** More than the day between two runs, so that one run missed does no harm. */
const LOOK_BACK_DAYS = 3;

/** What time alone changes in the index: sessions that have begun, credentials that have begun or ended. */
export async function indexDueListings(parts: Parts): Promise<void> {
  const now = parts.now();
  const since = new Date(now.getTime() - LOOK_BACK_DAYS * DAY_MS);
  const due = await parts.db.$queryRaw<{ id: string }[]>`
    select l.id from listing l
    where l.status = 'published' and (
      exists (select 1 from training_session s where s.listing_id = l.id and s.starts_at > ${since} and s.starts_at <= ${now})
      or exists (select 1 from credential c where c.organisation_id = l.organisation_id and c.verified_at is not null
        and ((c.valid_from > ${dayAt(since)}::date and c.valid_from <= ${dayAt(now)}::date)
          or (c.valid_to >= ${dayAt(since)}::date and c.valid_to < ${dayAt(now)}::date))))
    order by l.id`;
  await indexListings(parts, { listingIds: due.map(({ id }) => id) });
}
