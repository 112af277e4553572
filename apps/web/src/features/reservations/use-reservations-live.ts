import { reservationStream } from "#web/lib/live.ts";
import { useSharedStream } from "#web/lib/shared-stream.ts";
import { queryClient, trpc } from "#web/lib/trpc.ts";

/** Keeps what is shown as it is on the server; says whether the connection is lost at the moment. */
export const useReservationsLive = (): boolean =>
  useSharedStream(reservationStream, () => {
    void queryClient.invalidateQueries(trpc.reservations.pathFilter());
    void queryClient.invalidateQueries(trpc.waitingList.pathFilter());
  });
