import { useSyncExternalStore } from "react";

/** Whether a media query holds now. While a page from the server is taken over none does, so that both are the same. */
export function useMedia(query: string): boolean {
  const subscribe = (changed: () => void) => {
    const list = matchMedia(query);
    list.addEventListener("change", changed);
    return () => list.removeEventListener("change", changed);
  };
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(query).matches,
    () => false,
  );
}

export const MEDIUM = "(min-width: 720px)";
export const WIDE = "(min-width: 1180px)";
