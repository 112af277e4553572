import { dayAt } from "@commonbench/domain/organisations/rules";
import type { Parts } from "#api/context.ts";
import { transactions } from "#api/tx.ts";
import { enqueueIndex } from "./enqueue-index.ts";

const DAY_MS = 24 * 60 * 60_000;
/** More than the day between two runs, so that one run missed does no harm. */
const LOOK_BACK_DAYS = 3;

/** What time alone changes: verified credentials that have begun or ended. */
export async function indexDueOrganisations({ db, now }: Parts): Promise<void> {
  const today = dayAt(now());
  const since = dayAt(new Date(now().getTime() - LOOK_BACK_DAYS * DAY_MS));
  const due = await db.$queryRaw<{ id: string }[]>`
    select distinct c.organisation_id as id from credential c
    where c.verified_at is not null and ((c.valid_from > ${since}::date and c.valid_from <= ${today}::date)
      or (c.valid_to >= ${since}::date and c.valid_to < ${today}::date))`;
  const tx = transactions(db);
  for (const { id } of due) await tx((each) => enqueueIndex(each, id));
}
