import { hydrate, type DehydratedState, type QueryClient } from "@tanstack/react-query";

/** Where the server leaves what a page was made of. */
export const DATA_ID = "page-data";

/** When the page came, on this clock: the server's may go differently, and a page may have waited before it started. */
const arrival = (): number => {
  const [navigation] = performance.getEntriesByType("navigation");
  const end = navigation instanceof PerformanceNavigationTiming ? navigation.responseEnd : 0;
  return Math.round(performance.timeOrigin + end);
};

/** Takes over what the server read for this page, so that nothing is asked for twice. False when there is none. */
export function takeOverData(queryClient: QueryClient): boolean {
  const text = document.getElementById(DATA_ID)?.textContent;
  if (!text) return false;
  const state = JSON.parse(text) as DehydratedState;
  const dataUpdatedAt = arrival();
  const queries = state.queries.map((query) => ({ ...query, state: { ...query.state, dataUpdatedAt } }));
  hydrate(queryClient, { ...state, queries });
  return true;
}
