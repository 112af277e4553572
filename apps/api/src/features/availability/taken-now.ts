import type { Tx } from "@commonbench/db/client";
import type { Span, Taken } from "@commonbench/domain/availability/facts";

/** What is taken as the transaction itself sees it, with what it has just claimed. */
export function loadTakenNow(tx: Tx, now: Date, listingId: string, { from, to }: Span): Promise<Taken[]> {
  return tx.$queryRaw<Taken[]>`
    select unit, (extract(epoch from starts_at) * 1000)::float8 as from,
      (extract(epoch from ends_at) * 1000)::float8 as to
    from occupancy
    where listing_id = ${listingId}::uuid
      and tstzrange(starts_at, ends_at) && tstzrange(${new Date(from)}, ${new Date(to)})
      and (held_until is null or held_until > ${now})`;
}
