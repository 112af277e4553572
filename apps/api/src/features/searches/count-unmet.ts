import type { Db } from "@commonbench/db/client";
import { dayAt } from "@commonbench/domain/organisations/rules";
import { unmetWords } from "@commonbench/domain/searches/rules";
import type { Locale } from "@commonbench/taxonomy/types";
import { hasAllianceRole } from "#api/actor.ts";
import type { Ctx } from "#api/context.ts";
import type { SearchedInVain } from "#api/events.ts";

const EVERY_MS = 2000;
/** What one search can be counted, and how many there can be, in one interval and one day: nobody fills the list by script. */
const MOST_OF_ONE = 5;
const MOST_AT_ONCE = 200;
const MOST_A_DAY = 5000;

interface Counted {
  readonly words: string;
  readonly locale: Locale;
  count: number;
}

/** What has been counted and not yet stored, by database. */
const counted = new WeakMap<Db, Map<string, Counted>>();

/** Notes the words of a search that found nothing. The reader does not wait: they are stored together a moment later. */
export function countUnmet(ctx: Ctx, { text, locale }: SearchedInVain): void {
  // Whoever looks through the list of unmet demand must not make it longer.
  const words = hasAllianceRole(ctx.actor, "secretariat") ? null : unmetWords(text);
  if (words === null) return;
  const waiting = counted.get(ctx.db);
  const searches = waiting ?? new Map<string, Counted>();
  const key = `${locale} ${words}`;
  const search = searches.get(key) ?? { words, locale, count: 0 };
  if (search.count < MOST_OF_ONE) search.count += 1;
  if (searches.has(key) || searches.size < MOST_AT_ONCE) searches.set(key, search);
  if (waiting !== undefined) return;
  counted.set(ctx.db, searches);
  const store = () =>
    storeUnmet(ctx).catch((err: unknown) => ctx.log.warn({ err }, "searches in vain were not counted"));
  setTimeout(() => void store(), EVERY_MS).unref();
}

/** Stores what has been counted so far. */
export async function storeUnmet({ db, now }: Pick<Ctx, "db" | "now">): Promise<void> {
  const searches = [...(counted.get(db)?.values() ?? [])].toSorted((a, b) => (a.words < b.words ? -1 : 1));
  counted.delete(db);
  if (searches.length === 0) return;
  const today = dayAt(now());
  await db.$executeRaw`
    insert into unmet_search (words, locale, day, count)
    select s.words, s.locale, ${today}::date, s.count
    from jsonb_to_recordset(${JSON.stringify(searches)}::jsonb) as s(words text, locale text, count int)
    where (select count(*) from unmet_search where day = ${today}::date) < ${MOST_A_DAY}
    order by s.words, s.locale
    on conflict (words, locale, day) do update set count = unmet_search.count + excluded.count`;
}
