import type { ListingInput } from "@commonbench/domain/listings/schemas";
import { requireSecretariat } from "#api/actor.ts";
import type { PersonCtx } from "#api/context.ts";
import { changeStatus } from "./change-status.ts";
import { lockListing } from "./load.ts";
import type { StatusView } from "./own-view.ts";

/** Gives a removed listing back to its owner, paused: whether it is offered again is the owner's decision. */
export function restoreListing(ctx: PersonCtx, { id }: ListingInput): Promise<StatusView> {
  requireSecretariat(ctx);
  return ctx.tx(async (tx) => changeStatus(tx, ctx, await lockListing(tx, id), "restore"));
}
