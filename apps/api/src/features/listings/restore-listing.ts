import type { ListingInput } from "@commonbench/domain/listings/schemas";
import { requireSecretariat } from "#api/actor.ts";
import type { PersonCtx } from "#api/context.ts";
import { notify } from "#api/features/notifications/notify.ts";
import { changeStatus } from "./change-status.ts";
import { lockListing } from "./load.ts";
import type { StatusView } from "./own-view.ts";

/** Gives a removed listing back to its owner, paused: whether it is offered again is the owner's decision. */
export function restoreListing(ctx: PersonCtx, { id }: ListingInput): Promise<StatusView> {
  requireSecretariat(ctx);
  return ctx.tx(async (tx) => {
    const listing = await lockListing(tx, id);
    const view = await changeStatus(tx, ctx, listing, "restore");
    const { organisationId } = listing;
    await notify(tx, ctx, "listing-restored", { listingId: id, organisationId }, { kind: "managers", organisationId });
    return view;
  });
}
