import type { ListingKind } from "@commonbench/domain/listings/schemas";
import type { Parts } from "#api/context.ts";
import { BOOKED_BY_CALENDAR } from "./booked-by-calendar.ts";

/** Listings of one kind and category that everybody may see, counted. */
export interface Supply {
  readonly kind: ListingKind;
  readonly categoryId: string;
  /** A partner's own list of stages; null where the category's stage counts. */
  readonly stages: string[] | null;
  readonly listings: number;
  /** Of these, the ones that can be booked within seven days: by weekly plan, or a session begins. */
  readonly open: number;
  readonly machineMinutes: number;
}

/** The whole supply in one pass over what is published, a row for each kind, category and list of stages. */
export function countSupply({ db, now }: Pick<Parts, "db" | "now">): Promise<Supply[]> {
  const at = now();
  const week = new Date(at.getTime() + 7 * 24 * 60 * 60_000);
  return db.$queryRaw<Supply[]>`
    with soon as (
      select distinct listing_id from training_session where starts_at > ${at} and starts_at <= ${week}
    )
    select l.kind, l.category_id as "categoryId", case when l.kind = 'partner' then l.capability -> 'stages' end as stages,
      count(*)::int as listings,
      (count(*) filter (where l.weekly_minutes > 0 and ${BOOKED_BY_CALENDAR} or soon.listing_id is not null))::int as open,
      coalesce(sum(l.weekly_minutes::bigint * coalesce(l.units, 1)) filter (where l.kind = 'equipment'), 0)::float as "machineMinutes"
    from listing l left join soon on soon.listing_id = l.id
    where l.status = 'published' and l.visibility = 'everybody' and l.category_id is not null
    group by 1, 2, 3`;
}

export function countProgrammes({ db }: Pick<Parts, "db">): Promise<{ programme: string; listings: number }[]> {
  return db.$queryRaw`
    select programme, count(*)::int as listings from listing l, unnest(l.programmes) as programme
    where l.status = 'published' and l.visibility = 'everybody' group by programme`;
}

/** Seats in sessions still to come, and the number of places where something is offered. */
export async function countSeatsAndPlaces({
  db,
  now,
}: Pick<Parts, "db" | "now">): Promise<{ seats: number; places: number }> {
  const [row] = await db.$queryRaw<{ seats: number; places: number }[]>`
    select
      (select coalesce(sum(s.seats), 0)::int from training_session s join listing l on l.id = s.listing_id
        where s.starts_at > ${now()} and l.status = 'published' and l.visibility = 'everybody') as seats,
      (select count(distinct l.place_id)::int from listing l where l.status = 'published' and l.visibility = 'everybody') as places`;
  return row ?? { seats: 0, places: 0 };
}
