import * as inputs from "@commonbench/domain/waiting-list/schemas";
import { QuoteView } from "#api/features/reservations/quote-view.ts";
import { ReservedView } from "#api/features/reservations/view.ts";
import { acting, router } from "#api/trpc.ts";
import { declineOffer, leaveWaitingList } from "./end-wait.ts";
import { joinWaitingList } from "./join-waiting-list.ts";
import { getWait, listWaits } from "./list-waits.ts";
import { listWanted } from "./list-wanted.ts";
import { quoteOffer, takeOffer } from "./take-offer.ts";
import * as views from "./view.ts";

export const waitingList = router({
  join: acting
    .input(inputs.JoinWaitingListInput)
    .output(views.WaitStateView)
    .mutation(({ ctx, input }) => joinWaitingList(ctx, input)),
  leave: acting
    .input(inputs.WaitInput)
    .output(views.WaitStateView)
    .mutation(({ ctx, input }) => leaveWaitingList(ctx, input)),
  list: acting
    .input(inputs.ListWaitsInput)
    .output(views.WaitsView)
    .query(({ ctx, input }) => listWaits(ctx, input)),
  get: acting
    .input(inputs.GetWaitInput)
    .output(views.WaitView)
    .query(({ ctx, input }) => getWait(ctx, input)),
  quote: acting
    .input(inputs.QuoteOfferInput)
    .output(QuoteView)
    .query(({ ctx, input }) => quoteOffer(ctx, input)),
  take: acting
    .input(inputs.TakeOfferInput)
    .output(ReservedView)
    .mutation(({ ctx, input }) => takeOffer(ctx, input)),
  decline: acting
    .input(inputs.WaitInput)
    .output(views.WaitStateView)
    .mutation(({ ctx, input }) => declineOffer(ctx, input)),
  wanted: acting
    .input(inputs.ListWantedInput)
    .output(views.WantedView)
    .query(({ ctx, input }) => listWanted(ctx, input)),
});
