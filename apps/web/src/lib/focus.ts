const CONTROLS =
  "input:not([type=hidden]):not(:disabled), select:not(:disabled), textarea:not(:disabled), button:not(:disabled), [tabindex='0']";

/** Brings a marked field (`data-field`) into view and puts the focus on its first control. */
export function focusField(container: HTMLElement, field: string): boolean {
  const place = container.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
  const control = place?.querySelector<HTMLElement>(CONTROLS);
  if (!place || !control) return false;
  place.scrollIntoView({ block: "center" });
  control.focus({ preventScroll: true });
  return true;
}

/** The first control that says it is wrong. */
export const focusFirstWrong = (container: HTMLElement): void =>
  container
    .querySelector<HTMLElement>(
      "[aria-invalid='true'] :is(input, select, textarea), [aria-invalid='true']:is(input, select, textarea)",
    )
    ?.focus();

const PATIENCE = 10_000;

/** Does something with what may still be on its way to this address, unless the reader goes elsewhere first. What is hidden is of the page before. */
export function onceThere(
  selector: string,
  act: (element: HTMLElement) => void,
  from = location.pathname,
  until = performance.now() + PATIENCE,
): void {
  if (location.pathname !== from || performance.now() > until) return;
  const element = [...document.querySelectorAll<HTMLElement>(selector)].find((each) => each.checkVisibility());
  if (element) act(element);
  else requestAnimationFrame(() => onceThere(selector, act, from, until));
}
