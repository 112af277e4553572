import type { Busy, Span } from "@commonbench/domain/availability/facts";
import { monthSpan, monthsUntil, utilisationOf } from "@commonbench/domain/availability/utilisation";
import { DAY } from "@commonbench/domain/availability/zone";
import { UTILISATION_LISTINGS_MAX, type UtilisationInput } from "@commonbench/domain/reservations/schemas";
import { setImmediate } from "node:timers/promises";
import type { ActingCtx } from "#api/context.ts";
import { loadOffered } from "#api/features/availability/load-offered.ts";
import { titleFor } from "#api/features/listings/titles.ts";
import type { UtilisationView } from "./utilisation-view.ts";

/** Where the alliance works, the present month is the present one. */
const ZONE = "Asia/Shanghai";
/** So many listings are counted before others have their turn. */
const AT_ONCE = 10;

/** How much of what the organisation in use offers by the hour was booked and used, by listing and month. */
export async function getUtilisation(
  ctx: ActingCtx,
  { months: count, locale }: UtilisationInput,
): Promise<UtilisationView> {
  const now = ctx.now();
  const months = monthsUntil(monthIn(ZONE, now), count);
  const range = around(months);
  const offered = await loadOffered(ctx, ctx.actor.organisation.id, range, UTILISATION_LISTINGS_MAX);
  const uses = await loadUses(
    ctx,
    offered.map(({ id }) => id),
    range,
  );
  const listings: UtilisationView["listings"] = [];
  for (const { id, titles, locale: original, facts, blocked, since } of offered) {
    if (listings.length % AT_ONCE === AT_ONCE - 1) await setImmediate();
    const { booked, used } = uses.get(id) ?? { booked: [], used: [] };
    const found = utilisationOf(facts, { blocked, booked, used, since }, months);
    const { title, titleLocale } = titleFor(titles, locale, original);
    listings.push({
      id,
      title,
      titleLocale,
      offered: found.map((month) => month.offered),
      booked: found.map((month) => month.booked),
      used: found.map((month) => month.used),
    });
  }
  return { months, listings };
}

const monthIn = (timeZone: string, at: Date): string => at.toLocaleDateString("sv-SE", { timeZone }).slice(0, 7);

/** The months of every zone. */
function around(months: readonly string[]): Span {
  const first = monthSpan("UTC", months[0] ?? "");
  const last = monthSpan("UTC", months.at(-1) ?? "");
  return { from: first.from - DAY, to: last.to + DAY };
}

interface UseRow {
  readonly listingId: string;
  readonly units: number;
  readonly from: number;
  readonly to: number;
  readonly usedFrom: number | null;
  readonly usedTo: number | null;
}

/**
 * What was agreed, also with somebody who did not come; and what came of it: from check-in to check-out, until now while
 * it goes on, and as agreed where nobody noted it.
 */
async function loadUses(
  { db, now }: Pick<ActingCtx, "db" | "now">,
  listingIds: readonly string[],
  { from, to }: Span,
): Promise<ReadonlyMap<string, { booked: Busy[]; used: Busy[] }>> {
  const rows = await db.$queryRaw<UseRow[]>`
    select r.listing_id as "listingId", r.units, (extract(epoch from r.starts_at) * 1000)::float8 as from,
      (extract(epoch from r.ends_at) * 1000)::float8 as to,
      case when r.status in ('in-use', 'completed')
        then (extract(epoch from coalesce(r.checked_in_at, r.starts_at)) * 1000)::float8 end as "usedFrom",
      case r.status when 'in-use' then (extract(epoch from ${now()}::timestamptz) * 1000)::float8
        when 'completed' then (extract(epoch from coalesce(r.checked_out_at, r.ends_at)) * 1000)::float8 end as "usedTo"
    from reservation r
    where r.listing_id = any(${listingIds}::uuid[]) and r.measure = 'time'
      and r.status in ('confirmed', 'in-use', 'completed', 'no-show')
      and r.starts_at < ${new Date(to)} and greatest(r.ends_at, r.checked_out_at) > ${new Date(from)}`;
  const found = new Map<string, { booked: Busy[]; used: Busy[] }>();
  for (const { listingId, units, usedFrom, usedTo, ...agreed } of rows) {
    const of = found.get(listingId) ?? { booked: [], used: [] };
    found.set(listingId, of);
    of.booked.push({ from: agreed.from, to: agreed.to, units });
    if (usedFrom !== null && usedTo !== null && usedTo > usedFrom) of.used.push({ from: usedFrom, to: usedTo, units });
  }
  return found;
}
