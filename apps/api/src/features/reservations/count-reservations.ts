import { Prisma } from "@commonbench/db/client";
import type { ReservationSide } from "@commonbench/domain/reservations/schemas";
import type { ActingCtx } from "#api/context.ts";
import type { ReservationsView } from "./view.ts";
import { waitingIds } from "./waiting-sql.ts";

/** How many there are of each kind, and how many wait for the organisation in use. */
export async function countReservations(
  ctx: ActingCtx,
  side: ReservationSide | undefined,
): Promise<ReservationsView["counts"]> {
  const own = ctx.actor.organisation.id;
  const provides = Prisma.sql`r.provider_id = ${own}::uuid`;
  const books = Prisma.sql`r.booker_id = ${own}::uuid`;
  const where = side === "provider" ? provides : side === "booker" ? books : Prisma.sql`(${provides} or ${books})`;
  const [counts] = await ctx.db.$queryRaw<ReservationsView["counts"][]>`
    select count(*) filter (where r.status in ('requested', 'accepted', 'awaiting-payment'))::int as waiting,
      count(*) filter (where r.status in ('confirmed', 'in-use'))::int as upcoming,
      count(*) filter (where r.status not in ('requested', 'accepted', 'awaiting-payment', 'confirmed', 'in-use'))::int
        as past,
      count(*) filter (where r.id in (${waitingIds(ctx)}))::int as "needsAction"
    from reservation r where ${where}`;
  return counts ?? { waiting: 0, upcoming: 0, past: 0, needsAction: 0 };
}
