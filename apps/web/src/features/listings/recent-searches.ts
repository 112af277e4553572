import { keptTexts, putFirst } from "#web/lib/kept.ts";

/** What was searched for in this browser, newest first. */
export const recentSearches = keptTexts("recent-searches", { most: 8 });

export const rememberSearch = (text: string): void => {
  if (text !== "") putFirst(recentSearches, text);
};
