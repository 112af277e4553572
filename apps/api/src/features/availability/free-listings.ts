import { Prisma } from "@commonbench/db/client";
import type { AvailabilityFacts, Busy, Occupancy, Span, Taken } from "@commonbench/domain/availability/facts";
import { type FreeFilter, firstFreeWithin, searchedDays } from "@commonbench/domain/availability/free-search";
import { DAY, dateOf } from "@commonbench/domain/availability/zone";
import type { Parts } from "#api/context.ts";
import { BOOKED_BY_CALENDAR } from "#api/features/listings/booked-by-calendar.ts";
import { prepared } from "#api/prepared.ts";
import { aroundOf, type FactsRow, factsColumns, toFacts } from "./load.ts";

const FREE: Occupancy = { taken: [], busy: [] };
/** Days of the listings begin so much before and after those of UTC. */
const ZONES = DAY;

type Reading = Pick<Parts, "pool" | "taxonomy" | "now">;

/** Which listings can be booked for so many hours on end within these days, by the rule that booking them asks. */
export async function findFreeListings(parts: Reading, filter: FreeFilter): Promise<string[]> {
  const now = parts.now().getTime();
  const days = searchedDays(filter, dateOf(Math.floor((now - ZONES) / DAY)));
  if (days === null) return [];
  const range = { from: Math.max(now, days.first * DAY - ZONES), to: (days.last + 1) * DAY + ZONES };
  const candidates = (await loadCandidates(parts, range)).filter(
    ({ facts }) => firstFreeWithin(facts, FREE, filter, now) !== null,
  );
  const ids = candidates.map(({ id }) => id);
  const [taken, busy] = await Promise.all([loadTakenOf(parts, ids, range), loadBusyOf(parts, ids, range)]);
  return candidates
    .filter(({ id, facts }) => {
      const occupancy = { taken: taken.get(id) ?? [], busy: busy.get(id) ?? [] };
      return firstFreeWithin(facts, occupancy, filter, now) !== null;
    })
    .map(({ id }) => id);
}

interface Candidate {
  readonly id: string;
  readonly facts: AvailabilityFacts;
}

/** Only those whose calendar is kept here: of others nobody knows whether they are free. */
async function loadCandidates(parts: Reading, range: Span): Promise<Candidate[]> {
  const rows = await prepared<FactsRow & { [column: string]: unknown }>(
    parts.pool,
    Prisma.sql`select ${factsColumns(range)} from listing l left join availability a on a.listing_id = l.id
      where l.status = 'published' and ${BOOKED_BY_CALENDAR}`,
  );
  return rows.map((row) => ({ id: row.id, facts: toFacts(row, parts) }));
}

async function loadTakenOf({ pool, now }: Reading, ids: readonly string[], range: Span): Promise<Map<string, Taken[]>> {
  const { from, to } = aroundOf(range);
  const rows = await prepared<Taken & { id: string; [column: string]: unknown }>(
    pool,
    Prisma.sql`select o.listing_id as id, o.unit, (extract(epoch from o.starts_at) * 1000)::float8 as from,
        (extract(epoch from o.ends_at) * 1000)::float8 as to
      from unnest(${ids}::uuid[]) as wanted(id)
      join occupancy o on o.listing_id = wanted.id
        and tstzrange(o.starts_at, o.ends_at) && tstzrange(${new Date(from)}, ${new Date(to)})
      where o.held_until is null or o.held_until > ${now()}`,
  );
  return byListing(rows);
}

async function loadBusyOf({ pool }: Reading, ids: readonly string[], range: Span): Promise<Map<string, Busy[]>> {
  const { from, to } = aroundOf(range);
  const rows = await prepared<Busy & { id: string; [column: string]: unknown }>(
    pool,
    Prisma.sql`select f.listing_id as id, (extract(epoch from b.starts_at) * 1000)::float8 as from,
        (extract(epoch from b.ends_at) * 1000)::float8 as to, f.units
      from busy_feed f join busy_time b on b.feed_id = f.id
      where f.listing_id = any(${ids}::uuid[]) and b.starts_at < ${new Date(to)} and b.ends_at > ${new Date(from)}`,
  );
  return byListing(rows);
}

function byListing<T extends { readonly id: string }>(rows: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const some = found.get(row.id);
    if (some === undefined) found.set(row.id, [row]);
    else some.push(row);
  }
  return found;
}
