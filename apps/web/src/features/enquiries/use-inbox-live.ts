import { useState } from "react";
import { locale } from "#web/lib/i18n.ts";
import { live, useSubscription } from "#web/lib/live.ts";
import { queryClient, trpc } from "#web/lib/trpc.ts";

const TYPING_MS = 6000;

interface InboxLive {
  /** Who is writing in the open thread. */
  readonly typing: string | null;
  /** The connection is lost and comes back by itself. */
  readonly lost: boolean;
}

/** Keeps the inbox as it is on the server: whatever is heard, what is shown is read anew. */
export function useInboxLive(id: string | undefined): InboxLive {
  const [typist, setTypist] = useState<{
    enquiryId: string;
    name: string;
    timer: ReturnType<typeof setTimeout>;
  } | null>(null);
  const clear = () => {
    clearTimeout(typist?.timer);
    setTypist(null);
  };
  const { status } = useSubscription(
    live.enquiries.live.subscriptionOptions(
      { id: id ?? null, locale },
      {
        onData(heard) {
          const event = "data" in heard ? heard.data : heard;
          if (event.type === "typing") {
            clearTimeout(typist?.timer);
            setTypist({ enquiryId: event.enquiryId, name: event.name, timer: setTimeout(clear, TYPING_MS) });
            return;
          }
          if (event.type === "entry") clear();
          void queryClient.invalidateQueries(trpc.enquiries.pathFilter());
        },
      },
    ),
  );
  return { typing: typist?.enquiryId === id ? (typist?.name ?? null) : null, lost: status === "error" };
}
