import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { paths } from "#web/lib/paths.ts";
import { meQuery } from "#web/lib/session.ts";
import { lazyPage } from "./lazy-page.ts";
import { PublicShell } from "./public-shell.tsx";
import { Root } from "./root.tsx";

// What stands around pages: below one of the two frames each page has its address.

export const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Root,
  notFoundComponent: lazyRouteComponent(() => import("./not-found-page.tsx"), "NotFoundPage"),
});

export const publicRoute = createRoute({ getParentRoute: () => rootRoute, id: "public", component: PublicShell });
export const page = <const Path extends string>(path: Path) => ({ getParentRoute: () => publicRoute, path }) as const;

export const workRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "inside",
  // The frame of work screens brings menus and their machinery: visitors never load it.
  component: lazyPage(() => import("./work-shell.tsx"), "WorkShell"),
  async beforeLoad({ location, context: { queryClient } }) {
    const me = await queryClient.ensureQueryData(meQuery());
    if (me === null) throw redirect({ href: paths.signIn(location.href) });
  },
});
export const work = <const Path extends string>(path: Path) => ({ getParentRoute: () => workRoute, path }) as const;
