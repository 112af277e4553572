import type { AppRouter } from "@commonbench/api/router";
import { createTRPCClient, httpSubscriptionLink } from "@trpc/client";
import { locale } from "./i18n.ts";
import { sharedStream } from "./shared-stream.ts";

// A module of its own: public pages never load the machinery of streams.
const client = createTRPCClient<AppRouter>({ links: [httpSubscriptionLink({ url: "/trpc" })] });

/** That the list of what one was told has changed. */
export const notificationStream = sharedStream<null>("live-notifications", (hear, end) =>
  client.notifications.live.subscribe(undefined, { onData: () => hear(null), onError: end, onComplete: end }),
);

export type InboxEvent =
  | { readonly type: "changed"; /** The thread that somebody wrote in. */ readonly writtenIn: string | null }
  | { readonly type: "typing"; readonly enquiryId: string; readonly name: string };

/** What happens in the inbox of the organisation in use. */
export const inboxStream = sharedStream<InboxEvent>("live-inbox", (hear, end) =>
  client.enquiries.live.subscribe(
    { locale },
    {
      onData(heard) {
        const event = "data" in heard ? heard.data : heard;
        const written = event.type === "entry" || (event.type === "changed" && event.what === "entry");
        hear(event.type === "typing" ? event : { type: "changed", writtenIn: written ? event.enquiryId : null });
      },
      onError: end,
      onComplete: end,
    },
  ),
);

/** That a reservation of the organisation in use has changed. */
export const reservationStream = sharedStream<null>("live-reservations", (hear, end) =>
  client.reservations.live.subscribe(undefined, { onData: () => hear(null), onError: end, onComplete: end }),
);
