import type { AnyRouter } from "@tanstack/react-router";
import { onceThere } from "#web/lib/focus.ts";

function focusHeading(heading: HTMLElement): void {
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
    // A page may still be waiting for its data.
    onceThere("main h1", focusHeading);
  });
}
