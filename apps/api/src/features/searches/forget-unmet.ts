import { dayAt } from "@commonbench/domain/organisations/rules";
import { UNMET_KEPT_DAYS } from "@commonbench/domain/searches/rules";
import type { Parts } from "#api/context.ts";

/** What nobody has looked for in a long time is forgotten, and with it that it was dealt with. */
export async function forgetUnmet({ db, now }: Pick<Parts, "db" | "now">): Promise<void> {
  await db.$executeRaw`delete from unmet_search where day < ${dayAt(now())}::date - ${UNMET_KEPT_DAYS}::int`;
  await db.$executeRaw`
    delete from unmet_search_mark m where not exists (select 1 from unmet_search u where u.words = m.words)`;
}
