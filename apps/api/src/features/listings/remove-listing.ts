import { refuse } from "@commonbench/domain/errors";
import type { RemoveListingInput } from "@commonbench/domain/listings/schemas";
import { requireSecretariat } from "#api/actor.ts";
import type { PersonCtx } from "#api/context.ts";
import { notify } from "#api/features/notifications/notify.ts";
import { changeStatus } from "./change-status.ts";
import { lockListing } from "./load.ts";
import type { StatusView } from "./own-view.ts";

/** The secretariat takes a listing down. Its owner learns why. */
export function removeListing(ctx: PersonCtx, { id, reason }: RemoveListingInput): Promise<StatusView> {
  requireSecretariat(ctx);
  if (reason === "") refuse("listings.reason-needed");
  return ctx.tx(async (tx) => {
    const listing = await lockListing(tx, id);
    const view = await changeStatus(tx, ctx, listing, "remove", reason);
    const { organisationId } = listing;
    await notify(
      tx,
      ctx,
      "listing-removed",
      { listingId: id, organisationId, reason },
      { kind: "managers", organisationId },
    );
    return view;
  });
}
