import type { ListWantedInput } from "@commonbench/domain/waiting-list/schemas";
import type { ActingCtx } from "#api/context.ts";
import { loadListingRefs } from "./list-waits.ts";
import type { WantedView } from "./view.ts";

const MOST = 200;

interface WantedRow {
  readonly listingId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  readonly waiting: number;
  readonly units: number;
}

/** For which times of its listings the organisation in use could have sold more. */
export async function listWanted(ctx: ActingCtx, { listingId, locale }: ListWantedInput): Promise<WantedView> {
  const rows = await ctx.db.$queryRaw<WantedRow[]>`
    select listing_id as "listingId", starts_at as "startsAt", ends_at as "endsAt", time_zone as "timeZone",
      count(*)::int as waiting, sum(units)::int as units
    from wait
    where provider_id = ${ctx.actor.organisation.id}::uuid and status = 'waiting'
      and listing_id = coalesce(${listingId ?? null}::uuid, listing_id)
    group by listing_id, starts_at, ends_at, time_zone
    order by starts_at, ends_at, listing_id limit ${MOST}`;
  const listings = await loadListingRefs(
    ctx.db,
    rows.map((row) => row.listingId),
    locale,
  );
  return {
    wanted: rows.map(({ listingId: id, startsAt, endsAt, timeZone, waiting, units }) => ({
      listing: listings.get(id) ?? { id, title: "", titleLocale: locale },
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      timeZone,
      waiting,
      units,
    })),
  };
}
