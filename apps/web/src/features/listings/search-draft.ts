import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { rememberSearch } from "./recent-searches.ts";
import { foundQuery } from "./search-found.ts";
import { endLive, liveText, typeLive, withTyped } from "./search-live.ts";
import { asParams, useGoSearch } from "./search-navigation.ts";
import { withText, type SearchParams } from "./search-params.ts";
import { readSearchState, readText } from "./search-state.ts";

/** What stands in the box. */
export interface Draft {
  readonly text: string;
  readonly type: (text: string, composing: boolean) => void;
  /** The words that were sent, and with them the box. */
  readonly settle: (words: string) => void;
  /** The search that Enter leads to. */
  readonly asked: (params: SearchParams, words: string) => SearchParams;
  /** Once the page that it leads to is there. */
  readonly done?: () => void;
}

/** What is typed, until it is sent or the address changes under it. */
export function useDraft(params: SearchParams) {
  const written = params["q"] ?? "";
  const [draft, setDraft] = useState({ written, text: written, sent: written });
  const arrived = draft.sent === written;
  // What was typed while its beginning was on the way into the address stays in the box.
  if (arrived && draft.written !== written) setDraft({ ...draft, written });
  return {
    text: arrived || draft.written === written ? draft.text : written,
    type: (text: string) => setDraft({ ...draft, written, text }),
    settle: (text: string) => setDraft({ written, text, sent: text }),
    asked: withText,
    sent: (words: string) => setDraft((last) => ({ ...last, sent: words })),
  };
}

/** Long enough for a key to be followed by the next. */
const PAUSE = 30;
/** The address follows when the hand rests, so that Back does not walk through letters. */
const REST = 800;

/** The results follow what is typed at once, the address when the hand rests or leaves the box. */
export function useLiveDraft(params: SearchParams): Draft & { readonly follow: () => void } {
  const { text, type, settle, sent } = useDraft(params);
  const go = useGoSearch();
  const router = useRouter();
  const client = useQueryClient();
  const timers = useRef<readonly ReturnType<typeof setTimeout>[]>([]);
  const wait = (...next: ReturnType<typeof setTimeout>[]) => {
    for (const timer of timers.current) clearTimeout(timer);
    timers.current = next;
  };
  const enter = async () => {
    const now = asParams(router.state.location.search);
    const words = liveText(now);
    // Otherwise the address has moved on, with the words or without.
    if (words !== null && words !== (now["q"] ?? "")) {
      sent(words);
      await go(withTyped(now, words), { replace: now["typing"] !== undefined });
    }
  };
  return {
    text,
    settle: (words) => (wait(), settle(words)),
    // What was found while typing is what stays.
    asked(now, words) {
      const typed = withTyped(now, words);
      const found = client.getQueryData(foundQuery(readSearchState(typed)).queryKey);
      return found?.pages[0]?.total ? typed : withText(now, words);
    },
    done: endLive,
    type(next, composing) {
      type(next);
      if (composing) return wait();
      wait(
        setTimeout(() => typeLive(params, readText(next)), PAUSE),
        setTimeout(() => void enter(), REST),
      );
    },
    follow() {
      wait();
      if (params["typing"] !== undefined || liveText(params) !== null) rememberSearch(readText(text));
      void enter().then(endLive);
    },
  };
}
