import { useState } from "react";
import { inboxStream } from "#web/lib/live.ts";
import { useSharedStream } from "#web/lib/shared-stream.ts";
import { queryClient, trpc } from "#web/lib/trpc.ts";

const TYPING_MS = 6000;

interface InboxLive {
  /** Who is writing in the open thread. */
  readonly typing: string | null;
  /** The connection is lost and comes back by itself. */
  readonly lost: boolean;
}

interface Typist {
  readonly enquiryId: string;
  readonly name: string;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** Keeps the inbox as it is on the server: whatever is heard, what is shown is read anew. */
export function useInboxLive(id: string | undefined): InboxLive {
  const [typist, setTypist] = useState<Typist | null>(null);
  const lost = useSharedStream(inboxStream, (event) => {
    if (event.type === "typing") {
      const { enquiryId, name } = event;
      clearTimeout(typist?.timer);
      setTypist({ enquiryId, name, timer: setTimeout(() => setTypist(null), TYPING_MS) });
    } else {
      if (event.writtenIn !== null && event.writtenIn === typist?.enquiryId) {
        clearTimeout(typist.timer);
        setTypist(null);
      }
      void queryClient.invalidateQueries(trpc.enquiries.pathFilter());
    }
  });
  return { typing: typist?.enquiryId === id ? (typist?.name ?? null) : null, lost };
}
