import type { Tx } from "@commonbench/db/client";
import { refuse } from "@commonbench/domain/errors";
import { nextListingStatus, publishRefusal } from "@commonbench/domain/listings/rules";
import type { ActOnListingInput } from "@commonbench/domain/listings/schemas";
import { MembershipStatus } from "@commonbench/domain/memberships/schemas";
import type { ActingCtx } from "#api/context.ts";
import { changeStatus } from "./change-status.ts";
import { problemsOf } from "./edit-listing.ts";
import { lockOwnListing } from "./load.ts";
import type { StatusView } from "./own-view.ts";

/** Publishes, pauses, closes or reopens. Only an admitted member's complete listing gets or comes back before readers. */
export function actOnListing(ctx: ActingCtx, { id, action }: ActOnListingInput): Promise<StatusView> {
  return ctx.tx(async (tx) => {
    const listing = await lockOwnListing(tx, ctx, id);
    if (nextListingStatus(listing.status, action) === "published") {
      const refusal = publishRefusal(await standing(tx, ctx.actor.organisation.id));
      if (refusal !== null) refuse(refusal);
      const problems = problemsOf(ctx, listing);
      if (problems.length > 0) refuse("listings.incomplete", { problems });
    }
    return changeStatus(tx, ctx, listing, action);
  });
}

/** Held until the end of the transaction: a suspension waits for it and then pauses what was published. */
async function standing(tx: Tx, organisationId: string): Promise<MembershipStatus | null> {
  const rows = await tx.$queryRaw<{ status: string }[]>`
    select status from membership where organisation_id = ${organisationId}::uuid for share`;
  return rows[0] === undefined ? null : MembershipStatus.parse(rows[0].status);
}
