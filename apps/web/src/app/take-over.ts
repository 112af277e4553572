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
  keepPlace(router);
  await hydrate(router);
}

/** Its reader has scrolled to where they are, or the browser did; the router would begin at the top. */
function keepPlace({ options }: AppRouter): void {
  options.scrollRestoration = () => {
    options.scrollRestoration = true;
    // It remembers, for the way back, only what it has seen scroll.
    document.dispatchEvent(new Event("scroll"));
    return false;
  };
}
