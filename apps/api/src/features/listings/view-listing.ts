import { dayAt } from "@commonbench/domain/organisations/rules";
import type { ListingInput } from "@commonbench/domain/listings/schemas";
import { seesMembersOnly } from "#api/actor.ts";
import type { Ctx } from "#api/context.ts";

/** Counts that somebody looked. The owner's own people do not count, and what the reader may not see is not counted. */
export async function viewListing(ctx: Ctx, { id }: ListingInput): Promise<{ id: string }> {
  const own = ctx.actor?.organisation?.id ?? null;
  await ctx.db.$executeRaw`
    insert into listing_view_day (listing_id, day, count)
    select id, ${dayAt(ctx.now())}::date, 1 from listing
    where id = ${id}::uuid and status = 'published' and (visibility = 'everybody' or ${seesMembersOnly(ctx.actor)})
      and organisation_id is distinct from ${own}::uuid
    on conflict (listing_id, day) do update set count = listing_view_day.count + 1`;
  return { id };
}
