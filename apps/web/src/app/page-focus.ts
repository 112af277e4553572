import type { AnyRouter } from "@tanstack/react-router";

const PATIENCE = 3000;

/** The heading of the page that has come, once it is there; a page may still be waiting for its data. */
function focusHeading(path: string, until: number): void {
  if (location.pathname !== path || performance.now() > until) return;
  const heading = document.querySelector<HTMLElement>("main h1");
  if (!heading) return void requestAnimationFrame(() => focusHeading(path, until));
  // Somebody who has already gone on to something in the page is left there.
  const active = document.activeElement;
  if (active?.closest("main") && active.checkVisibility()) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

/** After going to another page the focus starts at its heading, so that a reader hears where they are. */
export function followWithFocus(router: AnyRouter): void {
  router.subscribe("onRendered", ({ fromLocation, toLocation, pathChanged }) => {
    if (!fromLocation || !pathChanged || toLocation.hash) return;
    focusHeading(location.pathname, performance.now() + PATIENCE);
  });
}
