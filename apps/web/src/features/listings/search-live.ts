import { useMemo, useSyncExternalStore } from "react";
import { withParam, withText, type SearchParams } from "./search-params.ts";

/** What is being typed in the head of the page, and at which address: the results follow before the address does. */
interface Live {
  readonly at: string;
  readonly text: string;
}

let live: Live | null = null;
const listeners = new Set<() => void>();

const addressOf = (params: SearchParams): string => new URLSearchParams(params).toString();

function put(next: Live | null): void {
  live = next;
  for (const listener of listeners) listener();
}

export const typeLive = (params: SearchParams, text: string): void => put({ at: addressOf(params), text });
/** Once the address says it, or when the box is left. */
export const endLive = (): void => put(null);

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** The words that are being typed at this address; null when none are. */
export const liveText = (params: SearchParams): string | null =>
  live && live.at === addressOf(params) ? live.text : null;

/** The last word may be half a word still. The address says so too, so that a link to what is seen shows the same. */
export const withTyped = (params: SearchParams, text: string): SearchParams =>
  withParam(withText(params, text), "typing", text === "" ? "" : "1");

/** The search to show: that of the address, with the words that are being typed. */
export function useLiveParams(params: SearchParams): SearchParams {
  const words = useSyncExternalStore(
    subscribe,
    () => liveText(params),
    () => null,
  );
  return useMemo(() => (words === null ? params : withTyped(params, words)), [params, words]);
}
