import { useQuery } from "@tanstack/react-query";
import { live, useSubscription } from "#web/lib/live.ts";
import { queryClient, trpc } from "#web/lib/trpc.ts";

/** How many wait to be read, kept true while the page is open, also by what other windows read. */
export function useUnread(): number {
  const { data } = useQuery(trpc.notifications.unread.queryOptions());
  useSubscription(
    live.notifications.live.subscriptionOptions(undefined, {
      onData() {
        void queryClient.invalidateQueries(trpc.notifications.pathFilter());
        void queryClient.invalidateQueries(trpc.enquiries.unread.pathFilter());
      },
    }),
  );
  return data?.unread ?? 0;
}
