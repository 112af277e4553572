import { t } from "#web/lib/i18n.ts";
import { queryClient, trpc, type Outputs } from "#web/lib/trpc.ts";

export type Wait = Outputs["waitingList"]["get"];

/** What shows that a place was taken, given back or waited for. */
export const refreshWaits = (): Promise<unknown> =>
  Promise.all([
    queryClient.invalidateQueries(trpc.waitingList.pathFilter()),
    queryClient.invalidateQueries(trpc.reservations.pathFilter()),
    queryClient.invalidateQueries(trpc.availability.pathFilter()),
  ]);

/** `2nd in line` */
export const positionWords = (position: number): string => t("waiting.position", { position });
