import { type FallbackSearch, fallbackSearch } from "@commonbench/search/fallback";
import { type MeilisearchSearch, meilisearchSearch } from "@commonbench/search/meilisearch";
import { reasonOf, Unusable } from "@commonbench/search/meilisearch/errors";
import { postgresSearch } from "@commonbench/search/postgres";
import type { Search } from "@commonbench/search/search";
import type { Thesaurus } from "@commonbench/taxonomy/thesaurus";
import type pg from "pg";
import { pino } from "pino";
import { type Env, SetupError } from "./env.ts";

interface Opened {
  readonly search: Search;
  close(): void;
}

/** How long a start waits for Meilisearch. When it is down the server starts all the same. */
const PATIENCE_MS = 5000;

/** PostgreSQL alone, or Meilisearch before it. */
export async function openSearch(env: Env, pool: pg.Pool, thesaurus: Thesaurus): Promise<Opened> {
  const spare = postgresSearch(pool, thesaurus);
  if (env.meiliUrl === undefined) return { search: spare, close: () => undefined };
  const primary = meilisearchSearch({
    url: env.meiliUrl,
    key: env.meiliKey,
    thesaurus,
    exclusively: (name, work) => exclusively(pool, name, work),
  });
  const opened = await patiently(primary.open().then(() => true, unusable));
  if (opened instanceof SetupError) throw opened;
  const search = beside(env, pool, primary, spare);
  const probed = search.probe();
  if (opened === true) await patiently(probed);
  return { search, close: () => search.end() };
}

/** A wrong address, key or version is said at once, for whoever made the mistake is still there; what is down may come back. */
function unusable(error: unknown): SetupError | null {
  return error instanceof Unusable ? new SetupError(error.message, { cause: error }) : null;
}

function beside(env: Env, pool: pg.Pool, primary: MeilisearchSearch, spare: Search): FallbackSearch {
  const log = pino({ level: env.logLevel, base: undefined });
  const inBackground = (work: Promise<unknown>) =>
    void work.catch((error: unknown) => log.warn({ error: String(error) }, "Meilisearch could not be helped on"));
  return fallbackSearch({
    primary,
    spare,
    reasonOf,
    onBack() {
      log.info("Meilisearch answers searches");
      inBackground(pool.query(BRING_MISSED));
    },
    onAway(reason, error) {
      const message = error instanceof Error ? error.message : undefined;
      log.warn({ reason, error: message }, "PostgreSQL answers searches in the place of Meilisearch");
    },
    onUnfilled: () => inBackground(pool.query(FILL)),
  });
}

function patiently<T>(work: Promise<T>): Promise<T | null> {
  return Promise.race([work, new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MS, null).unref())]);
}

/** One process at a time; the database lets go of the lock when one ends without a word. */
async function exclusively<T>(pool: pg.Pool, name: string, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query("select pg_advisory_lock(hashtextextended($1, 0))", [name]);
    return await work();
  } finally {
    await client
      .query("select pg_advisory_unlock(hashtextextended($1, 0))", [name])
      .catch((error: Error) => void (broken = error));
    client.release(broken);
  }
}

/** What failed while it was away is due now, as if for the first time, so that it is brought in few writes. */
const BRING_MISSED = `
  select count(*) from graphile_worker.reschedule_jobs(array(
    select id from graphile_worker.jobs
    where task_identifier in ('index-listings', 'index-organisations') and last_error is not null and locked_at is null
  ), run_at => now(), attempts => 0)`;

/** Not a second time while one waits or runs. */
const FILL =
  "select graphile_worker.add_job('fill-index', job_key => 'fill-index', job_key_mode => 'unsafe_dedupe', max_attempts => 12)";
