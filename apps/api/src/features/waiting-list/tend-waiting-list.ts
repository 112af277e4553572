import { LIVE_WAITS } from "@commonbench/domain/waiting-list/rules";
import type { Parts } from "#api/context.ts";
import { offerPlaces } from "./offer-places.ts";

/** Each minute: ends what is due, and finds whatever came free without anybody saying so, as hours that grew. */
export async function tendWaitingList(parts: Parts): Promise<void> {
  const listings = await parts.db.wait.findMany({
    where: { status: { in: [...LIVE_WAITS] } },
    distinct: ["listingId"],
    select: { listingId: true },
  });
  const failures: unknown[] = [];
  for (const { listingId } of listings) {
    const [served] = await Promise.allSettled([offerPlaces(parts, listingId)]);
    if (served.status === "rejected") failures.push(served.reason);
  }
  // One that cannot be served does not keep the others from it; the job says so afterwards.
  if (failures.length > 0) throw new AggregateError(failures, "some waiting lists could not be served");
}
