import { useQuery } from "@tanstack/react-query";
import { notificationStream } from "#web/lib/live.ts";
import { useSharedStream } from "#web/lib/shared-stream.ts";
import { queryClient, trpc } from "#web/lib/trpc.ts";

/** How many wait to be read, kept true while the page is open, also by what other windows read. */
export function useUnread(): number {
  const { data } = useQuery(trpc.notifications.unread.queryOptions());
  useSharedStream(notificationStream, () => {
    void queryClient.invalidateQueries(trpc.notifications.pathFilter());
    void queryClient.invalidateQueries(trpc.enquiries.unread.pathFilter());
  });
  return data?.unread ?? 0;
}
