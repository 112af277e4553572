import type { QueryClient } from "@tanstack/react-query";
import { createRouter, type RouterHistory } from "@tanstack/react-router";
import { locale } from "#web/lib/i18n.ts";
import { ErrorPage } from "./error-page.tsx";
import { PagePending } from "./page-pending.tsx";
import { routeTree } from "./router.tsx";

/** Search parameters are plain strings in the address; each page gives them meaning. */
const parseSearch = (text: string): Record<string, string> => Object.fromEntries(new URLSearchParams(text));
const stringifySearch = (state: Record<string, unknown>): string => {
  const entries = Object.entries(state).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string" && entry[1] !== "",
  );
  const text = new URLSearchParams(entries).toString().replaceAll("%2C", ",");
  return text === "" ? "" : `?${text}`;
};

export const makeRouter = (queryClient: QueryClient, history?: RouterHistory) =>
  createRouter({
    routeTree,
    context: { queryClient },
    ...(history && { history }),
    basepath: `/${locale}`,
    parseSearch,
    stringifySearch,
    defaultPreload: "intent",
    defaultPendingMs: 300,
    defaultPendingComponent: PagePending,
    defaultErrorComponent: ErrorPage,
    scrollRestoration: !import.meta.env.SSR,
  });
export type AppRouter = ReturnType<typeof makeRouter>;

declare module "@tanstack/react-router" {
  interface Register {
    router: AppRouter;
  }
}
