import type { Reason } from "@commonbench/domain/reasons";
import { nextListingStatus } from "@commonbench/domain/listings/rules";
import { ListingStatus, type PauseListingsInput } from "@commonbench/domain/listings/schemas";
import type { ActingCtx } from "#api/context.ts";
import { changeStatus } from "./change-status.ts";
import { loadOwnListing } from "./load.ts";
import type { PausedView } from "./own-view.ts";

/** Pauses what can be paused and says of the rest why not. */
export function pauseListings(ctx: ActingCtx, { ids }: PauseListingsInput): Promise<PausedView> {
  return ctx.tx(async (tx) => {
    // In the order of ids, so that two of these at once do not wait for each other.
    const wanted = [...new Set(ids)].toSorted();
    await tx.$executeRaw`select 1 from listing where id = any(${wanted}::uuid[]) order by id for no key update`;
    const own = await tx.listing.findMany({
      where: { id: { in: wanted }, organisationId: ctx.actor.organisation.id },
      select: { id: true, status: true },
    });
    const paused: string[] = [];
    const notPaused: { id: string; reason: Reason }[] = [];
    for (const id of wanted) {
      const found = own.find((each) => each.id === id);
      if (found === undefined) notPaused.push({ id, reason: "not-found" });
      else if (nextListingStatus(ListingStatus.parse(found.status), "pause") === null)
        notPaused.push({ id, reason: "listings.not-allowed-now" });
      else {
        await changeStatus(tx, ctx, await loadOwnListing(tx, ctx, id), "pause");
        paused.push(id);
      }
    }
    return { paused, notPaused };
  });
}
