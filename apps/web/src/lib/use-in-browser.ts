import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** What only the browser knows of itself, and does not change its mind about: false until a page has been taken over. */
export const useInBrowser = (fact: () => boolean): boolean => useSyncExternalStore(never, fact, () => false);
