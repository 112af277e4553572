import type { WaitInput } from "@commonbench/domain/waiting-list/schemas";
import type { ActingCtx } from "#api/context.ts";
import { releaseUnits } from "#api/features/availability/claim-units.ts";
import { offerSoon } from "./follow-reservations.ts";
import { lockWait } from "./load.ts";
import { takeStep } from "./step.ts";
import type { WaitStateView } from "./view.ts";

/** Stands in line no longer, and lets go of an offer that has just been made. */
export const leaveWaitingList = (ctx: ActingCtx, input: WaitInput): Promise<WaitStateView> =>
  giveUp(ctx, input, "leave");

/** Does not want what is offered; the next in line may have it. */
export const declineOffer = (ctx: ActingCtx, input: WaitInput): Promise<WaitStateView> => giveUp(ctx, input, "decline");

function giveUp(ctx: ActingCtx, { id }: WaitInput, action: "leave" | "decline"): Promise<WaitStateView> {
  return ctx.tx(async (tx) => {
    const wait = await lockWait(tx, ctx, id, action);
    const saved = await takeStep(tx, ctx, wait, action);
    if (wait.offerId !== null) {
      await releaseUnits(tx, wait.offerId, "offer");
      await offerSoon(tx, wait.listingId);
    }
    return saved;
  });
}
