import { Prisma } from "@commonbench/db/client";
import type { ActingCtx } from "#api/context.ts";

const atTheDoor = (now: Date) => Prisma.sql`r.measure = 'time' and (r.status = 'in-use' or r.status = 'confirmed'
  and r.starts_at < (date_trunc('day', ${now}::timestamptz at time zone r.time_zone) + interval '1 day') at time zone r.time_zone)`;

/** The same as `todoOf` of the domain finds: ids of what waits for the organisation in use, over indexes of just such rows. */
export function waitingIds({ actor, now }: Pick<ActingCtx, "actor" | "now">): Prisma.Sql {
  const own = Prisma.sql`${actor.organisation.id}::uuid`;
  const theirChange = Prisma.sql`exists (select from reservation_change c
    where c.reservation_id = r.id and c.status = 'open' and c.organisation_id <> ${own})`;
  return Prisma.sql`
    select r.id from reservation r
    where r.provider_id = ${own} and r.status in ('requested', 'confirmed', 'in-use')
      and (r.status = 'requested' or ${atTheDoor(now())} or ${theirChange})
    union all
    select r.id from reservation r
    where r.booker_id = ${own} and r.status in ('awaiting-payment', 'confirmed')
      and (r.status = 'awaiting-payment' or ${theirChange})`;
}
