import { hydrate } from "@tanstack/react-router/ssr/client";
import type { AppRouter } from "./make-router.ts";

/** Tells the router that all of this page was loaded on the server, whose data is in the cache: it only brings the code. */
export async function takeOverPage(router: AppRouter): Promise<void> {
  const nothing = () => undefined;
  const matches = router
    .matchRoutes(router.latestLocation)
    .map(({ id }) => ({ i: id.replaceAll("/", "#"), s: "success" as const, ssr: true, u: Date.now() }));
  window.$_TSR = {
    router: { manifest: undefined, matches },
    h: nothing,
    e: nothing,
    c: nothing,
    p: nothing,
    buffer: [],
  };
  await hydrate(router);
}
